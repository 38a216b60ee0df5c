import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { useDatabase } from '../../testing/database.ts';
import { startMailServer } from '../../testing/smtp-server.ts';
import { type Letter, letterHtml, letterText, oneLine, subjectOf } from './letter.ts';
import { queueMails } from './mail.queries.ts';
import { isMailAddress } from './mail-address.ts';
import { openMailServer } from './mail-server.ts';
import { type PostOffice, sendMails } from './send-mails.ts';

const { db, owner } = await useDatabase();
const minute = 60_000;

const letter: Letter = {
  subject: 'Menunggu Anda: Sahkan',
  intro: 'Ada yang perlu Anda ketahui di Padu:',
  sections: [{ title: null, lines: [{ text: 'Menunggu Anda: Sahkan', href: '/notices/1' }] }],
  why: 'Anda memilihnya.',
};
const mail = (person: string, key = randomUUID()) => ({ person, kind: 'once', key, lang: 'id', letter }) as const;

/** A mail office over a server of its own. */
async function office(addressOf: PostOffice['addressOf'] = async () => 'siti@tpi.go.id') {
  const smtp = await startMailServer();
  const server = await openMailServer(smtp.url, 'padu@tpi.go.id');
  const parts: PostOffice = {
    server,
    origin: 'https://padu.tpi.go.id',
    government: async () => 'Kota Contoh',
    addressOf,
    complete: async (_, { letter }) => letter,
  };
  return { ...smtp, parts };
}

const stateOf = async (key: string) => {
  const [row] = await owner.sql`select id, state, attempts, error, next_at from kernel.mails where key = ${key}`;
  return row ?? assert.fail(`no mail ${key}`);
};

it('sends what waits once, with a Message-ID of its own and the way out', async () => {
  const { parts, taken } = await office();
  const one = mail(randomUUID());
  await queueMails(db.sql, [one, one], new Date());
  assert.equal(await sendMails(db, parts, () => new Date()), 1);
  assert.equal(await sendMails(db, parts, () => new Date()), 0);
  const [message] = taken;
  assert.equal(taken.length, 1);
  assert.deepEqual(message?.to, ['siti@tpi.go.id']);
  const { id, state } = await stateOf(one.key);
  assert.equal(state, 'sent');
  assert.match(message?.data ?? '', new RegExp(`^Message-ID: <${id}@padu.tpi.go.id>`, 'm'));
  assert.match(message?.data ?? '', /^List-Unsubscribe: <https:\/\/padu\.tpi\.go\.id\/account\/notices>/m);
  assert.match(message?.data ?? '', /^Auto-Submitted: auto-generated/m);
  assert.match(message?.data ?? '', /text\/plain[\s\S]*text\/html/);
});

it('tries again later and later what is not taken now, and gives up in the end', async () => {
  const { parts, taken, behaviour } = await office();
  behaviour.answer = (command) => (command.startsWith('RCPT') ? '451 greylisted <siti@tpi.go.id>' : undefined);
  const one = mail(randomUUID());
  const start = new Date();
  await queueMails(db.sql, [one], start);
  let now = start.getTime();
  const waits: number[] = [];
  for (let n = 0; n < 8; n++) {
    await sendMails(db, parts, () => new Date(now));
    const { state, next_at, error } = await stateOf(one.key);
    assert.equal(error, 'EENVELOPE 451', 'nothing the server wrote is kept');
    if (state === 'failed') break;
    waits.push(Math.round((next_at.getTime() - now) / minute));
    now = next_at.getTime();
  }
  assert.deepEqual(waits, [1, 5, 30, 120, 360, 720, 1440]);
  assert.equal((await stateOf(one.key)).state, 'failed');
  assert.equal(taken.length, 0);
});

it('takes a refusal of the receiver for an answer, and goes on with the others', async () => {
  const { parts, taken, behaviour } = await office(async (_, person) => `${person}@tpi.go.id`);
  const [bad, good] = [mail('00000000-0000-7000-8000-000000000001'), mail('00000000-0000-7000-8000-000000000002')];
  behaviour.answer = (command) => (/^RCPT.*0001@/.test(command) ? '550 no such user' : undefined);
  await queueMails(db.sql, [bad, good], new Date());
  await sendMails(db, parts, () => new Date());
  assert.equal((await stateOf(bad.key)).state, 'refused');
  assert.equal((await stateOf(good.key)).state, 'sent');
  assert.equal(taken.length, 1);
});

