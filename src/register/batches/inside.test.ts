import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { billLines, bills } from '../../testing/sample-bills.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { workOnBatch } from './run-batch.ts';

const { db, owner } = await useDatabase();
const all = [houses, samples, bills, billLines];
const tables = new Map(all.map(({ name, table }) => [name, table]));
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of all) await owner.sql.unsafe(draftMigration(register, (name) => tables.get(name) ?? name));
const { site, signIn } = await bootRegisters(
  db,
  all.map((register) => ({ register })),
);

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };
type Cells = Parameters<typeof writeXlsx>[0]['sheets'][number]['rows'];

let admin: Browser;
let house: string;

const make = async (register: string, values: object): Promise<string> => {
  const made = await admin.api('POST', `/api/v1/${register}`, values);
  assert.equal(made.statusCode, 201, made.body);
  return made.json<Row>().id;
};
const read = async (register: string, id: string) => (await admin.api('GET', `/api/v1/${register}/${id}`)).json<Row>();
const billAs = (number: string, of = house) =>
  make('bills', { number, house: of, kind: 'service', urgent: false, billedOn: '2026-01-01', paidOn: '2026-01-02' });
const lineOf = (bill: string, thing: string) => make('bill-lines', { bill, thing, unit: null, volume: 2, price: 5 });
const linesIn = async (bill: string) =>
  (await admin.api('GET', `/api/v1/bills/${bill}/rows/bill-lines`)).json<{ items: Row[] }>().items;

const exported = async (query = ''): Promise<Map<string, Cells>> => {
  const file = await admin.get(`/bills/export.xlsx?inside=bill-lines${query}`);
  assert.equal(file.statusCode, 200, file.body.slice(0, 300));
  return new Map((await readXlsx(file.rawPayload)).sheets.map(({ name, rows }) => [name, rows]));
};

async function bring(sheets: ReadonlyMap<string, Cells>, who = admin, wishes: Record<string, string> = {}) {
  const made = await writeXlsx({ sheets: [...sheets].map(([name, rows]) => ({ name, rows: rows ?? [] })) });
  const file = { field: 'sheet.upload', name: 'bills.xlsx', bytes: Buffer.from(made) };
  const opened = await who.upload('/bills/import', wishes, file);
  assert.equal(opened.statusCode, 303, opened.body);
  return String(opened.headers.location);
}
const counts = async (url: string) => {
  const [batch] = await db.sql`select * from work.batches where id = ${url.split('/').at(-1) ?? ''}`;
  return [batch?.state, batch?.created, batch?.updated, batch?.skipped, batch?.refused];
};
const done = async (who: Browser, url: string, what: 'start' | 'undo') => {
  const { statusCode, body } = await who.post(`${url}/${what}`, {});
  assert.equal(statusCode, 303, body);
};

/** What a worker does with a batch too long to wait for. */
const work = (url: string) => workOnBatch(site, url.split('/').at(-1) ?? '');

const billHead = ['Number', 'House', 'Kind', 'Urgent', 'Billed on', 'Paid on'];
const lineHead = ['Bill', 'Thing', 'Volume', 'Price'];
const newBill = (number: string) => [number, 'A', 'Service', 'Tidak', '2026-02-01', '2026-02-02'];

before(async () => {
  admin = await signIn(actorWith('administrator', null));
  house = await make('houses', { code: 'A', name: 'House A', parent: null });
});

