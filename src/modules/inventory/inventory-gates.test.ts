import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useInventory } from '../../testing/inventory.ts';
import { lu, tpi } from '../../testing/profiles.ts';

let profile = tpi;
const under = (chosen: typeof tpi) => {
  profile = chosen;
};
const world = await useInventory(() => profile);
const { admin, agencies, add, create, refusalOf, refusedAtBirth, take } = world;

const process = { reference: 'RAB.04.01' };

describe('publishing a business process', () => {
  it('needs the ICT function where the regulation asks for it, and not elsewhere (AC-BP-01)', async () => {
    const row = await add('processes', { ...process, author: agencies.organisation });
    under(tpi);
    assert.deepEqual(await refusalOf('processes', row, 'publish'), ['coordinatedWith:not-coordinated']);
    under(lu);
    assert.deepEqual(await refusalOf('processes', row, 'publish'), []);
    under(tpi);
    const coordinated = await add('processes', {
      ...process,
      author: agencies.organisation,
      coordinatedWith: [agencies.dinas],
    });
    assert.deepEqual(await refusalOf('processes', coordinated, 'publish'), []);
  });

  it('needs a place in the architecture (AC-BP-02)', async () => {
    const row = await add('processes', { author: agencies.organisation, coordinatedWith: [agencies.dinas] });
    for (const chosen of [tpi, lu]) {
      under(chosen);
      assert.deepEqual(await refusalOf('processes', row, 'publish'), ['reference:not-based-on-architecture']);
    }
  });

  it('can be taken back', async () => {
    const row = await add('processes', { ...process, author: agencies.organisation });
    under(lu);
    const published = await take(admin, 'processes', row, 'publish');
    assert.match(String(published.publishedOn), /^\d{4}-/);
    const back = await take(admin, 'processes', published, 'withdraw', { answers: { why: 'Keliru' } });
    assert.equal(back.publishedOn, null);
  });
});

describe('the service catalogue', () => {
  const offered = async () => {
    const page = (await admin.get('/services/new')).body;
    const select = /<select[^>]*name="category"[\s\S]*?<\/select>/.exec(page)?.[0] ?? '';
    return [...select.matchAll(/value="([a-z-]+)"/g)].map(([, value]) => value);
  };

  it('offers the ten kinds of TPI and the nine of LU (AC-CAT-01, AC-CAT-02)', async () => {
    under(tpi);
    assert.equal((await offered()).length, 10);
    under(lu);
    const nine = await offered();
    assert.equal(nine.length, 9);
    assert.ok(nine.includes('financial-management') && !nine.includes('budgeting'));
  });

  it('refuses a kind the regulation does not know, by whatever door', async () => {
    under(lu);
    const service = { kind: 'administrative', category: 'budgeting', audience: 'internal' };
    assert.deepEqual(await refusedAtBirth('services', service), ['category:unknown-to-regulation']);
    under(tpi);
    assert.deepEqual(await refusedAtBirth('services', service), []);
  });

  it('asks for the sector of a public service only where sectors are named (AC-CAT-03)', async () => {
    const row = await add('services', { kind: 'public', audience: 'public' });
    under(lu);
    assert.deepEqual(await refusalOf('services', row, 'publish'), ['sector:required']);
    under(tpi);
    assert.deepEqual(await refusalOf('services', row, 'publish'), []);
  });

  it('asks for a reason and the approved request where a public service runs on a special application (AC-CAT-04)', async () => {
    const special = { type: 'special', scope: 'one-agency' };
    const [app, other] = [await add('applications', special), await add('applications', special)];
    const row = await add('services', { kind: 'public', audience: 'public', applications: [app.id], sector: null });
    under(tpi);
    assert.deepEqual(await refusalOf('services', row, 'publish'), [
      'specialReason:required',
      'specialRequests:required',
    ]);
    const request = await world.agreed(other.id);
    const said = { specialReason: 'Tidak ada aplikasi umum.', specialRequests: [request] };
    const named = await take(admin, 'services', row, 'edit', { values: said });
    assert.deepEqual(await refusalOf('services', named, 'publish'), ['specialRequests:not-agreed']);
    await world.owner.sql`update development.development_requests set application = ${app.id} where id = ${request}`;
    await world.owner.sql`update development.development_requests set status = 'returned' where id = ${request}`;
    assert.deepEqual(await refusalOf('services', named, 'publish'), ['specialRequests:not-agreed']);
    await world.owner.sql`update development.development_requests set status = 'in-sync' where id = ${request}`;
    assert.deepEqual(await refusalOf('services', named, 'publish'), []);
  });

  it('wants the organisation function to coordinate integration between governments (AC-INTG-01)', async () => {
    const { id } = await create(admin, 'external-parties', { name: 'Kota Metro', kind: 'local-government' });
    const service = { kind: 'public', audience: 'public', partners: [id], executor: agencies.dinas };
    under(lu);
    assert.deepEqual(await refusedAtBirth('services', { ...service, coordinator: agencies.other }), [
      'coordinator:other-coordinator',
    ]);
    assert.deepEqual(await refusedAtBirth('services', { ...service, coordinator: agencies.organisation }), []);
  });
});

