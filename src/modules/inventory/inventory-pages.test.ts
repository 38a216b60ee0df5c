import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actorWith } from '../../testing/boot.ts';
import { useInventory } from '../../testing/inventory.ts';
import { lu, tpi } from '../../testing/profiles.ts';
import { today } from '../../testing/today.ts';
import type { Finding } from '../element/index.ts';

let profile = lu;
const world = await useInventory(() => profile);
const { owner, admin, signIn, agencies, add, take, create, read } = world;
const data = { personal: false, interoperable: false };

const findings = async (query = '') =>
  (await admin.api('GET', `/api/v1/inventory/findings${query}`)).json<{ items: Finding[] }>().items;
const foundIn = (found: readonly Finding[], id: string) =>
  found.filter((one) => one.id === id).map(({ rule, level }) => `${rule}:${level}`);

describe('what the rules find', () => {
  it('follows the regulation in force and goes when it is mended', async () => {
    const app = await add('applications', { type: 'special', scope: 'one-agency', license: 'proprietary' });
    await take(admin, 'applications', app, 'adopt', { values: { liveSince: '2020-01-01' } });
    profile = lu;
    assert.deepEqual(foundIn(await findings(), app.id), ['open-source:breach', 'application-gates:breach']);
    profile = tpi;
    assert.deepEqual(foundIn(await findings(), app.id), ['open-source:warning']);
    await take(admin, 'applications', await read(admin, 'applications', app.id), 'edit', {
      values: { license: 'open-source' },
    });
    assert.deepEqual(foundIn(await findings(), app.id), []);
  });

  it('names data outside the centres, and the agencies on no network', async () => {
    profile = lu;
    const [centre, own] = [
      await add('infrastructure-items', { kind: 'main-data-centre', shared: true, noSni: false }),
      await add('infrastructure-items', { kind: 'server', shared: false }),
    ];
    await take(admin, 'infrastructure-items', centre, 'use');
    const rack = await add('infrastructure-items', { kind: 'server', shared: false, locatedIn: centre.id });
    const inside = await add('datasets', { ...data, storedAt: [rack.id] });
    const outside = await add('datasets', { ...data, storedAt: [rack.id, own.id] });
    const found = await findings('?rule=central-storage');
    assert.deepEqual(
      found.map(({ id }) => id),
      [outside.id],
    );
    assert.ok(!found.some(({ id }) => id === inside.id));
    const alone = await findings('?rule=network-connection');
    assert.ok(alone.some(({ id }) => id === agencies.other));
  });

  it('names what is called alike, and leads to merging', async () => {
    const one = await add('services', { name: 'Layanan Perizinan Usaha', kind: 'public', audience: 'public' });
    await add('services', { name: 'Sistem perizinan usaha (daring)', kind: 'public', audience: 'public' });
    const found = (await findings('?rule=namesakes')).find(({ id }) => id === one.id);
    assert.equal(found?.href, `/services/${one.id}/duplicates`);
  });

  it('is drawn for everybody, narrowed as asked', async () => {
    const viewer = await signIn(actorWith('viewer', null));
    const whole = (await viewer.get('/inventory/findings')).body;
    assert.match(whole, /Data disimpan terpusat/);
    const narrowed = (await viewer.get('/inventory/findings?rule=namesakes')).body;
    assert.doesNotMatch(narrowed, /<h2>Data disimpan terpusat/);
  });
});

describe('the overview', () => {
  it('counts what is fresh, due and overdue, and what has no code', async () => {
    const row = await add('processes', { agency: agencies.organisation, reference: 'RAB.09' });
    await add('processes', { agency: agencies.organisation });
    await owner.sql`update process.processes set confirm_by = '2020-01-01' where id = ${row.id}`;
    const response = await admin.api('GET', '/api/v1/inventory');
    const found = response
      .json<{ items: { register: string; agency: string }[] }>()
      .items.find(({ register, agency }) => register === 'processes' && agency === agencies.organisation);
    assert.deepEqual(found, {
      register: 'processes',
      agency: agencies.organisation,
      total: 2,
      planned: 2,
      used: 0,
      completeness: 12,
      fresh: 1,
      due: 0,
      stale: 1,
      unmapped: 1,
    });
    const page = (await admin.get('/inventory')).body;
    assert.match(page, /Belum dipetakan/);
    assert.match(page, /\/processes\?view=unmapped/);
  });
});

