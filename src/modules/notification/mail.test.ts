import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addNotices, type Notice } from '../../kernel/notices/add-notices.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { startMailServer } from '../../testing/smtp-server.ts';
import { mailRun } from './mail-task.ts';
import { writeMails } from './write-mails.ts';

const { db, owner, admin, config, signIn } = await bootPadu();
const zone = 'Asia/Jakarta';
/** A moment by the government's clock. Monday is 30 November 2026. */
const at = (local: string) => new Date(`${local}+07:00`);

const notice = (person: string, key: string, kind: Notice['kind'], more: Partial<Notice> = {}): Notice => ({
  person,
  kind,
  about: null,
  href: '/compliance',
  values:
    kind === 'waiting'
      ? { step: { id: 'Sahkan', en: 'Approve' } }
      : { day: { id: '1 Desember', en: '1 December' }, what: { id: 'Tinjau rencana', en: 'Review the plan' } },
  key,
  ...more,
});

const choices = { mail: 'siti@tpi.go.id', lang: 'id', hour: '7' };
const suggested = {
  'pace.decisions': 'once',
  'pace.deadlines': 'daily',
  'pace.conversation': 'once',
  'pace.following': 'weekly',
  'pace.account': 'none',
};

type Person = Awaited<ReturnType<typeof signIn>>;

/** The code that was mailed to a person. */
async function codeFor(person: string): Promise<string> {
  const [row] = await owner.sql`
    select letter from kernel.mails where person_id = ${person} and kind = 'confirm' order by at desc limit 1`;
  return /code=([\w-]+)/.exec(JSON.stringify(row?.letter))?.[1] ?? '';
}

async function reachable(person: Person, chosen: Readonly<Record<string, string>> = {}): Promise<void> {
  const saved = await person.post('/account/notices', { ...choices, ...suggested, ...chosen });
  assert.equal(saved.statusCode, 303, saved.body);
  const done = await person.post('/account/notices/confirm', { code: await codeFor(person.actor.id) });
  assert.match(done.body, /sudah dikonfirmasi/);
}

const mailsTo = async (person: string) =>
  (
    await owner.sql`select kind, letter from kernel.mails where person_id = ${person} and kind <> 'confirm' order by at, id`
  ).map(({ kind, letter }) => ({
    kind,
    subject: letter.subject,
    lines: letter.sections.flatMap((one: { lines: { text: string }[] }) => one.lines),
  }));

it('asks an address to be confirmed by the person alone before anything else goes there', async () => {
  const [person, other] = [await signIn('viewer', null), await signIn('viewer', null)];
  const { id } = person.actor;
  const page = await person.get('/account/notices');
  assert.deepEqual(checkHtml(page.body), []);
  await person.post('/account/notices', { ...choices, ...suggested });
  await addNotices(db.sql, [notice(id, 'early', 'waiting')], at('2026-11-30T08:00'));
  await writeMails(db, at('2026-11-30T08:01'), zone);
  assert.deepEqual(await mailsTo(id), []);
  const code = await codeFor(id);
  const stolen = await other.post('/account/notices/confirm', { code });
  assert.equal(stolen.statusCode, 422);
  assert.equal((await person.post('/account/notices/confirm', { code: 'x' })).statusCode, 422);
  const asked = await person.get(`/account/notices?code=${code}`);
  assert.match(asked.body, /Konfirmasi alamat/);
  assert.deepEqual(checkHtml(asked.body), []);
  assert.equal((await person.post('/account/notices/confirm', { code })).statusCode, 200);
  assert.equal((await person.post('/account/notices/confirm', { code })).statusCode, 422, 'a code works once');
  await person.post('/account/notices', { ...choices, ...suggested, mail: 'lain@tpi.go.id' });
  await addNotices(db.sql, [notice(id, 'later', 'waiting')], at('2026-11-30T08:02'));
  await writeMails(db, at('2026-11-30T08:03'), zone);
  assert.deepEqual(await mailsTo(id), [], 'another address must be confirmed anew');
});

