import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actorWith, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));

const { signIn } = await bootRegisters(db, [{ register: houses }, { register: samples }]);
const admin = await signIn(actorWith('administrator', null));
const planner = await signIn(actorWith('planning-officer', null));

type Row = { readonly id: string; readonly title: string; readonly version: number };
type Batch = {
  readonly id: string;
  readonly state: string;
  readonly updated: number;
  readonly refused: number;
  readonly undone: number;
  readonly changes: readonly { readonly id: string; readonly fields: readonly object[] }[];
  readonly problems: readonly { readonly code: string }[];
};

const made = async (register: string, values: object) => {
  const response = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<Row>();
};
const house = (await made('houses', { code: 'HOME', name: 'Home' })).id;
let number = 0;
const sample = (more: object = {}) =>
  made('samples', { reference: `B-${++number}`, title: 'Old', house, secrecy: 'open', fragile: false, ...more });
const read = async (id: string) => (await admin.api('GET', `/api/v1/samples/${id}`)).json<Row>();
const open = (ids: readonly string[], body: object, who = admin) =>
  who.api('POST', `/api/v1/samples/bulk?ids=${ids.join(',')}`, body);
const batch = async (id: string) => (await admin.api('GET', `/api/v1/batches/${id}`)).json<Batch>();

describe('a bulk edit by the API', () => {
  it('shows what would change, changes it when started, and gives it back when undone', async () => {
    const [one, two] = [await sample(), await sample()];
    const opened = await open([one.id, two.id], { values: { title: 'New' }, reason: 'uji' });
    assert.equal(opened.statusCode, 201, opened.body);
    const { id } = opened.json<Batch>();
    assert.equal(opened.headers.location, `/api/v1/batches/${id}`);
    const preview = await batch(id);
    assert.deepEqual([preview.state, preview.updated], ['ready', 2]);
    assert.deepEqual(preview.changes[0]?.fields, [{ name: 'title', before: 'Old', after: 'New' }]);
    assert.equal((await read(one.id)).title, 'Old');
    assert.equal((await admin.api('POST', `/api/v1/batches/${id}/start`, {})).statusCode, 200);
    assert.equal((await read(one.id)).title, 'New');
    assert.equal((await admin.api('POST', `/api/v1/batches/${id}/undo`, { reason: 'keliru' })).statusCode, 200);
    assert.deepEqual([(await batch(id)).state, (await read(two.id)).title], ['undone', 'Old']);
  });

  it('says which rows are refused and why, and takes a filter for ids', async () => {
    const [draft, sent] = [await sample({ about: 'x', title: 'Both' }), await sample({ about: 'x', title: 'Both' })];
    await admin.api('POST', `/api/v1/samples/${sent.id}/steps/submit`, {}, { 'if-match': '"1"' });
    const answer = await admin.api('POST', '/api/v1/samples/bulk?q=Both', { values: { count: 7 } });
    const opened = await batch(answer.json<Batch>().id);
    assert.deepEqual([opened.updated, opened.refused], [1, 1]);
    assert.equal(opened.changes[0]?.id, draft.id);
    assert.deepEqual(
      opened.problems.map(({ code }) => code),
      ['wrong-state'],
    );
  });

  it('refuses what cannot be set on many, what means nothing, and everybody without the step', async () => {
    const { id } = await sample();
    for (const [body, status] of [
      [{ values: {} }, 422],
      [{ values: { reference: 'X' } }, 422],
      [{ values: { weight: 1.234 } }, 422],
      [{ step: 'accept' }, 403],
      [{ values: 7 }, 400],
    ] as const)
      assert.equal((await open([id], body)).statusCode, status, JSON.stringify(body));
    assert.equal((await admin.api('POST', '/api/v1/samples/bulk', { values: { title: 'All' } })).statusCode, 422);
    assert.equal((await open([id], { values: { title: 'New' } }, planner)).statusCode, 403);
  });
});

describe('a number with two decimals', () => {
  const values = (weight: number | string) => ({
    reference: `W-${++number}`,
    title: 'W',
    house,
    secrecy: 'open',
    fragile: false,
    weight,
  });

  it('refuses a third one at every door, instead of rounding it away', async () => {
    const byApi = await admin.api('POST', '/api/v1/samples', values(1.234));
    assert.equal(byApi.statusCode, 422);
    assert.match(byApi.body, /"code":"decimals"/);
    const entries = { ...values('1.234'), fragile: 'false' };
    const byPage = await admin.post('/samples', entries as Record<string, string>);
    assert.equal(byPage.statusCode, 422);
    assert.match(byPage.body, /Paling banyak 2 angka di belakang koma/);
    for (const fine of [1.23, 0.07, 999.99, 8.2, 100]) {
      const kept = await admin.api('POST', '/api/v1/samples', values(fine));
      assert.deepEqual([kept.statusCode, kept.json<{ weight: number }>().weight], [201, fine]);
    }
  });

  it('takes what a workbook computed as it shows it, and refuses more', () => {
    const read = (cell: number) => samples.fields.weight.fromCell(cell);
    assert.deepEqual([read(1.1 * 3), read(0.1 + 0.2), read(1.234)], [3.3, 0.3, 1.234]);
  });
});