describe('confirming again', () => {
  type Line = { readonly id: string; readonly step: string; readonly due: string; readonly owed: boolean };
  const inboxOf = async (who: typeof admin, register: string) =>
    (await who.api('GET', `/api/v1/inbox?filter[register]=${register}`)).json<{ items: Line[] }>().items;

  it('waits in the inbox of the owners of their own unit, and of nobody who keeps what others own', async () => {
    const own = await signIn(actorWith('agency-officer', agencies.organisation ?? null));
    const [line, ...more] = await inboxOf(own, 'processes');
    assert.deepEqual([line?.step, line?.due, line?.owed, more.length], ['confirm', '2020-01-01', true, 0]);
    for (const other of [admin, await signIn(actorWith('agency-officer', agencies.other ?? null))])
      assert.deepEqual(await inboxOf(other, 'processes'), []);
  });

  it('goes for contracts too: on the day one must decide how they go on, and not once they are ended', async () => {
    const of = (number: string, until: string | null, more: Record<string, unknown> = {}) =>
      create(admin, 'infrastructure-contracts', {
        number,
        title: `Sewa ${number}`,
        kind: 'subscription',
        agency: agencies.organisation,
        period: { from: '2020-01-01', until },
        ...more,
      });
    const soon = await of('K-1', today(90), { noticeDays: 60 });
    await of('K-2', today(90));
    await of('K-3', null);
    const own = await signIn(actorWith('agency-officer', agencies.organisation ?? null));
    const [line, ...more] = await inboxOf(own, 'infrastructure-contracts');
    assert.deepEqual([line?.id, line?.due, more.length], [soon.id, today(30), 0]);
    await take(own, 'infrastructure-contracts', soon, 'end');
    assert.deepEqual(await inboxOf(own, 'infrastructure-contracts'), []);
  });

  it('is one step for many ticked rows', async () => {
    const officer = await signIn(actorWith('agency-officer', agencies.organisation ?? null));
    const rows = await owner.sql<{ id: string }[]>`
      update process.processes set confirm_by = '2020-01-01', confirmed_on = '2019-07-05'
      where agency = ${agencies.organisation ?? ''} returning id`;
    const chosen = rows.map(({ id }) => `ids=${id}`).join('&');
    const opened = await officer.post(`/processes/bulk?${chosen}&step=confirm`, {});
    assert.equal(opened.statusCode, 303, opened.body);
    const batch = String(opened.headers.location);
    assert.match((await officer.get(batch)).body, /<del>.*2019/);
    await officer.post(`${batch}/start`, {});
    const after = await owner.sql<{ fresh: boolean }[]>`
      select confirm_by > '2026-01-01' as fresh from process.processes where agency = ${agencies.organisation ?? ''}`;
    assert.deepEqual(
      after.map(({ fresh }) => fresh),
      rows.map(() => true),
    );
    const again = await officer.post(`/processes/bulk?${chosen}&step=confirm`, {});
    const [skipped] = await owner.sql`
      select skipped from work.batches where id = ${String(again.headers.location).split('/').at(-1) ?? ''}`;
    assert.equal(skipped?.skipped, rows.length);
  });
});

describe('the matrix of guarantees', () => {
  it('tells proved, unproved, missing and not asked apart', async () => {
    profile = lu;
    const app = await add('applications', { type: 'special', scope: 'one-agency', name: 'Aplikasi Matriks' });
    await take(admin, 'applications', app, 'adopt', { values: { liveSince: '2020-01-01' } });
    const control = await add('security-controls', {
      code: 'KAM-9',
      kind: 'measure',
      guarantee: ['integrity'],
      applications: [app.id],
    });
    await take(admin, 'security-controls', control, 'use');
    const page = (await admin.get('/inventory/guarantees?kind=applications')).body;
    const row = page.split('Aplikasi Matriks')[1]?.split('</tr>')[0] ?? '';
    assert.deepEqual(
      [...row.matchAll(/class="status status-\w+">([^<]+)</g)].map(([, words]) => words),
      ['Belum ada', 'Tanpa bukti', 'Belum ada', 'Belum ada', 'Tidak diminta'],
    );
    assert.match(row, /KAM-9/);
  });
});

describe('the facility check', () => {
  it('shows what is missing with its article, and follows the regulation', async () => {
    profile = tpi;
    const page = (await admin.get('/inventory/facilities')).body;
    assert.match(page, /Pusat data cadangan di tempat terpisah/);
    profile = lu;
    const other = (await admin.get('/inventory/facilities')).body;
    assert.match(other, /pemulihan bencana/);
    assert.match(other, /belum terhubung jaringan intra/);
  });

  it('tells of no bandwidth rule to those who may not know them', async () => {
    profile = tpi;
    const link = await add('infrastructure-items', {
      kind: 'network-link',
      shared: false,
      bandwidth: 100,
      name: 'Ruas A',
    });
    await take(admin, 'infrastructure-items', link, 'use');
    const rule = await create(admin, 'network-rules', {
      number: 'J-1',
      kind: 'bandwidth',
      agency: agencies.other,
      link: link.id,
      bandwidth: 40,
      reason: 'Layanan',
      period: { from: '2020-01-01', until: null },
    });
    await take(admin, 'network-rules', rule, 'publish');
    assert.match((await admin.get('/inventory/facilities')).body, /40 dari 100 Mbps/);
    const viewer = await signIn(actorWith('viewer', null));
    assert.doesNotMatch((await viewer.get('/inventory/facilities')).body, /40 dari 100 Mbps/);
  });
});