it('takes no address that is none, no foreign choice, and not many in a day', async () => {
  const person = await signIn('viewer', null);
  const post = (more: Readonly<Record<string, string>>) =>
    person.post('/account/notices', { ...choices, ...suggested, ...more });
  for (const wrong of [
    { mail: 'a@b.id\r\nBcc: x@y.id' },
    { mail: 'siti' },
    { hour: '24' },
    { lang: 'fr' },
    { 'pace.account': 'x' },
  ]) {
    const answer = await post(wrong);
    assert.equal(answer.statusCode, 422, JSON.stringify(wrong));
    assert.deepEqual(checkHtml(answer.body), []);
  }
  for (let n = 0; n < 5; n++) assert.equal((await post({ mail: `a${n}@b.id` })).statusCode, 303);
  assert.equal((await post({ mail: 'a6@b.id' })).statusCode, 422);
});

it('mails at once, daily and weekly as chosen, each notice once', async () => {
  const person = await signIn('viewer', null);
  const { id } = person.actor;
  await reachable(person, { 'pace.decisions': 'once', 'pace.deadlines': 'daily' });
  await addNotices(db.sql, [notice(id, 'w1', 'waiting'), notice(id, 'd1', 'due-soon')], at('2026-11-30T06:59'));
  await addNotices(db.sql, [notice(id, 'd2', 'due-soon')], at('2026-11-30T07:00'));
  await writeMails(db, at('2026-11-30T06:59:30'), zone);
  assert.deepEqual(
    (await mailsTo(id)).map(({ subject }) => subject),
    ['Menunggu Anda: Sahkan.'],
  );
  await writeMails(db, at('2026-11-30T07:00'), zone);
  await writeMails(db, at('2026-11-30T09:00'), zone);
  const told = await mailsTo(id);
  assert.deepEqual(
    told.map(({ subject }) => subject),
    ['Menunggu Anda: Sahkan.', 'Ringkasan harian: 1 pemberitahuan'],
  );
  await writeMails(db, at('2026-12-03T12:00'), zone);
  assert.equal((await mailsTo(id)).length, 3, 'a digest that was missed is made up for');

  await person.post('/account/notices', { ...choices, ...suggested, 'pace.deadlines': 'weekly', lang: 'en' });
  await addNotices(db.sql, [notice(id, 'd3', 'due-soon')], at('2026-12-02T12:00'));
  await writeMails(db, at('2026-12-06T23:00'), zone);
  assert.equal((await mailsTo(id)).length, 3);
  await writeMails(db, at('2026-12-07T07:00'), zone);
  const weekly = (await mailsTo(id)).at(-1);
  assert.equal(weekly?.kind, 'weekly');
  assert.equal(weekly?.subject, 'Weekly digest: 1 to read');
  assert.deepEqual(
    weekly?.lines.map(({ text }: { text: string }) => text),
    ['Due on 1 December: Review the plan'],
  );
});

it('mails nothing that was read in Padu, and nothing to whom wants none', async () => {
  const person = await signIn('viewer', null);
  const { id } = person.actor;
  await reachable(person, { 'pace.decisions': 'none' });
  await addNotices(db.sql, [notice(id, 'w', 'waiting'), notice(id, 'd', 'due-soon')], at('2026-11-29T12:00'));
  await owner.sql`update kernel.notices set read_at = now() where person_id = ${id} and key = 'd'`;
  await writeMails(db, at('2026-12-01T12:00'), zone);
  await person.post('/account/notices', { ...choices, ...suggested });
  await writeMails(db, at('2026-12-01T12:05'), zone);
  assert.deepEqual(await mailsTo(id), []);
});

