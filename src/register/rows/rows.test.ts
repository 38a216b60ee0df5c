import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { billLines, bills } from '../../testing/sample-bills.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { Registry } from '../registry.ts';

const { db, owner } = await useDatabase();
const all = [houses, samples, bills, billLines];
const tables = new Map(all.map(({ name, table }) => [name, table]));
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of all) await owner.sql.unsafe(draftMigration(register, (name) => tables.get(name) ?? name));
const { signIn } = await bootRegisters(
  db,
  all.map((register) => ({ register })),
);

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

let admin: Browser;
let reader: Browser;
let bill: string;

const linesOf = async () =>
  (await admin.api('GET', `/api/v1/bills/${bill}/rows/bill-lines`)).json<{ items: Row[] }>().items;
const versionOf = async () => (await admin.api('GET', `/api/v1/bills/${bill}`)).json<Row>().version;
const postedLine = (at: number, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`row-${at}.${name}`, value]));

const save = async (lines: readonly Readonly<Record<string, string>>[], more: Readonly<Record<string, string>> = {}) =>
  admin.post(`/bills/${bill}/rows/bill-lines`, {
    _version: String(await versionOf()),
    _lines: String(lines.length),
    ...Object.assign({}, ...lines.map((line, at) => postedLine(at, line))),
    ...more,
  });

before(async () => {
  admin = await signIn(actorWith('administrator', null));
  reader = await signIn(actorWith('viewer', null));
  const house = (await admin.api('POST', '/api/v1/houses', { code: 'A', name: 'House A', parent: null })).json<Row>()
    .id;
  const made = await admin.api('POST', '/api/v1/bills', {
    number: 'B-1',
    house,
    kind: 'service',
    urgent: false,
    billedOn: '2026-01-01',
    paidOn: '2026-01-02',
  });
  bill = made.json<Row>().id;
});

describe('the editor of rows inside a record', () => {
  it('begins with one empty line, and brings back what was typed with a line more', async () => {
    const first = (await admin.get(`/bills/${bill}/rows/bill-lines`)).body;
    assert.match(first, /name="row-0\.thing"/);
    const more = await save([{ thing: 'Chair', volume: '2', price: '100' }], { _add: 'yes' });
    assert.equal(more.statusCode, 200);
    assert.match(more.body, /value="Chair"/);
    assert.match(more.body, /name="row-1\.thing"/);
    assert.deepEqual(checkHtml(more.body), []);
  });

  it('saves all lines as one change of the record, and skips lines nobody wrote on', async () => {
    const seen = await versionOf();
    const saved = await save([
      { thing: 'Chair', volume: '2', price: '100' },
      { thing: 'Table', volume: '1.5', price: '1000' },
      { thing: '', volume: '', price: '' },
    ]);
    assert.equal(saved.statusCode, 303, saved.body);
    assert.deepEqual(
      (await linesOf()).map(({ thing, amount }) => [thing, amount]),
      [
        ['Chair', 200],
        ['Table', 1500],
      ],
    );
    assert.equal(await versionOf(), seen + 1);
    assert.match((await admin.get(`/bills/${bill}`)).body, /Ubah baris/);
  });

  it('names line and field of what is wrong, and then saves nothing', async () => {
    const [chair, table] = await linesOf();
    const refused = await save([
      { id: chair?.id ?? '', thing: 'Armchair', volume: '2', price: '100' },
      { id: table?.id ?? '', thing: 'Table', volume: 'many', price: '1000' },
    ]);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /href="#[^"]*row-1[^"]*">Baris 2, Volume/);
    assert.match(refused.body, /value="Armchair"/);
    assert.deepEqual(
      (await linesOf()).map(({ thing }) => thing),
      ['Chair', 'Table'],
    );
  });

  it('takes out before it adds, so that what was given up is free', async () => {
    const [chair] = await linesOf();
    const saved = await save([
      { id: chair?.id ?? '', thing: 'Chair', volume: '2', price: '100', remove: 'true' },
      { thing: 'Chair', volume: '3', price: '100' },
    ]);
    assert.equal(saved.statusCode, 303, saved.body);
    const again = (await linesOf()).find(({ thing }) => thing === 'Chair');
    assert.equal(again?.volume, 3);
    const twice = await save([{ thing: 'Chair', volume: '1', price: '1' }]);
    assert.equal(twice.statusCode, 422);
    assert.match(twice.body, /This stands on the bill already/);
  });

  it('refuses what was seen before somebody else changed the record', async () => {
    const [line] = await linesOf();
    const stale = await save([{ id: line?.id ?? '', thing: 'Other', volume: '1', price: '1' }], { _version: '1' });
    assert.equal(stale.statusCode, 412);
    assert.match(stale.body, /value="Other"/);
  });

  it('touches no row of another record, and opens to nobody who may not edit this one', async () => {
    const house = (await admin.api('GET', '/api/v1/houses')).json<{ items: Row[] }>().items[0]?.id;
    const values = {
      number: 'B-2',
      house,
      kind: 'service',
      urgent: false,
      billedOn: '2026-01-01',
      paidOn: '2026-01-01',
    };
    const other = (await admin.api('POST', '/api/v1/bills', values)).json<Row>().id;
    const line = await admin.api('POST', '/api/v1/bill-lines', { bill: other, thing: 'X', volume: 1, price: 1 });
    const foreign = await save([{ id: line.json<Row>().id, thing: 'Stolen', volume: '1', price: '1' }]);
    assert.equal(foreign.statusCode, 404);
    assert.equal((await reader.get(`/bills/${bill}/rows/bill-lines`)).statusCode, 403);
    assert.equal((await reader.api('GET', `/api/v1/bills/${bill}/rows/bill-lines`)).statusCode, 200);
  });
});

describe('a definition of rows inside a record', () => {
  it('is refused when its grants are not those of the record', () => {
    const loose = { ...billLines, create: { viewer: 'all' } as const };
    const registers = [houses, samples, bills, loose].map((register) => ({ register }));
    assert.throws(() => new Registry(registers), /create must have the grant of the edit of bills/);
  });
});
