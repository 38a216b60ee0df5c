import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { addNotices, type Notice } from '../../kernel/notices/add-notices.ts';
import { deleteOldNotices } from '../../kernel/notices/notice.queries.ts';
import { bootPadu } from '../../testing/boot-padu.ts';
import { checkHtml } from '../../testing/page-checks.ts';

const { db, owner, admin, signIn } = await bootPadu();
const now = new Date();
const hour = 3_600_000;

const notice = (person: string, key: string, more: Partial<Notice> = {}): Notice => ({
  person,
  kind: 'waiting',
  about: null,
  href: '/compliance',
  values: { step: { id: `Sahkan ${key}`, en: `Approve ${key}` } },
  key,
  ...more,
});

const bellOf = (markup: string): number => Number(/aria-label="Pemberitahuan: (\d+) baru"/.exec(markup)?.[1]);
const shownIn = (markup: string): number => (markup.match(/class="notice-item/g) ?? []).length;

it('counts in the bell what the list holds, to the last one read', async () => {
  const somebody = await signIn('viewer', null);
  for (let n = 0; n < 5; n++)
    await addNotices(db.sql, [notice(somebody.actor.id, `n${n}`)], new Date(now.getTime() - n * 20 * hour));
  await addNotices(db.sql, [notice(admin.actor.id, 'other')], now);
  let unread = 5;
  for (; unread > 0; unread--) {
    const { body } = await somebody.get('/notices');
    assert.equal(bellOf(body), unread);
    assert.equal(shownIn(body), unread);
    assert.equal(bellOf((await somebody.get('/compliance')).body), unread);
    assert.deepEqual(checkHtml(body), []);
    const [, first] = /href="(\/notices\/[0-9a-f-]{36})"/.exec(body) ?? [];
    const opened = await somebody.get(first ?? '');
    assert.equal(opened.headers.location, '/compliance');
  }
  const { body } = await somebody.get('/notices');
  assert.equal(bellOf(body), 0);
  assert.match(body, /Semua sudah Anda baca/);
  assert.equal(shownIn((await somebody.get('/notices?all=')).body), 5);
});

it('pages from the newest to the oldest without losing or doubling one', async () => {
  const somebody = await signIn('viewer', null);
  const { id } = somebody.actor;
  await addNotices(
    db.sql,
    Array.from({ length: 120 }, (_, n) => notice(id, `p${n}`)),
    now,
  );
  const seen: string[] = [];
  let url: string | undefined = '/notices?all=';
  while (url !== undefined) {
    const { body } = await somebody.get(url);
    seen.push(...[...body.matchAll(/Sahkan (p\d+)/g)].map(([, key = '']) => key));
    url = /href="(\/notices\?[^"]*before=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.equal(seen.length, 120);
  assert.equal(new Set(seen).size, 120);
});

it('marks as read what was seen, not what came meanwhile', async () => {
  const somebody = await signIn('viewer', null);
  const { id } = somebody.actor;
  await addNotices(db.sql, [notice(id, 'seen')], now);
  const [, upTo = ''] = /name="upTo" value="([^"]+)"/.exec((await somebody.get('/notices')).body) ?? [];
  await addNotices(db.sql, [notice(id, 'later')], new Date(now.getTime() + 5));
  await somebody.post('/notices/read', { upTo });
  const { body } = await somebody.get('/notices');
  assert.equal(bellOf(body), 1);
  assert.match(body, /Sahkan later/);
});

it('keeps the notices of one person from every other', async () => {
  const [one, other] = [await signIn('viewer', null), await signIn('administrator', null)];
  await addNotices(db.sql, [notice(one.actor.id, 'mine')], now);
  const mine = (await one.api('GET', '/api/v1/notices?unread=true')).json();
  assert.equal(mine.items.length, 1);
  assert.equal(mine.items[0].text, 'Menunggu Anda: Sahkan mine.');
  const { id } = mine.items[0];
  assert.equal((await other.get(`/notices/${id}`)).statusCode, 404);
  assert.equal((await other.api('POST', '/api/v1/notices/read', { id })).statusCode, 404);
  assert.equal((await other.api('GET', '/api/v1/notices')).json().total, 0);
  await other.api('POST', '/api/v1/notices/read', { upTo: id });
  assert.equal((await one.api('GET', '/api/v1/notices')).json().unread, 1);
  assert.deepEqual((await one.api('POST', '/api/v1/notices/read', { id })).json(), { unread: 0 });
  assert.equal((await one.api('POST', '/api/v1/notices/read', {})).statusCode, 400);
});

it('leads nowhere outside this site', async () => {
  const add = (href: string) => addNotices(db.sql, [notice(admin.actor.id, randomUUID(), { href })], now);
  for (const href of ['//evil.example/x', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])
    await assert.rejects(add(href));
});

it('forgets what was read three months ago, and the rest after a year', async () => {
  const person = randomUUID();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * hour);
  for (const [key, at, read] of [
    ['old', 366, null],
    ['unread', 364, null],
    ['read long ago', 200, 91],
    ['read', 200, 89],
  ] as const) {
    await addNotices(db.sql, [notice(person, key)], daysAgo(at));
    if (read !== null) await owner.sql`update kernel.notices set read_at = ${daysAgo(read)} where key = ${key}`;
  }
  await deleteOldNotices(db.sql, now);
  const left = await owner.sql`select key from kernel.notices where person_id = ${person} order by key`;
  assert.deepEqual(
    left.map(({ key }) => key),
    ['read', 'unread'],
  );
});
