import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDatabase } from '../../testing/database.ts';

const { db, owner } = await useDatabase();
await owner.sql`create table kernel.samples (whole bigint, exact numeric, day date, at timestamptz, data jsonb, tags text[])`;
await owner.sql`grant select, insert on kernel.samples to padu_app`;

test('values come back as they went in', async () => {
  const sample = {
    whole: 9_007_199_254_740_991,
    exact: 1.25,
    day: '2022-02-28',
    at: new Date('2022-02-28T17:30:00.123Z'),
    data: { list: [1, 'two', null], nested: { yes: true } },
    tags: ['a', 'b,c'],
  };
  await db.sql`insert into kernel.samples ${db.sql(sample)}`;
  const rows = await db.sql`select * from kernel.samples where day = ${sample.day} and at = ${sample.at}`;
  assert.deepEqual([...rows], [sample]);
});

test('a whole number beyond what JavaScript counts exactly is an error, not a wrong number', async () => {
  await assert.rejects(db.sql`select 9007199254740993::bigint`, RangeError);
  assert.deepEqual([...(await db.sql`select 1 as one`)], [{ one: 1 }]);
});

test('snapshots do not depend on the time zone of the server', async () => {
  const [row] = await db.sql`select to_jsonb(timestamptz '2022-01-01 07:00+07') as at`;
  assert.equal(row?.at, '2022-01-01T00:00:00+00:00');
});

test('a transaction keeps all of what it did, or nothing', async () => {
  const failing = db.begin(async (tx) => {
    await tx`insert into kernel.samples (whole) values (1)`;
    throw new Error('no');
  });
  await assert.rejects(failing, /^Error: no$/);
  assert.equal((await db.sql`select from kernel.samples where whole = 1`).length, 0);
  assert.equal(await db.begin(async (tx) => (await tx`insert into kernel.samples (whole) values (1)`).count), 1);
  assert.equal((await db.sql`select from kernel.samples where whole = 1`).length, 1);
});

test('the application may not change the shape of the database nor the record of its migrations', async () => {
  for (const statement of ['create table kernel.own ()', 'create schema own', 'delete from kernel.migrations']) {
    await assert.rejects(db.sql.unsafe(statement), { code: '42501' });
  }
  await assert.rejects(db.sql.unsafe('create table public.own ()'), { code: '42501' });
});

test('what is only read goes on while more transactions wait for one of them than there are connections', async () => {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const lock = db.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(1, 2)`;
    // What a transaction tells past itself, as an import tells how far it has come.
    await db.sql`select 1`;
    await free;
    return (await db.sql<{ told: number }[]>`select 1 as told`)[0]?.told;
  });
  const waiting = Array.from({ length: 30 }, () => db.begin((tx) => tx`select pg_advisory_xact_lock(1, 2)`));
  await db.sql`select pg_sleep(0.05)`;
  letGo();
  assert.equal(await lock, 1);
  await Promise.all(waiting);
});
