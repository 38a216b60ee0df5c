import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '../../kernel/db/db.ts';
import { everyRegister } from '../../testing/every-register.ts';
import { useEvidence } from '../../testing/evidence.ts';
import { factRegisters, loadFacts } from './load-facts.ts';
import { recordColumns } from './profile-checks.ts';
import { listRecordFacts } from './record-facts.queries.ts';

const { db, dinas, create, agency } = await useEvidence();
const registry = everyRegister();
const timeZone = 'Asia/Jakarta';

/** How many statements a question sends. */
async function statementsOf(ask: (tx: Tx) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counting = new Proxy(db.sql, {
    apply: (target, self, given: Parameters<typeof db.sql>) => {
      count += 1;
      return Reflect.apply(target, self, given);
    },
  });
  await ask(counting);
  return count;
}

test('the facts are thirteen statements, however many records there are', async () => {
  assert.equal(await statementsOf((tx) => loadFacts(tx, timeZone)), 13);
  const own = await agency('DISKOMINFO');
  for (let n = 0; n < 20; n += 1) {
    await agency(`A-${n}`);
    await create(dinas, 'documents', {
      number: `D-${n}`,
      title: 'Laporan',
      kind: 'annual-report',
      agency: own,
      date: '2025-01-15',
      classification: 'public',
      openness: 'public',
      location: 'Arsip',
    });
  }
  assert.equal(await statementsOf((tx) => loadFacts(tx, timeZone)), 13);
  assert.equal((await loadFacts(db.sql, timeZone)).agencies.length, 21);
});

test('what the history says of a row is told day by day', async () => {
  const id = await agency('BAPPEDA');
  const [fact] = (await listRecordFacts(db.sql, timeZone, new Map([['agencies', ['kind']]]))).filter(
    (one) => one.id === id,
  );
  assert.deepEqual(
    fact?.spans.map(({ until, status, title, values }) => [until, status, title, values]),
    [[null, 'active', 'BAPPEDA', { kind: 'department' }]],
  );
});

test('the day on which something was done is the day of the government, which is not everywhere the same', async () => {
  const id = await agency('BAPPERIDA');
  const dayIn = async (zone: string) =>
    (await listRecordFacts(db.sql, zone, new Map([['agencies', []]]))).find((one) => one.id === id)?.spans[0]?.from;
  const [east, west] = [await dayIn('Pacific/Kiritimati'), await dayIn('Pacific/Pago_Pago')];
  assert.ok(east && west && east > west, `${west} to ${east}`);
});

test('whatever the facts are read from is a register whose changes are looked for', async () => {
  const read = new Set<string>();
  // Sums that the lines themselves keep, in the transaction that changes them.
  const keptBy: Readonly<Record<string, string>> = { 'budget.line_totals': 'budget.budget_lines' };
  const listening = new Proxy(db.sql, {
    apply: (target, self, given: Parameters<typeof db.sql>) => {
      const text = [given[0]].flat().map(String).join(' ');
      for (const [, table = ''] of text.matchAll(/(?<!distinct )\b(?:from|join)\s+([a-z_]+\.[a-z_]+)/g))
        read.add(keptBy[table] ?? table);
      return Reflect.apply(target, self, given);
    },
  });
  await loadFacts(listening, timeZone);
  const tableOf = (name: string) => registry.get(name).register.table;
  // The history is read of those registers alone; the day of a review is written with its last step.
  const known = new Set([...factRegisters().map(tableOf), 'kernel.actions', 'organization.access_review_days']);
  assert.deepEqual(
    [...read].filter((table) => !known.has(table)),
    [],
  );
  // What checks ask of records they read from the history.
  const stored = factRegisters().filter((name) => !recordColumns().has(name));
  assert.deepEqual(
    stored.map(tableOf).filter((table) => !read.has(table)),
    [],
  );
});
