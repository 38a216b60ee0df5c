import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../../src/kernel/access/access.ts';
import { padu } from '../../src/kernel/access/padu.ts';
import { findRegisterTables } from '../../src/kernel/audit/find-register-tables.ts';
import { recordActions } from '../../src/kernel/audit/record-actions.ts';
import { verifyLog } from '../../src/kernel/audit/verify-log.ts';
import { loadSigner } from '../../src/kernel/log/signer.ts';
import { bulkFields } from '../../src/register/batches/bulk-steps.ts';
import { sqlName } from '../../src/register/bind.ts';
import type { Register } from '../../src/register/register.ts';
import type { Browser } from '../../src/testing/boot.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { sequenceAll } from '../../src/testing/sequence-all.ts';
import {
  isAroundOpen,
  mayRead,
  mayTake,
  oneOfEachKind,
  openWorld,
  type Placed,
  rowId,
  rowsFor,
  world,
} from './world.ts';

const database = await useDatabase(world);
const { registry, registers, browserOf, filesDir } = await openWorld(database);
const { sql } = database.owner;
// Here rows are changed in earnest. Their birth stands in the history, so that there is something to go back to.
await sql.unsafe('drop function public.trap cascade');
for (const { table, name } of registers) {
  const ids = (await sql.unsafe(`select id from ${table} order by id`)).map(({ id }) => String(id));
  const birth = { table, register: name, ids, step: 'create', actor: padu, at: new Date(), requestId: 'world' };
  if (ids.length > 0) await database.owner.begin((tx) => recordActions(tx, birth));
}

/** An entry that differs from every example, by the name of a field: a text, a choice, or nothing at all. */
function newEntry(register: Register): readonly [string, string] | undefined {
  const fields = Object.entries(bulkFields(register, 'edit')).filter(
    ([name, { refers, when }]) =>
      !refers &&
      !when &&
      name !== register.anchor &&
      !Object.values(register.fields).some((one) => one.when?.all.some(({ field }) => field === name)),
  );
  const isText = ([, { schema }]: (typeof fields)[number]) =>
    JSON.stringify(schema).includes('"type":"string"') && !/"(pattern|format|enum|const)"/.test(JSON.stringify(schema));
  const text = fields.find(isText);
  if (text) return [text[0], 'Diubah sekaligus'];
  const empty = fields.find(([, { required }]) => !required);
  return empty && [empty[0], ''];
}

type Batch = {
  readonly id: string;
  readonly state: string;
  readonly updated: number;
  readonly refused: number;
  readonly undone: number;
};

const batchAt = async (url: string): Promise<Batch> => {
  const [batch] = await sql<Batch[]>`select * from work.batches where id = ${url.split('/').at(-1) ?? ''}`;
  assert.ok(batch, url);
  return batch;
};

type Outcome = { readonly rowId: string; readonly outcome: string; readonly codes: readonly string[] | null };

const outcomesOf = (id: string) => sql<Outcome[]>`
  select row_id as "rowId", outcome, array(select p->>'code' from jsonb_array_elements(problems) p) as codes
  from work.batch_rows where batch_id = ${id}`;

const contentOf = (register: Register, column: string, ids: readonly string[]) =>
  sql.unsafe(`select id, ${column}::text as value from ${register.table} where id = any($1::uuid[]) order by id`, [
    ids as string[],
  ]);

const post = async (browser: Browser, url: string, fields: Record<string, string>) => {
  const { statusCode, headers, body } = await browser.post(url, fields);
  assert.equal(statusCode, 303, body.slice(0, 500));
  return String(headers.location);
};

const closed = ['forbidden', 'not-found'];
let [changed, undone] = [0, 0];

type Asked = {
  readonly register: Register;
  readonly browser: Browser;
  readonly who: string;
  readonly rows: readonly Placed[];
};

/** A module may ask more of rows that hang on another than their grants do: who may write in that one. */
const mayAskMore = ({ name, read }: Register): boolean => 'through' in read && registry.get(name).check !== undefined;

/** Which rows were let through to be changed; what a rule of the module refuses came past the rules of access. */
function judgeOutcomes({ register, who, rows }: Asked, outcomes: readonly Outcome[], open: (row: Placed) => boolean) {
  for (const row of rows) {
    const outcome = outcomes.find((one) => one.rowId === rowId(register, row));
    // Nobody changes a row inside one that is closed by its state, which is told first.
    if (!isAroundOpen(register, row)) {
      assert.notEqual(outcome?.outcome, 'updated', `${who} ${JSON.stringify(row)}`);
      continue;
    }
    const opened = outcome !== undefined && !outcome.codes?.some((code) => closed.includes(code));
    if (!opened && open(row) && mayAskMore(register)) continue;
    assert.equal(opened, open(row), `${who} ${JSON.stringify(row)}: ${JSON.stringify(outcome)}`);
  }
}

