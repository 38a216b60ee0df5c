import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../kernel/i18n/days.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { billLines, bills } from '../../testing/sample-bills.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { registerPaths } from '../openapi.ts';

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
let officer: Browser;
let stranger: Browser;
let house: string;
let counter = 0;

const billValues = () => ({
  number: `N-${counter++}`,
  house,
  kind: 'goods',
  urgent: false,
  warranty: 'one year',
  billedOn: '2026-01-01',
  paidOn: '2026-01-31',
});

async function makeBill(values: Readonly<Record<string, unknown>> = {}): Promise<Row> {
  const response = await admin.api('POST', '/api/v1/bills', { ...billValues(), ...values });
  assert.equal(response.statusCode, 201, response.body);
  return response.json<Row>();
}

const readBill = async (id: string) => (await admin.api('GET', `/api/v1/bills/${id}`)).json<Row>();
const addLine = (who: Browser, values: Readonly<Record<string, unknown>>) =>
  who.api('POST', '/api/v1/bill-lines', values);
const codesOf = (body: string) =>
  (JSON.parse(body) as { errors?: { field: string; code: string }[] }).errors?.map(
    ({ field, code }) => `${field}:${code}`,
  );

before(async () => {
  admin = await signIn(actorWith('administrator', null));
  const made = await admin.api('POST', '/api/v1/houses', { code: 'A', name: 'House A', parent: null });
  house = made.json<Row>().id;
  officer = await signIn(actorWith('agency-officer', house));
  stranger = await signIn(actorWith('viewer', null));
});

describe('fields that Padu writes by itself', () => {
  const inDays = (days: number) => addDays(isoDateOf(new Date(), 'Asia/Jakarta'), days);

  it('count what is filled, rounded down', async () => {
    assert.equal((await makeBill({ warranty: 'one year' })).complete, 66);
    assert.equal((await makeBill({ urgent: true, why: 'rain' })).complete, 100);
    assert.equal((await makeBill({ kind: 'service' })).complete, 33);
  });

  it('carry the day of the steps they wait for, and of no other', async () => {
    const { id, checkAgain } = await makeBill();
    assert.equal(checkAgain, inDays(30));
    await owner.sql`update sample.bills set check_again = '2020-01-01' where id = ${id}`;
    const match = (version: number) => ({ 'if-match': `"${version}"` });
    const edited = await admin.api('PATCH', `/api/v1/bills/${id}`, { warranty: 'two years' }, match(1));
    assert.equal(edited.json<Row>().checkAgain, '2020-01-01');
    await admin.api('POST', `/api/v1/bills/${id}/steps/pay`, {}, match(2));
    assert.equal((await readBill(id)).checkAgain, inDays(30));
  });

  it('are refused in every input', async () => {
    const made = await admin.api('POST', '/api/v1/bills', { ...billValues(), checkAgain: '2030-01-01', complete: 5 });
    assert.deepEqual(codesOf(made.body)?.sort(), ['checkAgain:read-only', 'complete:read-only']);
  });
});

