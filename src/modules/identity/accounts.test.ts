import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Actor } from '../../kernel/access/access.ts';
import { takeStep } from '../../register/change.ts';
import { Registry } from '../../register/registry.ts';
import { Browser, bootIdentity, firstRunEntries } from '../../testing/boot-identity.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { disableAccount, getAccount, savePassword } from './account.queries.ts';
import { hashPassword, peopleMounted } from './index.ts';

const { app, db, owner, roles } = await bootIdentity();

const admin = new Browser(app);
await admin.get('/first-run');
await admin.post('/first-run', firstRunEntries);

async function addPerson(name: string): Promise<string> {
  const id = randomUUID();
  await owner.sql`insert into identity.people ${owner.sql({ id, version: 1, status: 'active', created_at: new Date(), created_by: null, name, number: id })}`;
  return id;
}

const linkIn = (body: string) => /http:\/\/[^<]*(\/invitation\/[\w-]{43})/.exec(body)?.[1] ?? '';
const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
const accountOf = async (personId: string) => {
  const [row] = await owner.sql<{ id: string; status: string }[]>`
    select id, status from identity.accounts where person_id = ${personId}`;
  return row ?? { id: '', status: '' };
};
const words = { password: 'perahu layar putih', repeat: 'perahu layar putih' };

async function invite(name: string, login: string): Promise<{ personId: string; link: string }> {
  const personId = await addPerson(name);
  await admin.get(`/accounts/new?person=${personId}`);
  const made = await admin.post('/accounts', { person: personId, login });
  assert.equal(made.statusCode, 200, made.body);
  return { personId, link: linkIn(made.body) };
}

describe('an invitation', () => {
  it('lets its holder choose a password once, and signs in', async () => {
    const { personId, link } = await invite('Budi Santoso', 'budi');
    const budi = new Browser(app);
    assert.match((await budi.get(link)).body, /Budi Santoso/);
    assert.equal((await budi.post(link, { password: 'budi', repeat: 'budi' })).statusCode, 422);
    const late = new Browser(app);
    await late.get(link);
    const answers = await Promise.all([budi.post(link, words), late.post(link, words)]);
    assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [303, 410]);
    assert.equal((await new Browser(app).get(link)).statusCode, 410);
    assert.equal((await accountOf(personId)).status, 'active');
    const again = new Browser(app);
    await again.get('/sign-in');
    assert.equal((await again.post('/sign-in', { login: 'budi', ...words })).statusCode, 303);
  });

  it('dies when a newer one is made, after three days, and with the account', async () => {
    const { personId, link } = await invite('Tuti', 'tuti');
    const { id } = await accountOf(personId);
    const page = await admin.get(`/accounts/${id}`);
    const renewed = linkIn((await admin.post(`/accounts/${id}/invite`, { version: versionIn(page.body) })).body);
    assert.equal((await new Browser(app).get(link)).statusCode, 410);
    assert.equal((await new Browser(app).get(renewed)).statusCode, 200);
    await owner.sql`update identity.invitations set expires_at = now() - interval '1 second'`;
    assert.equal((await new Browser(app).get(renewed)).statusCode, 410);
  });
});

