import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Browser } from '../../../testing/boot-identity.ts';
import { bootPadu } from '../../../testing/boot-padu.ts';

const { app, owner, admin, signIn } = await bootPadu();
const person = (await admin.api('POST', '/api/v1/people', { name: 'Budi', number: 'B-1' })).json<{ id: string }>().id;
await admin.post('/accounts', { person, login: 'budi' });
const [account] = await owner.sql<{ id: string }[]>`select id from identity.accounts where person_id = ${person}`;
const versionOf = async (id = account?.id ?? '') => {
  const [row] = await owner.sql<{ version: number }[]>`select version from identity.accounts where id = ${id}`;
  return String(row?.version);
};
const linkIn = (body: string) => /(\/invitation\/[\w-]{43})/.exec(body)?.[1] ?? '';
const invite = async () => admin.post(`/accounts/${account?.id}/invite`, { version: await versionOf() });
const words = { password: 'perahu layar putih', repeat: 'perahu layar putih' };
const enter = async (link: string) => {
  const browser = new Browser(app);
  await browser.get(link);
  return { browser, answer: await browser.post(link, words) };
};
const recoveryId = async () => {
  const [row] = await owner.sql<{ id: string }[]>`select id from identity.recoveries order by created_at desc limit 1`;
  return row?.id ?? '';
};

const first = await enter(linkIn((await invite()).body));
const second = await signIn('administrator', null);

it('is needed for an account in use as soon as there are two administrators', async () => {
  assert.equal(first.answer.statusCode, 303);
  assert.equal((await invite()).statusCode, 409);
});

it('is put forward by one administrator and never agreed by the same, nor for oneself, nor by others', async () => {
  const officer = await signIn('dinas-officer', null);
  assert.equal((await officer.post('/recoveries', { person, reason: 'x' })).statusCode, 403);
  const mine = await admin.post('/recoveries', { person: admin.actor.id, reason: 'Lupa' });
  assert.equal(mine.statusCode, 403);
  assert.equal((await admin.post('/recoveries', { person, reason: 'Ponsel hilang' })).statusCode, 303);
  const id = await recoveryId();
  for (let n = 0; n < 2; n++)
    assert.equal((await admin.post(`/recoveries/${id}/confirm`, { _version: '1' })).statusCode, 403);
  assert.equal((await first.browser.get('/account')).statusCode, 200, 'nothing has ended yet');
});

it('lets an administrator who is recovered agree to nothing', async () => {
  const id = '00000000-0000-7000-8000-00000000abcd';
  await owner.sql`insert into identity.accounts (id, version, status, created_at, person_id, login)
    values (${id}, 1, 'active', now(), ${second.actor.id}, 'kedua')`;
  assert.equal((await admin.post('/recoveries', { person: second.actor.id, reason: 'x' })).statusCode, 303);
  const mine = await recoveryId();
  assert.equal((await second.post(`/recoveries/${mine}/confirm`, { _version: '1' })).statusCode, 403);
  assert.equal((await second.post(`/recoveries/${mine}/withdraw`, { _version: '1' })).statusCode, 303);
});

it('ends every old way in and every session once another agrees, tells everybody, and opens by a link of a day', async () => {
  const [row] = await owner.sql<{ id: string }[]>`select id from identity.recoveries where person = ${person}`;
  assert.equal((await second.post(`/recoveries/${row?.id}/confirm`, { _version: '1' })).statusCode, 303);
  assert.equal((await first.browser.get('/account')).statusCode, 303);
  const old = new Browser(app);
  await old.get('/sign-in');
  assert.equal((await old.post('/sign-in', { login: 'budi', password: words.password })).statusCode, 401);
  const told = await owner.sql<{ kind: string; person_id: string }[]>`
    select kind, person_id from kernel.notices where kind like 'recovery%' and person_id <> ${second.actor.id}`;
  assert.ok(told.some(({ kind, person_id: who }) => kind === 'recovery-mine' && who === person));
  assert.ok(told.some(({ kind, person_id: who }) => kind === 'recovery-confirmed' && who === admin.actor.id));
  const link = linkIn((await invite()).body);
  const [open] = await owner.sql<{ hours: number }[]>`
    select extract(epoch from expires_at - now())::float8 / 3600 as hours from identity.invitations`;
  assert.ok((open?.hours ?? 99) <= 24);
  const back = await enter(link);
  assert.equal(back.answer.statusCode, 303);
  assert.equal((await enter(link)).answer.statusCode, 410, 'once only');
});

it('lists open invitations, and takes one back', async () => {
  const other = (await admin.api('POST', '/api/v1/people', { name: 'Tuti', number: 'T-1' })).json<{ id: string }>().id;
  const link = linkIn((await admin.post('/accounts', { person: other, login: 'tuti' })).body);
  assert.match((await admin.get('/invitations')).body, /Tuti/);
  const [row] = await owner.sql<{ id: string }[]>`select id from identity.accounts where login = 'tuti'`;
  const version = await versionOf(row?.id);
  assert.equal((await admin.post(`/accounts/${row?.id}/withdraw`, { version })).statusCode, 303);
  assert.equal((await new Browser(app).get(link)).statusCode, 410);
});