describe('fields asked for only sometimes', () => {
  it('are required while they are asked for, and empty otherwise', async () => {
    const without = await admin.api('POST', '/api/v1/bills', { ...billValues(), warranty: null });
    assert.deepEqual(codesOf(without.body), ['warranty:required']);
    const service = await makeBill({ kind: 'service', warranty: 'kept by mistake' });
    assert.equal(service.warranty, null);
  });

  it('go when what they depend on changes, and are asked for when it comes back', async () => {
    const { id } = await makeBill({ urgent: true, why: 'rain' });
    const match = (version: number) => ({ 'if-match': `"${version}"` });
    const changed = await admin.api('PATCH', `/api/v1/bills/${id}`, { kind: 'service' }, match(1));
    assert.deepEqual([changed.json<Row>().warranty, changed.json<Row>().why], [null, null]);
    const back = await admin.api('PATCH', `/api/v1/bills/${id}`, { kind: 'goods' }, match(2));
    assert.deepEqual(codesOf(back.body), ['warranty:required']);
    const paid = await admin.api('POST', `/api/v1/bills/${id}/steps/pay`, {}, match(2));
    assert.equal(paid.statusCode, 200, paid.body);
  });

  it('say on the form when they are asked for, and are left out of the page of a row', async () => {
    const form = await admin.get('/bills/new');
    assert.match(form.body, /Hanya bila Urgent: Ya dan Kind: Goods/);
    assert.match(form.body, /data-when="\[\{&quot;name&quot;:&quot;kind&quot;/);
    const { id } = await makeBill({ kind: 'service' });
    assert.doesNotMatch((await admin.get(`/bills/${id}`)).body, /Warranty/);
  });

  it('are in the description of the API', () => {
    const document = JSON.stringify(registerPaths({ register: bills })['/api/v1/bills']);
    assert.match(document, /"if":\{"required":\["kind","kind"\]|"if":\{"required":\["kind"\]/);
    assert.match(document, /kept empty otherwise/);
  });
});

describe('parts', () => {
  it('divide form and page, those without a part first', async () => {
    const form = (await admin.get('/bills/new')).body;
    const at = (text: string) => form.indexOf(`<legend>${text}`);
    assert.ok(at('Pokok') >= 0 && at('Pokok') < at('Goods only') && at('Goods only') < at('Payment'));
    assert.ok(at('Totals') < 0, 'a part with nothing to fill in is not on the form');
    const { id } = await makeBill();
    assert.match((await admin.get(`/bills/${id}`)).body, /<h2>Totals<\/h2>/);
  });

  it('order the fields everywhere', () => {
    assert.deepEqual(Object.keys(bills.fields).slice(0, 6), ['number', 'house', 'kind', 'urgent', 'warranty', 'why']);
  });
});

describe('computed fields', () => {
  it('are shown and refused in input', async () => {
    const bill = await makeBill();
    assert.equal(bill.days, 30);
    const refused = await addLine(admin, { bill: bill.id, thing: 'Chair', volume: 1, price: 5, amount: 5 });
    assert.deepEqual(codesOf(refused.body), ['amount:read-only']);
  });

  it('are exact, and totals reconcile with the rows', async () => {
    const line = fc.record({
      volume: fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
      price: fc.integer({ min: 0, max: 10_000_000_000 }),
      dropped: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 5 }), async (lines) => {
        const { id } = await makeBill();
        let expected = 0n;
        let count = 0;
        for (const [at, { volume, price, dropped }] of lines.entries()) {
          const made = await addLine(admin, { bill: id, thing: `Thing ${at}`, volume, price });
          const row = made.json<Row>();
          // Halves go up, as money does: (2ab + 100) / 200 in whole numbers.
          const exact = (2n * BigInt(Math.round(volume * 100)) * BigInt(price) + 100n) / 200n;
          assert.equal(BigInt(Number(row.amount)), exact);
          if (dropped) await admin.api('POST', `/api/v1/bill-lines/${row.id}/steps/drop`, {}, { 'if-match': '"1"' });
          else {
            expected += exact;
            count += 1;
          }
        }
        const bill = await readBill(id);
        assert.deepEqual([BigInt(Number(bill.total)), bill.lines], [expected, count]);
      }),
      { numRuns: 6 },
    );
  });

  it('join texts, and skip what is empty', async () => {
    const { id } = await makeBill();
    const named = async (unit: string | null) =>
      (await addLine(admin, { bill: id, thing: `T${unit}`, unit, volume: 1, price: 1 })).json<Row>().named;
    assert.deepEqual([await named('box'), await named(null)], ['Tbox / box', 'Tnull']);
  });

  it('say when what comes out is beyond what can be kept', async () => {
    const { id } = await makeBill();
    const huge = { bill: id, thing: 'Gold', volume: 1_000_000, price: Number.MAX_SAFE_INTEGER };
    const refused = await addLine(admin, huge);
    assert.equal(refused.statusCode, 422, refused.body);
    assert.deepEqual(codesOf(refused.body), ['amount:too-large']);
  });

  it('sort and filter lists where they stand in a column', async () => {
    const sorted = await admin.api('GET', '/api/v1/bill-lines?sort=-amount&filter[amount]=1..100&limit=5');
    assert.equal(sorted.statusCode, 200, sorted.body);
    const amounts = sorted.json<{ items: Row[] }>().items.map(({ amount }) => Number(amount));
    assert.deepEqual(
      amounts,
      amounts.toSorted((a, b) => b - a),
    );
    assert.equal((await admin.api('GET', '/api/v1/bills?sort=total')).statusCode, 400);
  });
});

describe('views', () => {
  it('narrow pages, API and export alike, with columns and order of their own', async () => {
    const urgent = await makeBill({ urgent: true, why: 'soon' });
    await makeBill();
    const list = (await admin.api('GET', '/api/v1/bills?view=urgent')).json<{ items: Row[]; total: number }>();
    assert.ok(list.items.length === list.total && list.items.every((row) => row.urgent === true));
    const page = (await admin.get('/bills?view=urgent')).body;
    assert.match(page, /Why urgent/);
    assert.match(page, new RegExp(String(urgent.number)));
    assert.match(page, /aria-current="page">Urgent bills<span class="nav-count">\d+/);
    const sheet = (await admin.get('/bills/export.csv?view=urgent')).body;
    assert.equal(sheet.trim().split('\n').length, list.total + 1);
    assert.equal((await admin.get('/bills?view=none')).statusCode, 400);
  });
});

describe('rows inside a record', () => {
  it('follow the record: who may not edit it may not touch them, and nobody may once it is closed', async () => {
    const bill = await makeBill();
    assert.equal((await addLine(stranger, { bill: bill.id, thing: 'X', volume: 1, price: 1 })).statusCode, 403);
    const line = (await addLine(officer, { bill: bill.id, thing: 'X', volume: 1, price: 1 })).json<Row>();
    assert.equal((await readBill(bill.id)).version, 2);
    const paid = await admin.api('POST', `/api/v1/bills/${bill.id}/steps/pay`, {}, { 'if-match': '"2"' });
    assert.equal(paid.statusCode, 200, paid.body);
    const late = await officer.api('PATCH', `/api/v1/bill-lines/${line.id}`, { price: 2 }, { 'if-match': '"1"' });
    assert.equal(late.json<{ code: string }>().code, 'wrong-state');
    assert.equal((await addLine(officer, { bill: bill.id, thing: 'Y', volume: 1, price: 1 })).statusCode, 409);
  });

  it('make what was seen of the record stale', async () => {
    const bill = await makeBill();
    await addLine(officer, { bill: bill.id, thing: 'X', volume: 1, price: 1 });
    const stale = await admin.api('POST', `/api/v1/bills/${bill.id}/steps/pay`, {}, { 'if-match': '"1"' });
    assert.equal(stale.json<{ code: string }>().code, 'stale');
    assert.match((await admin.get(`/bills/${bill.id}/history`)).body, /Bill lines/);
  });

  it('stay in the record they were made in', async () => {
    const [one, other] = [await makeBill(), await makeBill()];
    const line = (await addLine(officer, { bill: one.id, thing: 'X', volume: 1, price: 1 })).json<Row>();
    const moved = await officer.api(
      'PATCH',
      `/api/v1/bill-lines/${line.id}`,
      { bill: other.id },
      { 'if-match': '"1"' },
    );
    assert.equal(moved.statusCode, 422);
  });
});