describe('the data catalogue', () => {
  const data = { personal: false, interoperable: false };

  it('publishes nothing whose openness is unsaid, where openness is known (AC-DC-04)', async () => {
    const row = await add('datasets', data);
    under(lu);
    assert.deepEqual(await refusalOf('datasets', row, 'publish'), ['openness:required']);
    under(tpi);
    assert.deepEqual(await refusalOf('datasets', row, 'publish'), []);
  });

  it('knows the classes of the regulation in force only', async () => {
    under(lu);
    assert.deepEqual(await refusedAtBirth('datasets', { ...data, kind: 'transactional' }), [
      'kind:unknown-to-regulation',
    ]);
    assert.deepEqual(await refusedAtBirth('datasets', { ...data, kind: 'master' }), []);
  });
});

describe('the life of an application', () => {
  const special = { type: 'special', scope: 'one-agency', builtBy: 'agency' };
  const letter = async (application: string, kind: string, result: string) => {
    const party = await create(admin, 'external-parties', {
      name: `Pihak ${kind} ${result}`,
      kind: 'other-institution',
    });
    const by = kind === 'ict-approval' ? { approver: agencies.dinas } : { issuer: party.id };
    return create(admin, 'clearances', {
      number: `${kind}/${result}/${application.slice(-6)}`,
      kind,
      subject: 'application',
      application,
      agency: agencies.other,
      date: '2026-01-05',
      result,
      ...by,
    });
  };

  it('begins with the approval of the ICT function in TPI (AC-APP-07)', async () => {
    under(tpi);
    const app = await add('applications', special);
    assert.deepEqual(await refusalOf('applications', app, 'build'), ['type:no-ict-approval']);
    await letter(app.id, 'ict-approval', 'feasible');
    assert.deepEqual(await refusalOf('applications', app, 'build'), []);
  });

  it('ends in use only with the consideration LU asks for, and only a favourable one (AC-APP-05, AC-CLR-02)', async () => {
    under(lu);
    const app = await add('applications', special);
    const tested = await take(admin, 'applications', await take(admin, 'applications', app, 'build'), 'test');
    assert.deepEqual(await refusalOf('applications', tested, 'use'), ['type:no-state-apparatus-minister']);
    await letter(app.id, 'state-apparatus-minister', 'not-feasible');
    assert.deepEqual(await refusalOf('applications', tested, 'use'), ['type:no-state-apparatus-minister']);
    await letter(app.id, 'state-apparatus-minister', 'feasible');
    assert.deepEqual(await refusalOf('applications', tested, 'use'), []);
  });

  it('needs the source of a general application, and ownership of what others built (AC-REPO-01, AC-REPO-02)', async () => {
    under(lu);
    const app = await add('applications', {
      type: 'general',
      scope: 'all-agencies',
      generalOrigin: 'similar',
      builtBy: 'third-party',
      ownership: 'vendor',
    });
    const tested = await take(admin, 'applications', await take(admin, 'applications', app, 'build'), 'test');
    assert.deepEqual(await refusalOf('applications', tested, 'use'), [
      'sourceRepository:not-deposited',
      'ownership:not-owned',
    ]);
  });

  it('is not cut short: only what ran before it was recorded is in use at once', async () => {
    const app = await add('applications', special);
    const adopt = (liveSince: string) => refusalOf('applications', app, 'adopt', { values: { liveSince } });
    assert.deepEqual(await adopt('2099-01-01'), ['liveSince:build-first']);
    assert.deepEqual(await adopt('2021-02-01'), []);
  });

  it('keeps no letter without issuer, date or result (AC-CLR-01)', async () => {
    const app = await add('applications', special);
    const bare = { number: 'S-1', kind: 'state-apparatus-minister', subject: 'application', application: app.id };
    const response = await admin.api('POST', '/api/v1/clearances', { ...bare, agency: agencies.other });
    const fields = response.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);
    assert.deepEqual(fields.sort(), ['date', 'issuer', 'result']);
  });
});

