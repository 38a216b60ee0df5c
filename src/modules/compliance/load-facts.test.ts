import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '../../kernel/db/db.ts';
import { useEvidence } from '../../testing/evidence.ts';
import { loadFacts } from './load-facts.ts';
import { listRecordFacts } from './record-facts.queries.ts';

const { db, dinas, create, agency } = await useEvidence();

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

test('the facts are twelve statements, however many records there are', async () => {
  assert.equal(await statementsOf(loadFacts), 12);
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
  assert.equal(await statementsOf(loadFacts), 12);
  assert.equal((await loadFacts(db.sql)).agencies.length, 21);
});

test('what the history says of a row is told day by day', async () => {
  const id = await agency('BAPPEDA');
  const [fact] = (await listRecordFacts(db.sql, new Map([['agencies', ['kind']]]))).filter((one) => one.id === id);
  assert.deepEqual(
    fact?.spans.map(({ until, status, title, values }) => [until, status, title, values]),
    [[null, 'active', 'BAPPEDA', { kind: 'department' }]],
  );
});
