import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import type { Actor } from '../access/access.ts';
import { type Change, recordActions } from './record-actions.ts';

const { db, owner } = await useDatabase();

const actor: Actor = { id: randomUUID(), kind: 'person', name: 'Siti', assignments: [] };
const at = new Date('2026-11-22T01:02:03.456Z');
const change = (ids: readonly string[], more: Partial<Change> = {}): Change => ({
  table: 'sample.boats',
  register: 'boats',
  ids,
  step: 'create',
  actor,
  at,
  requestId: 'r-1',
  ...more,
});

before(async () => {
  await owner.sql.unsafe(`
    create schema sample;
    create table sample.boats (
      id uuid primary key, version integer not null, name text, length numeric,
      search text generated always as (lower(name)) stored
    );
    grant usage on schema sample to padu_app;
    grant select, insert, update on sample.boats to padu_app`);
});

test('an action holds the row as it stands, a commitment to it, and its leaf waits for the log', async () => {
  const id = randomUUID();
  await db.begin(async (tx) => {
    await tx`insert into sample.boats (id, version, name, length) values (${id}, 1, 'Pinang "Dua"', 12.50)`;
    await recordActions(tx, change([id], { reason: 'baru', answers: { port: 'Tanjungpinang' } }));
  });
  const [action] = await db.sql`
    select *, kernel.action_content(
      register, row_id, version, step, actor_id, actor_kind, at, reason, answers, data
    ) as content from kernel.actions where row_id = ${id}`;
  assert.ok(action);
  assert.deepEqual(action.data, { id, version: 1, name: 'Pinang "Dua"', length: 12.5 });
  assert.deepEqual(action.answers, { port: 'Tanjungpinang' });
  assert.equal(action.actor_id, actor.id);
  assert.deepEqual(action.at, at);
  assert.ok(action.salt.length >= 16);
  const commitment = createHash('sha256').update(action.salt).update(action.content).digest();
  assert.deepEqual(action.commitment, commitment);
  const [pending] = await db.sql`select leaf from log.pending where action = ${action.id}`;
  const leaf = {
    v: 1,
    action: action.id,
    register: 'boats',
    row: id,
    version: 1,
    step: 'create',
    at: '2026-11-22T01:02:03.456000Z',
    commitment: commitment.toString('base64'),
  };
  assert.equal(pending?.leaf, JSON.stringify(leaf));
});

test('a change that is rolled back leaves neither action nor leaf', async () => {
  const id = randomUUID();
  const failed = db.begin(async (tx) => {
    await tx`insert into sample.boats (id, version) values (${id}, 1)`;
    await recordActions(tx, change([id]));
    throw new Error('changed my mind');
  });
  await assert.rejects(failed, /changed my mind/);
  const [found] = await db.sql`
    select from kernel.actions where row_id = ${id} union all select from log.pending where leaf like ${`%${id}%`}`;
  assert.equal(found, undefined);
});

test('20,000 rows are recorded by one statement in seconds', async () => {
  const ids = Array.from({ length: 20_000 }, () => randomUUID());
  const started = performance.now();
  await db.begin(async (tx) => {
    await tx`insert into sample.boats (id, version, name) select id, 1, 'boat ' || id from unnest(${ids}::uuid[]) id`;
    await recordActions(tx, change(ids));
  });
  const seconds = (performance.now() - started) / 1000;
  const [counted] = await db.sql`
    select count(*) as actions, count(distinct salt) as salts from kernel.actions where row_id = any(${ids}::uuid[])`;
  assert.deepEqual({ ...counted }, { actions: 20_000, salts: 20_000 });
  assert.ok(seconds < 15, `took ${seconds} s`);
});

test('the application can write the action log and the log, and change neither', async () => {
  const forbidden = [
    `update kernel.actions set reason = 'x'`,
    'delete from kernel.actions',
    'truncate kernel.actions',
    `update log.entries set leaf = 'x'`,
    'delete from log.entries',
    `update log.pending set leaf = 'x'`,
    'update log.tiles set n = 1',
    'delete from log.tiles',
    `update log.checkpoints set note = 'x'`,
    'delete from log.checkpoints',
  ];
  for (const statement of forbidden) {
    await assert.rejects(db.sql.unsafe(statement), /permission denied/, statement);
  }
});