describe('rows inside, on a sheet of their own', () => {
  it('leave with the rows around them, as the list shows those, without what was taken out', async () => {
    const [first, second] = [await billAs('B-1'), await billAs('B-2')];
    await lineOf(first, 'Pen');
    await lineOf(second, 'Ink');
    const gone = await lineOf(first, 'Gone');
    await admin.api('POST', `/api/v1/bill-lines/${gone}/steps/drop`, {}, { 'if-match': '"1"' });
    const sheets = await exported('&q=B-1');
    assert.deepEqual([...sheets.keys()], ['Bills', 'Bill lines', 'Pilihan']);
    assert.deepEqual(
      sheets.get('Bill lines')?.map(([bill, thing]) => [bill, thing]),
      [
        ['Bill', 'Thing'],
        ['B-1', 'Pen'],
      ],
    );
    const plain = await readXlsx((await admin.get('/bills/export.xlsx')).rawPayload);
    assert.deepEqual(
      plain.sheets.map(({ name }) => name),
      ['Bills', 'Pilihan'],
    );
    const page = (await admin.get('/bills/export')).body;
    assert.deepEqual(checkHtml(page), []);
    assert.match(page, /name="inside" value="bill-lines" checked/);
  });

  it('come back unchanged as nothing to do, and edited as changes of both', async () => {
    const sheets = await exported();
    assert.deepEqual(await counts(await bring(sheets)), ['ready', 0, 0, 4, 0]);
    const lines = sheets.get('Bill lines') ?? [];
    const at = lines[0]?.indexOf('Price') ?? -1;
    const price = lines.find(([bill]) => bill === 'B-1');
    assert.ok(price && at > 0);
    price[at] = 7;
    const [head = [], ...rows] = sheets.get('Bills') ?? [];
    const kind = rows.find(([number]) => number === 'B-1');
    assert.ok(kind);
    kind[head.indexOf('Urgent')] = 'Ya';
    lines.push(
      lines[0]?.map((heading) => ({ Bill: 'B-2', Thing: 'Cap', Volume: 1, Price: 3 })[String(heading)] ?? null) ?? [],
    );
    const url = await bring(sheets);
    assert.deepEqual(await counts(url), ['ready', 1, 2, 2, 0]);
    const shown = (await admin.get(url)).body;
    assert.deepEqual(checkHtml(shown), []);
    assert.match(shown, /Bill lines: Perubahan pada baris yang ada/);
    await done(admin, url, 'start');
    const [bill] = (await admin.api('GET', '/api/v1/bills?q=B-1')).json<{ items: Row[] }>().items;
    assert.equal((await linesIn(bill?.id ?? ''))[0]?.price, 7);
    assert.equal(bill?.urgent, true);
    await done(admin, url, 'undo');
    const back = await read('bills', bill?.id ?? '');
    assert.deepEqual([back.urgent, (await linesIn(back.id))[0]?.price], [false, 5]);
    assert.deepEqual(await counts(await bring(await exported())), ['ready', 0, 0, 4, 0]);
    const [undone] = await db.sql`select undone from work.batches where id = ${url.split('/').at(-1) ?? ''}`;
    assert.equal(undone?.undone, 3);
  });

  it('come in together with new rows around them, and go with them as one', async () => {
    const lines = [...Array.from({ length: 300 }, (_, n) => [n < 150 ? 'N-1' : 'N-2', `Thing ${n}`, 1, 2])];
    const url = await bring(
      new Map([
        ['Bills', [billHead, newBill('N-1'), newBill('N-2')]],
        ['bill-lines', [lineHead, ...lines]],
      ]),
    );
    await work(url);
    assert.deepEqual(await counts(url), ['ready', 302, 0, 0, 0]);
    assert.equal((await admin.api('GET', '/api/v1/bills?q=N-1')).json<{ items: Row[] }>().items.length, 0);
    await done(admin, url, 'start');
    await work(url);
    assert.equal((await counts(url))[0], 'done');
    const [made] = (await admin.api('GET', '/api/v1/bills?q=N-1')).json<{ items: Row[] }>().items;
    assert.deepEqual([made?.lines, Number(made?.total)], [150, 300]);
    await done(admin, url, 'undo');
    await work(url);
    assert.equal((await admin.api('GET', '/api/v1/bills?q=N-1')).json<{ items: Row[] }>().items.length, 0);
    assert.equal((await db.sql`select from sample.bill_lines where thing like 'Thing %'`).length, 0);
  });

  it('are refused with the row around them, told why by sheet, and come back mended', async () => {
    const sheets = new Map([
      ['Bills', [billHead, [...newBill('M-1').slice(0, 1), 'NOWHERE', ...newBill('M-1').slice(2)]]],
      ['Bill lines', [lineHead, ['M-1', 'Pen', 1, 2], ['B-1', 'Ruler', 'many', 2], ['B-1', 'Tape', 1, 2]]],
    ]);
    const url = await bring(sheets);
    assert.deepEqual(await counts(url), ['ready', 1, 0, 0, 3]);
    const answer = (await admin.api('GET', `/api/v1${url}`)).json<{ problems: Record<string, unknown>[] }>();
    assert.deepEqual(
      answer.problems.map(({ register, row, field }) => [register, row, field]),
      [
        ['bills', 2, 'house'],
        ['bill-lines', 2, 'bill'],
        ['bill-lines', 3, 'volume'],
      ],
    );
    assert.match(String(answer.problems[1]?.message), /baris 2 lembarnya/);
    const refused = (await readXlsx((await admin.get(`${url}/refused.xlsx`)).rawPayload)).sheets;
    assert.deepEqual(
      refused.map(({ name, rows }) => [name, rows.length]),
      [
        ['Bills', 2],
        ['Bill lines', 3],
      ],
    );
    const mended = refused.map(({ name, rows }): [string, Cells] => [
      name,
      rows.map((row) => row.map((cell) => (cell === 'NOWHERE' ? 'A' : cell === 'many' ? 4 : cell))),
    ]);
    assert.deepEqual(await counts(await bring(new Map(mended))), ['ready', 3, 0, 0, 0]);
  });

  it('are asked about like the first sheet, each by its own columns', async () => {
    const sheets = new Map([
      ['Bills', [billHead, newBill('Q-1')]],
      [
        'Bill lines',
        [
          ['Bill', 'What', 'Volume', 'Price'],
          ['Q-1', 'Pen', 1, 2],
        ],
      ],
    ]);
    const url = await bring(sheets);
    const page = (await admin.get(url)).body;
    assert.deepEqual(checkHtml(page), []);
    assert.match(page, /name="heading\.bill-lines:1"/);
    const answered = await admin.post(`${url}/answers`, { 'heading.bill-lines:1': 'thing' });
    assert.equal(answered.statusCode, 303, answered.body);
    assert.deepEqual(await counts(url), ['ready', 2, 0, 0, 0]);
  });

  it('stay where the row around them was closed or changed since, and are named', async () => {
    const bill = await billAs('C-1');
    const url = await bring(
      new Map([
        ['Bills', [billHead, newBill('D-1')]],
        ['Bill lines', [lineHead, ['C-1', 'Pen', 1, 2], ['D-1', 'Ink', 1, 2]]],
      ]),
    );
    await done(admin, url, 'start');
    const [other] = (await admin.api('GET', '/api/v1/bills?q=D-1')).json<{ items: Row[] }>().items;
    const before = await read('bills', bill);
    const paid = await admin.api('POST', `/api/v1/bills/${bill}/steps/pay`, {}, { 'if-match': `"${before.version}"` });
    assert.equal(paid.statusCode, 200, paid.body);
    await lineOf(other?.id ?? '', 'Mine');
    await done(admin, url, 'undo');
    assert.equal((await linesIn(other?.id ?? '')).length, 1);
    const left = await db.sql`
      select register, problems -> 0 ->> 'code' as code from work.batch_rows
      where batch_id = ${url.split('/').at(-1) ?? ''} and undone = false order by at`;
    assert.deepEqual(
      left.map(({ register, code }) => [register, code]),
      [
        [null, 'stale'],
        ['bill-lines', 'wrong-state'],
      ],
    );
    assert.equal((await read('bills', other?.id ?? '')).status, 'open');
  });
});