it('keeps everything when no server answers, and asks it only once a run', async () => {
  const { parts, behaviour } = await office();
  const some = [mail(randomUUID()), mail(randomUUID())];
  let greeted = 0;
  behaviour.answer = (command) => {
    if (command.startsWith('EHLO')) greeted += 1;
    return '421 not now';
  };
  await queueMails(db.sql, some, new Date());
  assert.equal(await sendMails(db, parts, () => new Date()), 0);
  assert.equal(greeted, 1);
  const states = await Promise.all(some.map(({ key }) => stateOf(key)));
  assert.deepEqual(
    states.map(({ state }) => state),
    ['queued', 'queued'],
  );
  await owner.sql`delete from kernel.mails where state = 'queued'`;
});

it('sends a mail whose receipt was lost once more under the same Message-ID', async () => {
  const { parts, taken, behaviour } = await office();
  const one = mail(randomUUID());
  behaviour.answer = (command) => (command === 'MESSAGE' ? 'drop' : undefined);
  await queueMails(db.sql, [one], new Date());
  await sendMails(db, parts, () => new Date());
  behaviour.answer = () => undefined;
  await sendMails(db, parts, () => new Date(Date.now() + 10 * minute));
  const ids = taken.map(({ data }) => /^Message-ID: (.*)$/m.exec(data)?.[1]);
  assert.equal(ids.length, 2);
  assert.equal(new Set(ids).size, 1);
});

it('drops what has no address any more and what is older than three days', async () => {
  const { parts, taken } = await office(async () => null);
  const [gone, old] = [mail(randomUUID()), mail(randomUUID())];
  await queueMails(db.sql, [gone], new Date());
  await queueMails(db.sql, [old], new Date(Date.now() - 4 * 24 * 60 * minute));
  await sendMails(db, parts, () => new Date());
  assert.deepEqual(
    (await Promise.all([gone, old].map(({ key }) => stateOf(key)))).map(({ error }) => error),
    ['NO-ADDRESS', 'STALE'],
  );
  assert.equal(taken.length, 0);
});

it('never sends one mail from two processes at once', async () => {
  const { parts, taken } = await office();
  await queueMails(
    db.sql,
    Array.from({ length: 20 }, () => mail(randomUUID())),
    new Date(),
  );
  await Promise.all(Array.from({ length: 4 }, () => sendMails(db, parts, () => new Date())));
  assert.equal(taken.length, 20);
});

it('lets no text end a header or begin markup', async () => {
  const frame = { lang: 'id', government: 'Kota\r\nBcc: x@evil.example', origin: 'https://padu.tpi.go.id' } as const;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(subjectOf({ ...letter, subject: text }, frame), /[\r\n\u2028\u2029\0]/);
      assert.ok(oneLine(text).length <= 150);
      const hostile = { ...letter, intro: `<script>${text}`, sections: [{ title: `<b>${text}`, lines: [] }] };
      assert.doesNotMatch(letterHtml(hostile, frame).markup, /<script|<b>/);
    }),
  );
  const { parts, taken } = await office();
  const subject = 'x\r\nBcc: evil@example.com\r\n\r\nbody';
  await queueMails(db.sql, [{ ...mail(randomUUID()), letter: { ...letter, subject } }], new Date());
  await sendMails(db, { ...parts, government: async () => frame.government }, () => new Date());
  assert.deepEqual(taken[0]?.to, ['siti@tpi.go.id']);
  assert.doesNotMatch(taken[0]?.data.split('\r\n\r\n')[0] ?? '', /^Bcc:/im);
  assert.match(letterText(letter, frame), /https:\/\/padu\.tpi\.go\.id\/notices\/1/);
});

it('knows an address from what only looks like one', () => {
  for (const right of ['a@b.id', 'siti.rahma+padu@mail.tanjungpinangkota.go.id', "o'neil@x-y.org"])
    assert.equal(isMailAddress(right), true, right);
  for (const wrong of [
    '',
    'a',
    'a@b',
    'a@b.c@d.id',
    'a b@c.id',
    'a@b.id\r\nRCPT TO:<x@y.id>',
    'a@b.id,c@d.id',
    '<a@b.id>',
    '.a@b.id',
    'a@-b.id',
    'a@b.1',
    `${'a'.repeat(65)}@b.id`,
  ])
    assert.equal(isMailAddress(wrong), false, wrong);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      if (isMailAddress(text)) assert.match(text, /^[\x21-\x7e]+@[A-Za-z0-9.-]+$/);
    }),
  );
});
