import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, it } from 'node:test';
import { CodedError } from '../../kernel/errors/errors.ts';
import { actorWith } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { readListQuery } from '../list-query.ts';
import { Registry } from '../registry.ts';
import { eachBareRow } from './each-row.ts';
import { leaveAtOnce, waitForTurn } from './turns.ts';

// The runner of this project has no clock to turn; that of Node has.
const { mock } = process.getBuiltinModule('node:test');

const { db, owner } = await useDatabase();
const tables = new Map([houses, samples].map(({ name, table }) => [name, table]));
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables.get(name) ?? name));
const rows = 600;
await owner.sql`
  insert into ${owner.sql(houses.table)} (id, version, status, created_at, code, name)
  select gen_random_uuid(), 1, 'open', now(), 'H' || n, 'House ' || n from generate_series(1, ${rows}) n`;

const registry = new Registry([{ register: houses }, { register: samples }]);
const actor = { ...actorWith('administrator', null), id: randomUUID() };
const leave = () =>
  eachBareRow({ tx: db.sql, registry, actor, lang: 'id' }, houses, ['code'], readListQuery(houses, {}))[
    Symbol.asyncIterator
  ]();

/** More than there are connections, and many more than may leave at once. */
const many = 30;

it('gives connection and turn back when whoever takes a list goes away in the middle', async () => {
  for (let n = 0; n < many; n += 1) {
    const list = leave();
    assert.equal((await list.next()).done, false);
    await list.return(undefined);
  }
  let taken = 0;
  for (let list = leave(), next = await list.next(); !next.done; next = await list.next()) taken += 1;
  assert.equal(taken, rows);
});

it('lets a list go whose taker stands still for two minutes, so that others may leave', async () => {
  const others = await Promise.all(Array.from({ length: leaveAtOnce - 1 }, waitForTurn));
  after(() => mock.timers.reset());
  mock.timers.enable({ apis: ['setTimeout'] });
  const stalled = leave();
  assert.equal((await stalled.next()).done, false);
  const following = leave();
  const next = following.next();
  mock.timers.tick(119_000);
  const early = await Promise.race([next.then(() => true), new Promise((done) => setImmediate(() => done(false)))]);
  assert.equal(early, false, 'as many leave as may, the next waits');
  mock.timers.tick(2_000);
  assert.equal((await next).done, false);
  const rest = async () => {
    for (let one = await stalled.next(); !one.done; one = await stalled.next());
  };
  await assert.rejects(rest, (error) => error instanceof CodedError && error.code === 'unavailable');
  await following.return(undefined);
  for (const end of others) end();
});
