import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { describeLog } from '../../cli/verify-report.ts';
import { findRegisterTables } from '../../kernel/audit/find-register-tables.ts';
import { verifyLog } from '../../kernel/audit/verify-log.ts';
import { findSigner } from '../../kernel/log/signer.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';

const { admin, owner, config, signIn } = await bootPadu();
const secrets = ['Ratna Kusumawardani', '198001012005012001', 'ratna.kusuma'];
const [name = '', number = '', login = ''] = secrets;

const second = await signIn('administrator', null);
const addPerson = async (values: { name: string; number: string }) =>
  (await admin.api('POST', '/api/v1/people', values)).json<{ id: string }>().id;
const id = await addPerson({ name, number });
const take = async (step: string, version: number, person = id, by = admin) =>
  (await by.api('POST', `/api/v1/people/${person}/steps/${step}`, {}, { 'if-match': `"${version}"` })).statusCode;

/** The tables of the database that still hold a text anywhere. */
async function traces(text: string): Promise<readonly string[]> {
  const tables = await owner.sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { name: table } of tables) {
    const rows = await owner.sql`
      select from ${owner.sql(table)} held where held::text ilike ${`%${text}%`} limit 1`;
    if (rows.length > 0) found.push(table);
  }
  return found;
}

it('is offered for people who left, after saying what it does', async () => {
  assert.equal((await admin.post('/accounts', { person: id, login })).statusCode, 200);
  for (const step of ['propose', 'forget']) assert.equal(await take(step, 1), 409);
  assert.equal(
    (await admin.api('PATCH', `/api/v1/people/${id}`, { name: `${name}, S.Kom.` }, { 'if-match': '"1"' })).statusCode,
    200,
  );
  // A duplicate that was merged into the person holds the name as well.
  const twin = await addPerson({ name, number: `${number}-2` });
  const merged = await admin.post(`/people/${id}/duplicates/${twin}`, { _version: '2', _other: '1' });
  assert.equal(merged.statusCode, 303, merged.body);
  assert.equal(await take('leave', 3), 200);
  assert.equal((await admin.post(`/people/${id}/edit/draft`, { _version: '4', name })).statusCode, 303);
  assert.match((await admin.get(`/people/${id}/propose`)).body, /href="\/people\/[^"]+\/erasure"/);
});

it('shows beforehand what is deleted, blanked and kept, and why, to administrators alone', async () => {
  const preview = await admin.get(`/people/${id}/erasure`);
  assert.equal(preview.statusCode, 200);
  assert.deepEqual(checkHtml(preview.body), []);
  for (const text of [/Orang<[\s\S]*Dikosongkan/, /Akun<[\s\S]*Dikosongkan/, /\/propose"/])
    assert.match(preview.body, text);
  const officer = await signIn('organisation-officer', null);
  assert.equal((await officer.get(`/people/${id}/erasure`)).statusCode, 403);
  assert.equal((await admin.get('/people/7/erasure')).statusCode, 404);
});

it('takes two administrators: whoever put it forward does not agree, and it can be called off', async () => {
  assert.equal(await take('forget', 4), 409);
  assert.equal(await take('propose', 4), 200);
  assert.equal(await take('forget', 5), 403);
  assert.equal(await take('keep', 5, id, second), 200);
  assert.equal(await take('propose', 6), 200);
  assert.match((await second.get('/inbox')).body, /Hapus data pribadi/);
  for (const text of secrets) assert.notDeepEqual(await traces(text), [], text);
  assert.match((await second.get(`/people/${id}/forget`)).body, /bukti di log tetap berlaku/);
});

it('leaves no trace of the person anywhere in the database, and the log still proves everything', async () => {
  for (const text of secrets) assert.notDeepEqual(await traces(text), [], text);
  assert.equal((await second.post(`/people/${id}/forget`, { _version: '7' })).statusCode, 303);
  for (const text of secrets) assert.deepEqual(await traces(text), [], text);

  const signer = await findSigner(join(config.dataDir, 'keys'));
  const report = await verifyLog(owner, await findRegisterTables(owner.sql), signer?.verifierKey ?? '');
  // Who was signed in for this test was put into the tables by hand, which is found out.
  assert.deepEqual(
    report.findings.filter(({ code }) => code !== 'row-without-action'),
    [],
  );
  assert.match(describeLog(report).en, / [1-9]\d* erased with the proof kept/);
});

it('keeps what the person was part of, without the name', async () => {
  const page = await admin.get(`/people/${id}`);
  assert.match(page.body, /\(data pribadi dihapus\)/);
  const history = await admin.get(`/people/${id}/history`);
  assert.match(history.body, /Hapus data pribadi/);
  assert.doesNotMatch(history.body, /kept|object Object/);
  assert.equal(await take('return', 8), 409);
  assert.equal(await take('edit', 8), 409);
});

it('is for administrators alone', async () => {
  const other = await addPerson({ name: 'Joko', number: '7' });
  const officer = await signIn('organisation-officer', null);
  assert.equal(await take('leave', 1, other, officer), 200);
  assert.equal(await take('propose', 2, other, officer), 403);
  assert.equal(await take('propose', 2, other), 200);
  assert.equal(await take('forget', 3, other, officer), 403);
});