it('tells much at once in one mail, and two processes write no mail twice', async () => {
  const person = await signIn('viewer', null);
  const { id } = person.actor;
  await reachable(person);
  const many = Array.from({ length: 30 }, (_, n) => notice(id, `w${n}`, 'waiting'));
  await addNotices(db.sql, many, at('2026-11-30T10:00'));
  await Promise.all(Array.from({ length: 4 }, () => writeMails(db, at('2026-11-30T10:01'), zone)));
  const [told, ...more] = await mailsTo(id);
  assert.equal(more.length, 0);
  assert.equal(told?.subject, '30 pemberitahuan baru');
  assert.equal(told?.lines.at(-1).text, 'dan 10 lagi');
});

it('puts no plain text of a notice into a mail: it may come from a record', async () => {
  const person = await signIn('viewer', null);
  const { id } = person.actor;
  await reachable(person);
  await addNotices(db.sql, [notice(id, 'w', 'waiting', { values: { step: 'RAHASIA' } })], at('2026-11-30T10:00'));
  await writeMails(db, at('2026-11-30T10:01'), zone);
  const [told] = await mailsTo(id);
  assert.equal(told?.subject, 'Ada yang menunggu keputusan saya');
  const [row] = await owner.sql`select count(*)::int as n from kernel.mails where letter::text like '%RAHASIA%'`;
  assert.equal(row?.n, 0);
});

it('shows every mail to administrators, who can send one again, and to nobody else', async () => {
  const smtp = await startMailServer((command) => (command.startsWith('RCPT') ? '550 unknown' : undefined));
  const person = await signIn('viewer', null);
  const { id } = person.actor;
  await reachable(person);
  await owner.sql`delete from kernel.mails where kind = 'confirm' or person_id <> ${id}`;
  const now = new Date();
  await addNotices(db.sql, [notice(id, 'w', 'waiting')], now);
  const run = mailRun({ ...config, smtpUrl: smtp.url, mailFrom: 'padu@tpi.go.id' });
  await run(db, {}, now);
  const list = await admin.get('/mails?state=refused');
  assert.deepEqual(checkHtml(list.body), []);
  const [, href = ''] = /href="(\/mails\/[0-9a-f-]{36})"/.exec(list.body) ?? [];
  const one = await admin.get(href);
  assert.match(one.body, /EENVELOPE 550/);
  assert.doesNotMatch(one.body, /siti@tpi/, 'an address is shown to nobody');
  assert.deepEqual(checkHtml(one.body), []);
  assert.match((await person.get('/account/notices')).body, /ditolak/);
  for (const url of ['/mails', href]) assert.equal((await person.get(url)).statusCode, 403);
  assert.equal((await person.post(`${href}/send`, {})).statusCode, 403);
  smtp.behaviour.answer = () => undefined;
  assert.equal((await admin.post(`${href}/send`, {})).statusCode, 303);
  await run(db, {}, new Date());
  assert.deepEqual(
    smtp.taken.map(({ to }) => to),
    [['siti@tpi.go.id']],
  );
  assert.equal((await admin.post(`${href}/send`, {})).statusCode, 404, 'what was sent is not sent again');
});

it('forgets the address of who is erased, and keeps it out of the history', async () => {
  const person = await signIn('viewer', null);
  const { id } = person.actor;
  await reachable(person, { mail: 'rahasia@pribadi.id' });
  const second = await signIn('administrator', null);
  for (const [step, by] of [
    ['leave', admin],
    ['propose', admin],
    ['forget', second],
  ] as const) {
    const [row] = await owner.sql`select version from identity.people where id = ${id}`;
    const headers = { 'if-match': `"${row?.version}"` };
    const answer = await by.api('POST', `/api/v1/people/${id}/steps/${step}`, {}, headers);
    assert.equal(answer.statusCode, 200, answer.body);
  }
  const rows = await owner.sql`select from identity.contacts where person_id = ${id}`;
  assert.equal(rows.length, 0);
  const [actions] = await owner.sql`select count(*)::int as n from kernel.actions where data::text like '%pribadi.id%'`;
  assert.equal(actions?.n, 0);
});