describe('an account', () => {
  it('is refused for nobody, for somebody who has one, and with a name in use', async () => {
    const { personId } = await invite('Wayan', 'wayan');
    const send = async (fields: Record<string, string>) => {
      await admin.get('/accounts/new');
      return (await admin.post('/accounts', fields)).statusCode;
    };
    const other = await addPerson('Made');
    assert.equal(await send({ person: personId, login: 'wayan2' }), 422);
    assert.equal(await send({ person: 'x', login: 'made' }), 422);
    assert.equal(await send({ person: other, login: 'WAYAN' }), 422);
    assert.equal(await send({ person: other, login: '<b>' }), 422);
    assert.equal(await send({ person: other, login: 'made' }), 200);
  });

  it('ends every session when disabled, and cannot sign in until a new link was used', async () => {
    const { personId, link } = await invite('Rina', 'rina');
    const rina = new Browser(app);
    await rina.get(link);
    await rina.post(link, words);
    assert.equal((await rina.get('/')).statusCode, 200);
    const { id } = await accountOf(personId);
    const version = versionIn((await admin.get(`/accounts/${id}`)).body);
    assert.equal((await admin.post(`/accounts/${id}/disable`, { version })).statusCode, 303);
    assert.equal((await admin.post(`/accounts/${id}/disable`, { version })).statusCode, 412);
    assert.equal((await rina.get('/')).statusCode, 303);
    await rina.get('/sign-in');
    assert.equal((await rina.post('/sign-in', { login: 'rina', ...words })).statusCode, 401);
    const now = versionIn((await admin.get(`/accounts/${id}`)).body);
    const revived = linkIn((await admin.post(`/accounts/${id}/invite`, { version: now })).body);
    assert.equal((await accountOf(personId)).status, 'invited');
    await rina.get(revived);
    assert.equal((await rina.post(revived, words)).statusCode, 303);
    assert.equal((await rina.get('/')).statusCode, 200);
  });

  it('is disabled when its person leaves', async () => {
    const { personId } = await invite('Agus', 'agus');
    const registry = new Registry([peopleMounted]);
    const actor: Actor = {
      id: randomUUID(),
      kind: 'person',
      name: 'x',
      assignments: [{ role: 'administrator', agencyId: null, subtree: [] }],
    };
    const input = { values: {}, answers: {}, reason: null };
    await db.begin((tx) =>
      takeStep({ tx, registry, actor, now: new Date(), requestId: 'x' }, peopleMounted, 'leave', personId, 1, input),
    );
    assert.equal((await accountOf(personId)).status, 'disabled');
  });

  it('cannot be disabled by its own holder, nor seen by others than administrators', async () => {
    const [mine] = await owner.sql<{ id: string }[]>`select id from identity.accounts where login = 'siti'`;
    const page = await admin.get(`/accounts/${mine?.id}`);
    assert.match(page.body, /Ini akun Anda sendiri/);
    const refused = await admin.post(`/accounts/${mine?.id}/disable`, { version: versionIn(page.body) });
    assert.equal(refused.statusCode, 403);
    const { link } = await invite('Dewi', 'dewi');
    const dewi = new Browser(app);
    await dewi.get(link);
    await dewi.post(link, words);
    assert.equal((await dewi.get('/accounts')).statusCode, 403);
    assert.equal((await dewi.get('/tokens')).statusCode, 403);
    assert.equal((await dewi.post('/tokens', { name: 'x', role: 'administrator', days: '1' })).statusCode, 403);
  });

  it('changes its password with the current one only, and ends other sessions', async () => {
    const { link } = await invite('Eko', 'eko');
    const [eko, elsewhere] = [new Browser(app), new Browser(app)];
    await eko.get(link);
    await eko.post(link, words);
    await elsewhere.get('/sign-in');
    await elsewhere.post('/sign-in', { login: 'eko', ...words });
    assert.match((await eko.get('/account/sessions')).body, /Akhiri semua sesi lain/);
    await eko.get('/account');
    const next = { password: 'gunung biru tinggi', repeat: 'gunung biru tinggi' };
    assert.equal((await eko.post('/account/password', { current: 'wrong', ...next })).statusCode, 422);
    assert.equal((await eko.post('/account/password', { current: words.password, ...next })).statusCode, 303);
    assert.equal((await eko.get('/account?changed')).statusCode, 200);
    assert.equal((await elsewhere.get('/account')).statusCode, 303);
  });

  it('opens no session while it is being shut', async () => {
    const { personId, link } = await invite('Fajar', 'fajar');
    const fajar = new Browser(app);
    await fajar.get(link);
    await fajar.post(link, words);
    await fajar.get('/account');
    const { id } = await accountOf(personId);
    const actor = { id: personId, kind: 'person', name: 'Fajar', assignments: [] } as const;
    const { answer } = await db.begin(async (tx) => {
      const acting = { tx, actor, now: new Date(), requestId: 'test' };
      await disableAccount(acting, await getAccount(tx, id, true));
      const change = { current: words.password, password: 'bukit sunyi sekali', repeat: 'bukit sunyi sekali' };
      const answer = fajar.post('/account/password', change);
      await setTimeout(1000);
      return { answer };
    });
    assert.notEqual((await answer).headers.location, '/account?changed');
    assert.equal((await fajar.get('/account')).statusCode, 303);
  });

  it('lets nobody in by a password that is replaced at this moment', async () => {
    const { personId, link } = await invite('Gita', 'gita');
    const gita = new Browser(app);
    await gita.get(link);
    await gita.post(link, words);
    const { id } = await accountOf(personId);
    const other = new Browser(app);
    await other.get('/sign-in');
    const { answer } = await db.begin(async (tx) => {
      await getAccount(tx, id, true);
      const answer = other.post('/sign-in', { login: 'gita', password: words.password });
      await setTimeout(1000);
      await savePassword(tx, id, await hashPassword('kebun teh pagi hari'), new Date());
      return { answer };
    });
    assert.equal((await answer).statusCode, 401);
  });

  it('has pages that are correct HTML in both languages', async () => {
    const [mine] = await owner.sql<{ id: string }[]>`select id from identity.accounts where login = 'siti'`;
    await addPerson('Nyoman');
    const urls = ['/accounts', '/accounts/new', `/accounts/${mine?.id}`, '/account', '/tokens', '/tokens/new'];
    for (const lang of ['id', 'en']) {
      await admin.get('/account');
      await admin.post('/preferences', { lang });
      for (const url of urls) {
        const { body } = await admin.get(url);
        assert.deepEqual(await checkHtml(body), [], url);
        assert.match(body, new RegExp(`<html lang="${lang}"`));
      }
      assert.deepEqual(await checkHtml((await new Browser(app).get('/sign-in')).body), []);
    }
  });

  it('leaves no secret in the action log', async () => {
    const rows = await owner.sql<{ data: object }[]>`select data from kernel.actions`;
    const text = JSON.stringify(rows);
    assert.ok(rows.length > 10);
    assert.doesNotMatch(text, /argon2|hash|secret|csrf/);
    assert.ok(roles.size > 0);
  });
});
