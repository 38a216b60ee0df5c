import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

const { owner } = await useDatabase();
const own = await readMigrations();
const one = (name: string, sql: string): Migration => ({ name, sql, checksum: `checksum of ${sql}` });

test('a new migration runs once, also when two processes come at the same time', async () => {
  const more = [...own, one('9000_one.sql', 'create table kernel.one (); select pg_sleep(0.1)')];
  const ran = await Promise.all([migrate(owner, more), migrate(owner, more)]);
  assert.deepEqual(ran.flat(), ['9000_one.sql']);
});

test('a migration that fails leaves nothing behind and names itself', async () => {
  const more = [
    ...own,
    one('9000_one.sql', 'create table kernel.one (); select pg_sleep(0.1)'),
    one('9001_two.sql', 'create table kernel.two (); select 1/0'),
  ];
  await assert.rejects(migrate(owner, more), /9001_two\.sql failed/);
  const [row] = await owner.sql`select to_regclass('kernel.two') as there`;
  assert.equal(row?.there, null);
});

test('a migration that was edited after it ran is refused, and so is one that is gone', async () => {
  const edited = [...own, one('9000_one.sql', 'create table kernel.one (id int)')];
  await assert.rejects(migrate(owner, edited), { code: 'migration-changed' });
  await assert.rejects(migrate(owner, own), { code: 'migration-changed' });
});