/** The API promises what the page does, on the same rows. */
async function sameByApi(
  { register, browser, who, rows }: Asked,
  [name, value]: readonly [string, string],
  planned: Batch,
) {
  const ids = rows.map((row) => rowId(register, row)).join(',');
  const body = { step: 'edit', values: { [name]: value === '' ? null : value } };
  const opened = await browser.api('POST', `/api/v1/${register.name}/bulk?ids=${ids}`, body);
  assert.equal(opened.statusCode, 201, opened.body);
  const { id, state, updated, refused } = opened.json<Batch>();
  assert.deepEqual([state, updated, refused], ['ready', planned.updated, planned.refused], who);
  assert.equal((await browser.api('POST', `/api/v1/batches/${id}/cancel`, {})).statusCode, 200, who);
}

/** Changes rows, and gives them their former entries back. */
async function changeAndUndo(asked: Asked, [name, value]: readonly [string, string], open: (row: Placed) => boolean) {
  const { register, browser, who, rows } = asked;
  const ids = rows.map((row) => rowId(register, row));
  const column = sqlName(name);
  const before = await contentOf(register, column, ids);
  const entries = { set: name, [name]: value };
  const page = await post(browser, `/${register.name}/bulk?step=edit&ids=${ids.join(',')}`, entries);
  const planned = await batchAt(page);
  assert.equal(planned.state, 'ready', who);
  await sameByApi(asked, [name, value], planned);
  await post(browser, `${page}/start`, {});
  const ran = await batchAt(page);
  assert.deepEqual([ran.updated, ran.refused], [planned.updated, planned.refused], 'as the preview said');
  const outcomes = await outcomesOf(ran.id);
  judgeOutcomes(asked, outcomes, open);
  const touched = outcomes.flatMap((one) => (one.outcome === 'updated' ? [one.rowId] : []));
  const now = await contentOf(register, column, ids);
  const differing = now.flatMap((one, at) => (one.value === before[at]?.value ? [] : [String(one.id)]));
  assert.deepEqual(differing.sort(), touched.sort(), who);
  if (touched.length === 0) return;
  await post(browser, `${page}/undo`, { reason: 'uji' });
  assert.equal((await batchAt(page)).state, 'undone');
  assert.deepEqual(await contentOf(register, column, ids), before, `${who} undone`);
  changed += ran.updated;
  undone += (await batchAt(page)).undone;
}

async function ask(register: Register, asker: Role | null, from: string, entry: readonly [string, string]) {
  const browser = browserOf.get(asker);
  assert.ok(browser);
  const who = String(asker);
  const rows = rowsFor(register, asker, from);
  const open = (row: Placed) => mayTake(register, 'edit', asker, row);
  const readable = rows.filter((row) => mayRead(register, asker, row)).length;
  const ids = rows.map((row) => rowId(register, row));
  const { statusCode, body } = await browser.get(`/${register.name}/bulk?step=edit&ids=${ids.join(',')}`);
  if (statusCode === 403) {
    const byApi = await browser.api('POST', `/api/v1/${register.name}/bulk?ids=${ids.join(',')}`, {});
    assert.equal(byApi.statusCode, 403, who);
    return assert.deepEqual(rows.filter(open), [], who);
  }
  if (readable === 0) return assert.equal(statusCode, 422, who);
  assert.match(body, new RegExp(`: ${readable} baris sekaligus`), who);
  await changeAndUndo({ register, browser, who, rows }, entry, open);
}

describe('a bulk edit changes exactly the rows its step is open on, and undoing gives them back', () => {
  for (const [nth, register] of registers.entries()) {
    const entry = newEntry(register);
    const from = register.steps.edit?.from[0];
    if (!entry || from === undefined) continue;
    it(register.name, async () => {
      for (const asker of oneOfEachKind(register, nth, { step: 'edit' })) await ask(register, asker, from, entry);
    });
  }
});

it('really changed rows, gave each back, and the log is true', async () => {
  assert.ok(changed > 50 && undone === changed, `${changed} changed, ${undone} undone`);
  const signer = await loadSigner(`${filesDir}-keys`, 'padu.example/log');
  await sequenceAll(database.db, signer);
  const report = await verifyLog(database.db, await findRegisterTables(sql), signer.verifierKey);
  assert.deepEqual(report.findings, []);
});
