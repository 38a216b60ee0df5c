import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { deviceOf, deviceText } from '../../../kernel/http/device.ts';
import { openSession } from '../../../kernel/session/session.queries.ts';
import { Browser, bootIdentity, firstRunEntries } from '../../../testing/boot-identity.ts';
import { checkHtml } from '../../../testing/page-checks.ts';

const { app, db, owner } = await bootIdentity();
const agents = {
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
  phone: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
};
const first = new Browser(app);
await first.get('/first-run');
await first.post('/first-run', firstRunEntries);

const notices = async () => (await owner.sql`select kind, values from kernel.notices`).length;

async function signIn(): Promise<Browser> {
  const browser = new Browser(app);
  await browser.get('/sign-in');
  await browser.post('/sign-in', { login: 'siti', password: firstRunEntries.password });
  return browser;
}

it('names devices by kind, never by version', () => {
  assert.equal(deviceOf(agents.edge), 'Edge/Windows');
  assert.equal(deviceOf(agents.phone), 'Chrome/Android');
  assert.equal(deviceOf(agents.iphone), 'Safari/iOS');
  assert.equal(deviceOf(undefined), '/');
  assert.equal(deviceText('Edge/Windows').id, 'Edge di Windows');
  assert.equal(deviceText('/').en, 'Another browser');
});

it('tells a person of a device not seen before, once, and not of the first', async () => {
  assert.equal(await notices(), 0);
  const other = await signIn();
  assert.equal(await notices(), 1);
  await other.post('/sign-out', {});
  await other.get('/sign-in');
  await other.post('/sign-in', { login: 'siti', password: firstRunEntries.password });
  assert.equal(await notices(), 1, 'the same browser again');
});

it('lists the sessions of a person, and ends one of them or all others', async () => {
  const [one, two] = [await signIn(), await signIn()];
  const page = await one.get('/account/sessions');
  assert.deepEqual(checkHtml(page.body), []);
  assert.match(page.body, /Sesi ini/);
  const ids = [...page.body.matchAll(/sessions\/([\w-]+)\/end"/g)].map(([, id]) => id ?? '');
  assert.ok(ids.length >= 2);
  const before = ids.length;
  assert.equal((await one.post(`/account/sessions/${ids[0]}/end`, {})).statusCode, 303);
  const after = (await one.get('/account/sessions')).body.match(/sessions\/[\w-]+\/end"/g) ?? [];
  assert.equal(after.length, before - 1);
  await one.post('/account/end-sessions', {});
  assert.equal((await two.get('/account')).statusCode, 303);
  assert.equal((await one.get('/account')).statusCode, 200);
});

it('ends nobody else’s session', async () => {
  await openSession(db.sql, randomUUID(), new Date());
  const [foreign] = await owner.sql<{ id: string }[]>`select id from kernel.sessions where device = '' limit 1`;
  const browser = await signIn();
  await browser.get('/account/sessions');
  assert.equal((await browser.post(`/account/sessions/${foreign?.id}/end`, {})).statusCode, 404);
  assert.equal((await browser.post('/account/sessions/x/end', {})).statusCode, 404);
  const [row] = await owner.sql`select ended_at from kernel.sessions where id = ${foreign?.id ?? ''}`;
  assert.equal(row?.ended_at, null);
});

it('lets administrators end all sessions of an account', async () => {
  const [admin, victim] = [await signIn(), await signIn()];
  const [mine] = await owner.sql<{ id: string }[]>`select id from identity.accounts`;
  const page = await admin.get(`/accounts/${mine?.id}`);
  const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? '';
  assert.equal((await admin.post(`/accounts/${mine?.id}/end-sessions`, { version })).statusCode, 303);
  assert.equal((await victim.get('/account')).statusCode, 303);
});
