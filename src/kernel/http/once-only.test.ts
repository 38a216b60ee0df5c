import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import type { Actor } from '../access/access.ts';
import { CodedError } from '../errors/errors.ts';
import { onceOnly } from './once-only.ts';

const { db } = await useDatabase();
const actor: Actor = { id: randomUUID(), kind: 'person', name: 'Siti', assignments: [] };
const request = (key: string | null, body: unknown) => ({ actor, key, route: 'POST /x', body, now: new Date() });

it('runs a change once however often and however fast its request arrives', async () => {
  let runs = 0;
  const send = () =>
    db.begin((tx) =>
      onceOnly(tx, request('a', { n: 1, _csrf: randomUUID() }), async () => {
        runs += 1;
        await tx`select pg_sleep(0.05)`;
        return { id: 'row', run: runs };
      }),
    );
  const results = await Promise.all([send(), send(), send()]);
  assert.equal(runs, 1);
  for (const result of results) assert.deepEqual(result, { id: 'row', run: 1 });
});

it('refuses the same key for another request', async () => {
  await db.begin((tx) => onceOnly(tx, request('b', { n: 1 }), async () => null));
  await assert.rejects(
    db.begin((tx) => onceOnly(tx, request('b', { n: 2 }), async () => null)),
    (error) => error instanceof CodedError && error.code === 'idempotency-conflict',
  );
});

it('lets the next try after a failure, other actors use the same key, and requests without a key repeat', async () => {
  const fail = async () => {
    throw new Error('no');
  };
  await assert.rejects(db.begin((tx) => onceOnly(tx, request('c', 1), fail)));
  assert.equal(await db.begin((tx) => onceOnly(tx, request('c', 1), async () => 'done')), 'done');
  const other = { ...request('c', 1), actor: { ...actor, id: randomUUID() } };
  assert.equal(await db.begin((tx) => onceOnly(tx, other, async () => 'theirs')), 'theirs');
  let runs = 0;
  const count = async () => ++runs;
  await db.begin((tx) => onceOnly(tx, request(null, 1), count));
  await db.begin((tx) => onceOnly(tx, request(null, 1), count));
  assert.equal(runs, 2);
});
