import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Browser } from '../../testing/boot.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';

const { admin, owner, signIn } = await bootPadu();

type Row = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly version: number;
  readonly status: string;
};

let reader: Browser;
let team: string;

const make = async (register: string, values: Readonly<Record<string, unknown>>): Promise<Row> => {
  const response = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<Row>();
};
const read = async (register: string, id: string) => (await admin.api('GET', `/api/v1/${register}/${id}`)).json<Row>();
const party = (name: string, about: string | null = null) =>
  make('external-parties', { name, kind: 'other-institution', about });
const seat = (who: string, position = 'member') =>
  make('team-members', {
    team,
    position,
    person: null,
    party: who,
    agency: null,
    period: { from: '2026-01-01', until: null },
  });
const merge = async (who: Browser, stays: Row, goes: Row, take: Readonly<Record<string, string>> = {}) =>
  who.post(`/external-parties/${stays.id}/duplicates/${goes.id}`, {
    _version: String((await read('external-parties', stays.id)).version),
    _other: String((await read('external-parties', goes.id)).version),
    ...take,
  });

before(async () => {
  reader = await signIn('viewer', null);
  team = (await make('teams', { name: 'Tim uji', kind: 'other', period: { from: '2026-01-01', until: null } })).id;
});

describe('likely duplicates', () => {
  it('are found by what their words have in common, with the reason, and open to editors alone', async () => {
    const one = await party('Badan Siber dan Sandi Negara');
    const other = await party(
      'Badan Siber & Sandi Negara (BSSN)',
      'Pembina keamanan informasi yang menetapkan standar dan menilai indeks setiap tahun',
    );
    await party('Universitas Maritim Raja Ali Haji');
    const page = await admin.get(`/external-parties/${one.id}/duplicates`);
    assert.match(page.body, new RegExp(`/external-parties/${one.id}/duplicates/${other.id}`));
    assert.match(page.body, /mirip pada: Nama/);
    assert.doesNotMatch(page.body, /Maritim/);
    assert.deepEqual(checkHtml(page.body), []);
    assert.match((await admin.get(`/external-parties/${one.id}`)).body, /Cari catatan kembar/);
    assert.equal((await reader.get(`/external-parties/${one.id}/duplicates`)).statusCode, 403);
    const compare = await admin.get(`/external-parties/${one.id}/duplicates/${other.id}`);
    assert.deepEqual(checkHtml(compare.body), []);
  });
});

describe('merging', () => {
  it('leads everything over, takes the values chosen, records each change, and sends the address on', async () => {
    const [stays, goes] = [await party('Kementerian A'), await party('Kementerian A.', 'Membina SPBE')];
    const member = await seat(goes.id);
    const link = `external-parties/${goes.id}`;
    const filter = await admin.post('/team-members/filters', {
      query: `filter[party]=${goes.id}`,
      name: 'Anggota dari kementerian',
      shared: 'nobody',
    });
    assert.equal(filter.statusCode, 303);
    const preview = await admin.get(`/external-parties/${stays.id}/duplicates/${goes.id}`);
    assert.match(preview.body, /Anggota tim: <strong>1<\/strong>/);
    const done = await merge(admin, stays, goes, { 'take.about': 'goes' });
    assert.equal(done.statusCode, 303, done.body);
    const [kept, gone] = [await read('external-parties', stays.id), await read('external-parties', goes.id)];
    assert.deepEqual([kept.about, kept.status, gone.status], ['Membina SPBE', 'active', 'inactive']);
    const moved = await read('team-members', member.id);
    assert.deepEqual([moved.party, moved.version], [stays.id, 2]);
    const address = await admin.get(`/${link}`);
    assert.equal(address.headers.location, `/external-parties/${stays.id}?merged`);
    const [saved] = await owner.sql`select query from work.saved_filters where name = 'Anggota dari kementerian'`;
    assert.ok(String(saved?.query).includes(stays.id));
    const steps =
      await owner.sql`select register, step from kernel.actions where row_id in ${owner.sql([stays.id, goes.id, member.id])}
      and step <> 'create' order by seq`;
    assert.deepEqual(
      steps.map(({ register, step }) => `${register}:${step}`),
      ['external-parties:merged-into', 'external-parties:edit', 'external-parties:absorb', 'team-members:repoint'],
    );
    const history = await admin.get(`/external-parties/${stays.id}/history`);
    assert.match(history.body, /Catatan kembar digabungkan ke sini/);
  });

  it('leaves what went for good: no step, and no second merge', async () => {
    const [stays, goes] = [await party('Badan X'), await party('Badan X.')];
    assert.equal((await merge(admin, stays, goes)).statusCode, 303);
    const version = (await read('external-parties', goes.id)).version;
    const restored = await admin.api(
      'POST',
      `/api/v1/external-parties/${goes.id}/steps/restore`,
      {},
      { 'if-match': `"${version}"` },
    );
    assert.equal(restored.statusCode, 404);
    assert.notEqual((await merge(admin, goes, stays)).statusCode, 303);
  });

  it('is refused to who may not edit both, to what changed meanwhile, and in registers that do not merge', async () => {
    const [stays, goes] = [await party('Badan Y'), await party('Badan Y.')];
    assert.equal((await merge(reader, stays, goes)).statusCode, 403);
    const stale = await admin.post(`/external-parties/${stays.id}/duplicates/${goes.id}`, {
      _version: '9',
      _other: '1',
    });
    assert.equal(stale.statusCode, 412);
    assert.equal((await admin.get(`/team-members/${(await seat(stays.id)).id}/duplicates`)).statusCode, 404);
    assert.equal((await read('external-parties', goes.id)).status, 'active');
  });

  it('is refused whole where a rule of another register would be broken, and says which', async () => {
    const [stays, goes] = [await party('Badan Z'), await party('Badan Z.')];
    await seat(stays.id);
    const double = await seat(goes.id);
    const refused = await merge(admin, stays, goes);
    assert.equal(refused.statusCode, 422, refused.body);
    assert.match(refused.body, /sudah tercatat pada kedudukan itu/);
    assert.equal((await read('team-members', double.id)).party, goes.id);
    assert.equal((await read('external-parties', goes.id)).status, 'active');
  });

  it('of one pair by two people at once ends with one merge', async () => {
    const [one, two] = [await party('Badan W'), await party('Badan W.')];
    const answers = await Promise.all([merge(admin, one, two), merge(admin, two, one)]);
    assert.equal(answers.filter(({ statusCode }) => statusCode === 303).length, 1);
  });
});