describe('network and devices', () => {
  const item = { shared: false };

  it('opens a network with all three letters, and names the one that is missing (AC-NET-02)', async () => {
    under(lu);
    const network = await add('infrastructure-items', { ...item, kind: 'intra-network' });
    const { id: issuer } = await create(admin, 'external-parties', { name: 'BSSN', kind: 'other-institution' });
    for (const kind of ['operational-feasibility', 'network-link'])
      await create(admin, 'clearances', {
        number: `N-${kind}`,
        kind,
        subject: 'infrastructure',
        infrastructure: network.id,
        agency: agencies.dinas,
        issuer,
        date: '2026-01-05',
        result: 'feasible',
      });
    assert.deepEqual(await refusalOf('infrastructure-items', network, 'use'), ['kind:no-security-feasibility']);
    under(tpi);
    assert.deepEqual(await refusalOf('infrastructure-items', network, 'use'), []);
  });

  it('shares out no more than a link can carry at one time (AC-NET-04)', async () => {
    under(tpi);
    const link = await add('infrastructure-items', { ...item, kind: 'network-link', bandwidth: 100 });
    const rule = (number: string, bandwidth: number, from: string, until: string) =>
      create(admin, 'network-rules', {
        number,
        kind: 'bandwidth',
        agency: agencies.other,
        link: link.id,
        bandwidth,
        reason: 'Kebutuhan layanan',
        period: { from, until },
      });
    const first = await rule('J-1', 70, '2026-01-01', '2026-06-30');
    assert.deepEqual(await refusalOf('network-rules', first, 'publish'), []);
    const later = await rule('J-2', 90, '2026-07-01', '2026-12-31');
    assert.deepEqual(await refusalOf('network-rules', later, 'publish'), []);
    const beside = await rule('J-3', 40, '2026-06-01', '2026-12-31');
    assert.deepEqual(await refusalOf('network-rules', beside, 'publish'), ['bandwidth:beyond-capacity']);
    const fits = await rule('J-4', 10, '2026-06-01', '2026-12-31');
    assert.deepEqual(await refusalOf('network-rules', fits, 'publish'), []);
  });

  it('hands a device over with both acknowledgements, where the regulation wants them (AC-HW-01)', async () => {
    under(tpi);
    const laptop = await add('infrastructure-items', { ...item, kind: 'computer', need: 'Penyusunan laporan' });
    const holder = await create(admin, 'people', { name: 'Siti Rekaan', number: 'P-1' });
    const handover = { item: laptop.id, agency: agencies.other, holder: holder.id, handedOn: '2026-01-05' };
    const missing = { number: 'B-1', ...handover, officialUse: false, dataOwned: false };
    const response = await admin.api('POST', '/api/v1/device-handovers', missing);
    assert.deepEqual(
      response.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field),
      ['officialUse', 'dataOwned'],
    );
    const { officialUse, dataOwned } = await create(admin, 'device-handovers', {
      number: 'B-1',
      ...handover,
      officialUse: true,
      dataOwned: true,
    });
    assert.deepEqual([officialUse, dataOwned], [true, true]);
  });

  it('asks which task needs a device (AC-HW-02)', async () => {
    under(tpi);
    assert.deepEqual(await refusedAtBirth('infrastructure-items', { ...item, kind: 'computer' }), ['need:required']);
    under(lu);
    assert.deepEqual(await refusedAtBirth('infrastructure-items', { ...item, kind: 'computer' }), []);
  });
});
