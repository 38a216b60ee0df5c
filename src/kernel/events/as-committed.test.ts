import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { useDatabase } from '../../testing/database.ts';
import type { Db, Transaction } from '../db/db.ts';
import { takePending } from '../log/log.queries.ts';
import { AsCommitted } from './as-committed.ts';

const { db, owner } = await useDatabase();
await owner.sql`create schema counted`;
await owner.sql`create table counted.rows (id uuid primary key)`;
await owner.sql`grant usage on schema counted to padu_app`;
await owner.sql`grant select, insert on counted.rows to padu_app`;

/** How often the rows were really counted. */
let reads = 0;
const countRows = async (sql: Db['sql']): Promise<number> => {
  reads += 1;
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from counted.rows`;
  return row?.n ?? 0;
};

beforeEach(async () => {
  await owner.sql`truncate counted.rows, kernel.actions, log.pending, log.entries`;
  reads = 0;
});

/** What a change leaves behind: its row, its action, and a leaf that waits for its place. */
async function writeIn(tx: Transaction, register = 'rows'): Promise<void> {
  const [id, action] = [randomUUID(), randomUUID()];
  await tx`insert into counted.rows (id) values (${id})`;
  await tx`
    insert into kernel.actions (id, register, row_id, step, version, actor_kind, at, request_id, data, salt, commitment)
    values (${action}, ${register}, ${id}, 'create', 1, 'system', now(), 'test', '{}', ${randomBytes(32)}, ${randomBytes(32)})`;
  await tx`insert into log.pending (action, leaf) values (${action}, '{}')`;
}

const write = (register?: string) => db.begin((tx) => writeIn(tx, register));

/** Gives what waits its place, as the sequencer does. */
const sequence = () =>
  db.begin(async (tx) => {
    const leaves = await takePending(tx, 100);
    const [size] = await tx<{ n: number }[]>`select count(*)::int as n from log.entries`;
    for (const [at, { action, leaf }] of leaves.entries())
      await tx`insert into log.entries (index, action, leaf) values (${(size?.n ?? 0) + at}, ${action}, ${leaf})`;
  });

/** A transaction that has written and is still open. */
async function openWriter(): Promise<{ commit: () => Promise<void> }> {
  const written = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const done = db.begin(async (tx) => {
    await writeIn(tx);
    written.resolve();
    await finish.promise;
  });
  await written.promise;
  return {
    commit: () => {
      finish.resolve();
      return done;
    },
  };
}

test('what nothing changed is read once, before and after it has its place in the log', async () => {
  const rows = new AsCommitted(db, ['rows'], countRows);
  await write();
  assert.equal(await rows.get(), 1);
  assert.equal(await rows.get(), 1);
  await sequence();
  assert.equal(await rows.get(), 1);
  await write('others');
  assert.deepEqual([await rows.get(), reads], [1, 1], 'registers that do not matter are not looked at');
});

test('a transaction that began first and commits last is seen', async () => {
  const rows = new AsCommitted(db, ['rows'], countRows);
  const early = await openWriter();
  await write();
  assert.equal(await rows.get(), 1);
  await sequence();
  assert.equal(await rows.get(), 1);
  await early.commit();
  assert.deepEqual([await rows.get(), reads], [2, 2]);
});

test('a question waits for a reading that began before it only where nothing was committed since', async () => {
  const gate = Promise.withResolvers<void>();
  const rows = new AsCommitted(db, ['rows'], async (sql) => {
    const n = await countRows(sql);
    if (reads === 1) await gate.promise;
    return n;
  });
  const first = rows.get();
  while (reads === 0) await new Promise((resolve) => setImmediate(resolve));
  const shared = rows.get();
  await write();
  const later = rows.get();
  assert.equal(await later, 1);
  gate.resolve();
  await Promise.all([first, shared]);
  assert.equal(await rows.get(), 1);
  assert.equal(reads, 2);
});

test('what could not be read is read again', async () => {
  const rows = new AsCommitted(db, ['rows'], async (sql) => {
    const n = await countRows(sql);
    if (reads === 1) throw new Error('lost');
    return n;
  });
  await assert.rejects(rows.get(), /lost/);
  assert.equal(await rows.get(), 0);
});

type Moving = { readonly rows: AsCommitted<number>; readonly open: { commit: () => Promise<void> }[] };

async function ask({ rows }: Moving, times: number): Promise<void> {
  const answers = await Promise.all(Array.from({ length: times }, () => rows.get()));
  const now = await countRows(db.sql);
  assert.deepEqual([...new Set(answers)], [now]);
}

const moves: Readonly<Record<string, (moving: Moving) => Promise<unknown>>> = {
  open: async ({ open }) => open.length < 4 && open.push(await openWriter()),
  'commit first': async ({ open }) => open.shift()?.commit(),
  'commit last': async ({ open }) => open.pop()?.commit(),
  sequence,
  ask: (moving) => ask(moving, 1),
  'ask twice': (moving) => ask(moving, 2),
};

test('whatever order transactions commit in, and whenever the log moves on, nobody gets what is older than their question', async () => {
  const some = fc.array(fc.constantFrom(...Object.keys(moves)), { minLength: 5, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(some, async (names) => {
      const moving: Moving = { rows: new AsCommitted(db, ['rows'], countRows), open: [] };
      try {
        for (const name of [...names, 'ask']) await moves[name]?.(moving);
      } finally {
        for (const { commit } of moving.open) await commit();
      }
    }),
    { numRuns: 40 },
  );
});
