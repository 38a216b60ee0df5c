import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from '../../testing/boot.ts';
import { Browser as Visitor } from '../../testing/boot-identity.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { startMailServer } from '../../testing/smtp-server.ts';
import { mailRun } from './mail-task.ts';

const smtp = await startMailServer();
const world = await bootPadu({ SMTP_URL: smtp.url, MAIL_FROM: 'padu@tpi.go.id' });
const { app, db, owner, admin, config, signIn } = world;

let count = 0;
const person = async (name: string, by: Browser = admin) =>
  (await by.api('POST', '/api/v1/people', { name, number: `19${++count} 2010/${count}` })).json<{ id: string }>().id;

type Entered = { readonly id: string; readonly login: string; readonly mail?: string };

const invite = (people: readonly Entered[], by: Browser = admin) =>
  by.post('/accounts/invite', {
    pick: people.map(({ id }) => id),
    ...Object.fromEntries(
      people.flatMap(({ id, login, mail = '' }) => [
        [`login.${id}`, login],
        [`mail.${id}`, mail],
      ]),
    ),
  });
const accountOf = async (id: string) => {
  const [row] = await owner.sql`select id, status from identity.accounts where person_id = ${id}`;
  return row;
};
/** The path of the link in the last message a mail server took. */
const mailedLink = () => {
  const text = (smtp.taken.at(-1)?.data ?? '').replace(/=\r\n/g, '').replace(/=3D/g, '=');
  return /\/invitation\/[\w-]{20,}/.exec(text)?.[0] ?? assert.fail(text);
};
const choose = async (path: string) => {
  const visitor = new Visitor(app);
  const page = await visitor.get(path);
  if (page.statusCode !== 200) return page.statusCode;
  return (await visitor.post(path, { password: 'perahu kajang biru', repeat: 'perahu kajang biru' })).statusCode;
};
const sendAll = () => mailRun(config)(db, {}, new Date());

describe('inviting many people in one step', () => {
  it('offers who has no account, with a sign-in name made of the number, to administrators alone', async () => {
    const id = await person('Ani');
    const page = await admin.get('/accounts/invite?q=ani');
    assert.deepEqual(checkHtml(page.body), []);
    assert.match(page.body, new RegExp(`name="login.${id}" value="1912010${count}"`));
    const officer = await signIn('organisation-officer', null);
    assert.equal((await officer.get('/accounts/invite')).statusCode, 403);
    assert.equal((await invite([{ id, login: 'ani' }], officer)).statusCode, 403);
  });

  it('mails a link that only exists once it is sent, and gives the others a slip, each told by name', async () => {
    const [mailed, slip] = [await person('Bunga'), await person('Candra')];
    const done = await invite([
      { id: mailed, login: 'bunga', mail: 'bunga@tpi.go.id' },
      { id: slip, login: 'candra' },
    ]);
    assert.equal(done.statusCode, 200, done.body);
    assert.deepEqual(checkHtml(done.body), []);
    assert.match(done.body, /2 orang diundang[\s\S]*1 lewat surel, 1 dengan lembar cetak/);
    const [held = ''] = /\/invitation\/[\w-]{20,}/.exec(done.body) ?? [];
    assert.equal(await choose(held), 303);

    const [mail] = await owner.sql`select letter from kernel.mails where person_id = ${mailed}`;
    assert.doesNotMatch(JSON.stringify(mail?.letter), /invitation\/[\w-]{20,}/);
    assert.match((await admin.get('/invitations')).body, /Bunga[\s\S]*Menunggu dikirim/);
    await sendAll();
    assert.deepEqual(smtp.taken.at(-1)?.to, ['bunga@tpi.go.id']);
    assert.match((await admin.get('/invitations')).body, /Bunga[\s\S]*Terkirim/);
    assert.equal(await choose(mailedLink()), 303);
    assert.equal((await accountOf(mailed))?.status, 'active');
    assert.notEqual(await choose(mailedLink()), 303);
  });

  it('does nothing while any entry is wrong, says which, and keeps what was entered', async () => {
    const [fine, wrong, twin] = [await person('Dewi'), await person('Eko'), await person('Fajar')];
    const refused = await invite([
      { id: fine, login: 'dewi' },
      { id: wrong, login: 'BUNGA', mail: 'bukan surel' },
      { id: twin, login: 'Dewi' },
    ]);
    assert.equal(refused.statusCode, 422);
    assert.deepEqual(checkHtml(refused.body), []);
    for (const words of [
      /Nama masuk ini sudah dipakai/,
      /Tulis satu alamat surel/,
      /tertulis dua kali/,
      /value="bukan surel"/,
    ])
      assert.match(refused.body, words);
    assert.equal(await accountOf(fine), undefined);
    assert.equal((await invite([])).statusCode, 422);
  });

  it('invites again who has not come yet, and drops a mail to who came meanwhile', async () => {
    const [late, quick] = [await person('Gita'), await person('Hadi')];
    await invite([
      { id: late, login: 'gita', mail: 'gita@tpi.go.id' },
      { id: quick, login: 'hadi' },
    ]);
    await sendAll();
    const first = mailedLink();
    const again = async (...ids: readonly string[]) =>
      admin.post('/invitations/again', {
        pick: await Promise.all(ids.map(async (id) => String((await accountOf(id))?.id))),
      });
    const done = await again(late, quick);
    assert.equal(done.statusCode, 200, done.body);
    const [held = ''] = /\/invitation\/[\w-]{20,}/.exec(done.body) ?? [];
    assert.equal(await choose(held), 303);
    await sendAll();
    assert.notEqual(mailedLink(), first);
    assert.notEqual(await choose(first), 303);

    await again(late);
    await owner.sql`update identity.accounts set status = 'active' where person_id = ${late}`;
    const sent = smtp.taken.length;
    await sendAll();
    assert.equal(smtp.taken.length, sent);
    assert.equal((await again(late)).statusCode, 422);
  });
});
