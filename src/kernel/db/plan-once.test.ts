import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useDatabase } from '../../testing/database.ts';
import { connect } from './db.ts';
import { planOnce } from './plan-once.ts';

const { db } = await useDatabase();

/** How often the statement was planned for its values, and how often the plan for any values served. */
const plansOf = (sql: Parameters<typeof planOnce>[0]) => sql<{ custom: number; any: number }[]>`
  select custom_plans as custom, generic_plans as any from pg_prepared_statements where statement like '%/* once */%'
    and statement not like '%pg_prepared%'`;

test('a long statement is planned once on a connection, and other statements as before', async () => {
  const alone = connect(db.url, { max: 1 });
  const statement = 'select /* once */ $1::int + 1 as next';
  for (const n of [1, 2, 3]) assert.deepEqual([...(await planOnce(alone.sql, statement, [n]))], [{ next: n + 1 }]);
  assert.deepEqual([...(await plansOf(alone.sql))], [{ custom: 0, any: 3 }]);
  const [mode] = await alone.sql`show plan_cache_mode`;
  assert.equal(mode?.plan_cache_mode, 'auto');
  await alone.close();
});

test('in a transaction that runs already it is one statement of it', async () => {
  const rows = await db.begin((tx) => planOnce(tx, 'select $1::int as n', [7]));
  assert.deepEqual([...rows], [{ n: 7 }]);
});
