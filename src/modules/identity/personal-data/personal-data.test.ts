import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { bootPadu } from '../../../testing/boot-padu.ts';
import { checkHtml } from '../../../testing/page-checks.ts';
import { deletePersonalRows } from './personal-data.queries.ts';
import { notHandedOut, personalSources } from './sources.ts';

const { db, owner, admin, signIn } = await bootPadu();

it('covers every column of the database that names a person', async () => {
  const columns = await owner.sql<{ table: string; column: string }[]>`
    select distinct format('%s.%s', c.table_schema, c.table_name) as table, c.column_name as column
    from information_schema.columns c
    left join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.data_type = 'uuid' and c.table_schema not in ('pg_catalog', 'information_schema')
      and c.column_name in ('person', 'person_id', 'account_id', 'actor_id', 'owner_id', 'author_id', 'user_id')
    union
    select conrelid::regclass::text, a.attname from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
    where k.contype = 'f' and k.confrelid in ('identity.people'::regclass, 'identity.accounts'::regclass)`;
  const known = new Set(personalSources.map(({ table, column }) => `${table}.${column}`));
  const forgotten = columns
    .filter(({ table, column }) => !known.has(`${table}.${column}`) && !notHandedOut.includes(table))
    .map(({ table, column }) => `${table}.${column}`);
  assert.ok(columns.length > 20, String(columns.length));
  assert.deepEqual(forgotten, [], 'add each to sources.ts, or to notHandedOut with a reason');
});

it('hands a person everything but what proves them, after a fresh proof, and records it', async () => {
  const page = await admin.get('/account/data');
  assert.equal(page.statusCode, 200);
  assert.deepEqual(checkHtml(page.body), []);
  const file = await admin.get('/account/data.json');
  assert.match(String(file.headers['content-disposition']), /attachment/);
  const data = file.json<{ tables: Record<string, object[]>; actions: object[] }>();
  assert.equal(data.tables['identity.people']?.length, 1);
  assert.ok((data.tables['kernel.sessions']?.length ?? 0) > 0);
  assert.doesNotMatch(file.body, /secret_hash|password_hash|argon2|csrf|sealed|code_hash/);
  const sheet = await admin.get('/account/data.xlsx');
  const [read] = (await readXlsx(sheet.rawPayload)).sheets;
  const own = data.tables['identity.people']?.[0] as { name: string };
  assert.ok(read?.rows.some(([, , entry, content]) => entry === 'Nama' && content === own.name));
  assert.doesNotMatch(JSON.stringify(read?.rows), /secret_hash|password_hash|argon2|csrf|sealed|code_hash/);
  await owner.sql`update kernel.sessions set confirmed_at = now() - interval '1 hour'`;
  assert.match(String((await admin.get('/account/data.xlsx')).headers.location), /^\/account\/confirm/);
  assert.match(String((await admin.get('/account/data.json')).headers.location), /^\/account\/confirm/);
  await owner.sql`update kernel.sessions set confirmed_at = now()`;
  const [step] = await owner.sql`select from kernel.actions where step = 'export-data'`;
  assert.ok(step);
});

it('hands an administrator the data of another person only with a reason, and nobody else', async () => {
  const [account] = await owner.sql<{ id: string }[]>`select id from identity.accounts`;
  const url = `/accounts/${account?.id}/data`;
  assert.equal((await admin.post(url, { reason: ' ' })).statusCode, 422);
  const sheet = await admin.post(url, { reason: 'Permintaan tertulis 12/2026' });
  assert.equal(sheet.statusCode, 200);
  const [read] = (await readXlsx(sheet.rawPayload)).sheets;
  assert.ok(read?.rows.some(([data, , entry]) => data === 'Orang' && entry === 'Nama'));
  assert.doesNotMatch(JSON.stringify(read?.rows), /secret_hash|password_hash|argon2|csrf|sealed|code_hash/);
  const file = await admin.post(url, { reason: 'Permintaan tertulis 12/2026', format: 'json' });
  assert.ok(file.json<{ tables: object }>().tables);
  const [kept] = await owner.sql`select from kernel.actions where reason = 'Permintaan tertulis 12/2026'`;
  assert.ok(kept);
  const officer = await signIn('oversight-officer', null);
  assert.equal((await officer.post(url, { reason: 'x' })).statusCode, 403);
});

it('can delete every source that goes on erasure', async () => {
  const [account] = await owner.sql<{ id: string }[]>`select id from identity.accounts`;
  await deletePersonalRows(db.sql, { id: admin.actor.id, accountId: account?.id ?? null });
  const left = await owner.sql`select from kernel.notices where person_id = ${admin.actor.id}`;
  assert.equal(left.length, 0);
});
