import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, test } from 'node:test';
import { problem } from '../../kernel/errors/problem.ts';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { houses } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';

const { db, owner } = await useDatabase();
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
await owner.sql.unsafe(draftMigration(houses, () => houses.table));

let transactions = 0;
const counted = {
  ...db,
  begin: <T>(run: Parameters<typeof db.begin<T>>[0]) => {
    transactions += 1;
    return db.begin(run);
  },
};
const words = { id: 'Bukan nama ini.', en: 'Not this name.' };
const { signIn } = await bootRegisters(counted, [
  {
    register: { ...houses, related: [] },
    rules: ({ values }) => (values.name === 'Forbidden' ? [problem('name', 'forbidden-name', words)] : []),
  },
]);

let admin: Browser;
let id: string;
let serial = 0;

before(async () => {
  admin = await signIn(actorWith('administrator', null));
});

beforeEach(async () => {
  serial += 1;
  const made = await admin.api('POST', '/api/v1/houses', { code: `H${serial}`, name: 'House', parent: null });
  id = made.json<{ id: string }>().id;
  transactions = 0;
});

const save = (values: object, version: number, headers: Record<string, string> = {}) =>
  admin.api('PATCH', `/api/v1/houses/${id}`, values, { 'if-match': `"${version}"`, ...headers });

const actions = async () =>
  (await db.sql<{ version: number }[]>`select version from kernel.actions where row_id = ${id} order by version`).map(
    ({ version }) => version,
  );

const wordsLeft = async () => {
  const [found] = await owner.sql<{ n: number }[]>`
    select count(*)::int as n from graphile_worker._private_jobs where payload ->> 'row' = ${id}`;
  return found?.n;
};

test('a save that is done with one statement opens no transaction, and is recorded like any other', async () => {
  const saved = await save({ name: 'Renamed' }, 1);
  assert.equal(saved.statusCode, 200, saved.body);
  assert.deepEqual([saved.json().version, saved.json().name, saved.headers.etag], [2, 'Renamed', '"2"']);
  assert.equal(transactions, 0);
  assert.deepEqual(await actions(), [1, 2]);
  const [row] = await db.sql`
    select to_jsonb(t) - 'search' as now, a.data from sample.houses t join kernel.actions a on a.row_id = t.id
    where t.id = ${id} and a.version = 2`;
  assert.deepEqual(row?.data, row?.now);
  const [pending] = await db.sql`
    select count(*)::int as n from log.pending p join kernel.actions a on a.id = p.action where a.row_id = ${id}`;
  assert.equal(pending?.n, 2);
});

test('of many who save the same version at once, one is first and all others are told so', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => save({ name: `Name ${n}` }, 1)));
  const codes = answers.map(({ statusCode }) => statusCode).sort();
  assert.deepEqual(codes, [200, ...Array.from({ length: 11 }, () => 412)]);
  assert.deepEqual(await actions(), [1, 2]);
});

test('who waited for another to finish is told what changed, and nothing of theirs is written or said', async () => {
  await db.sql`insert into work.followers (register, row_id, person_id, at)
    values ('houses', ${id}, ${randomUUID()}, now())`;
  let waiting: ReturnType<typeof save> | undefined;
  await db.begin(async (tx) => {
    await tx`update sample.houses set name = 'By another', version = version + 1 where id = ${id}`;
    waiting = save({ name: 'Mine' }, 1);
    // It reads version 1, which is what stands committed, and waits for the row.
    for (let found = 0; found === 0; ) {
      const [{ n = 0 } = {}] = await owner.sql<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      found = n;
    }
  });
  const answer = await waiting;
  assert.equal(answer?.statusCode, 412, answer?.body);
  assert.equal(answer?.json().current, 2);
  assert.deepEqual(await actions(), [1]);
  assert.equal(await wordsLeft(), 0);
  assert.equal((await save({ name: 'Mine' }, 2)).statusCode, 200);
  assert.equal(await wordsLeft(), 1);
});

test('what the rules of the row refuse is refused before anything is written', async () => {
  const answer = await save({ name: 'Forbidden' }, 1);
  assert.equal(answer.statusCode, 422);
  assert.equal(answer.json().errors[0].code, 'forbidden-name');
  assert.deepEqual(await actions(), [1]);
  const taken = await admin.api('POST', '/api/v1/houses', { code: `X${serial}`, name: 'Other', parent: null });
  assert.equal(taken.statusCode, 201);
  const twice = await save({ code: `X${serial}` }, 1);
  assert.equal(twice.json().errors[0].code, 'taken');
  assert.deepEqual(await actions(), [1]);
});

test('with a key against repetition it is a transaction again, and happens once', async () => {
  const once = { 'idempotency-key': `key-${serial}` };
  const answers = await Promise.all([save({ name: 'Once' }, 1, once), save({ name: 'Once' }, 1, once)]);
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [200, 200],
  );
  assert.ok(transactions > 0);
  assert.deepEqual(await actions(), [1, 2]);
});

test('what is saved unchanged makes no version, and what nobody may change stays', async () => {
  assert.equal((await save({ name: 'House' }, 1)).json().version, 1);
  const officer = await signIn(actorWith('dinas-officer', null));
  const answer = await officer.api('PATCH', `/api/v1/houses/${id}`, { name: 'x' }, { 'if-match': '"1"' });
  assert.equal(answer.statusCode, 403);
  assert.deepEqual(await actions(), [1]);
  const none = `/api/v1/houses/${randomUUID()}`;
  assert.equal((await admin.api('PATCH', none, { name: 'x' }, { 'if-match': '"1"' })).statusCode, 404);
});
