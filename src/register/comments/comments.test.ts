import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { checkActions } from '../../kernel/audit/check-actions.ts';
import { checkRows } from '../../kernel/audit/check-rows.ts';
import { findRegisterTables } from '../../kernel/audit/find-register-tables.ts';
import type { Finding } from '../../kernel/log/finding.ts';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { tellFollowers } from '../follow/tell-followers.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));
const { signIn, site } = await bootRegisters(db, [{ register: houses }, { register: samples }]);

let sri: Browser;
let budi: Browser;
let stranger: Browser;
let houseA: string;

before(async () => {
  sri = await signIn({ ...actorWith('administrator', null), name: 'Sri Wahyuni, S.Kom.' });
  const house = async (code: string) =>
    (await sri.api('POST', '/api/v1/houses', { code, name: `House ${code}` })).json<{ id: string }>().id;
  houseA = await house('A');
  budi = await signIn({ ...actorWith('agency-officer', houseA), name: 'Budi Santoso' });
  stranger = await signIn({ ...actorWith('agency-officer', await house('B')), name: 'Orang Luar' });
});

const make = async (reference: string, secrecy = 'closed') =>
  (
    await sri.api('POST', '/api/v1/samples', { reference, title: 'A sample', house: houseA, secrecy, fragile: false })
  ).json<{ id: string }>().id;

type Item = {
  id: string;
  text: string | null;
  status: string;
  mentions: string[];
  parent: string | null;
  editedAt: string | null;
};

const commentsOn = async (id: string) =>
  (await sri.api('GET', `/api/v1/samples/${id}/comments`)).json<{ items: Item[]; before: string | null }>();

const write = (who: Browser, id: string, text: string, more: Record<string, string> = {}) =>
  who.post(`/samples/${id}/comments`, { text, ...more });

const noticesOf = async (who: Browser, id: string) =>
  (
    await db.sql`select kind, href from kernel.notices where person_id = ${who.actor.id} and row_id = ${id} order by id`
  ).map(({ kind }) => kind as string);

describe('comments', () => {
  it('are written, answered, and shown with their mentions and addresses as text', async () => {
    const id = await make('TALK');
    const sent = await write(sri, id, '@Budi Santoso lihat https://contoh.go.id/a?b=1. <b>tebal</b>');
    assert.match(String(sent.headers.location), new RegExp(`^/samples/${id}/comments\\?sent#comment-`), sent.body);
    const [first] = (await commentsOn(id)).items;
    const answer = await budi.post(`/samples/${id}/comments`, {
      parent: first?.id ?? '',
      [`answer-${first?.id}`]: 'Baik',
    });
    assert.equal(answer.statusCode, 303, answer.body);
    const page = await budi.get(`/samples/${id}/comments`);
    assert.match(page.body, /<strong class="mention">@Budi Santoso<\/strong>/);
    assert.match(page.body, /<a href="https:\/\/contoh\.go\.id\/a\?b=1" rel="noreferrer">/);
    assert.match(page.body, /&lt;b&gt;tebal/);
    assert.match((await budi.get(`/samples/${id}`)).body, /Komentar<span class="nav-count">2</);
    const { items } = await commentsOn(id);
    assert.deepEqual([items[0]?.mentions, items[1]?.parent], [[budi.actor.id], first?.id]);
    assert.deepEqual(await noticesOf(budi, id), ['mentioned']);
    assert.deepEqual(await noticesOf(sri, id), ['commented']);
    const twice = await budi.post(`/samples/${id}/comments`, {
      parent: items[1]?.id ?? '',
      [`answer-${items[1]?.id}`]: 'x',
    });
    assert.equal(twice.statusCode, 404);
  });

  it('mention nobody who may not read the record, and tell them nothing', async () => {
    const id = await make('SHUT');
    const refused = await write(sri, id, 'Halo @Orang Luar');
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /@Orang tidak dikenal di sini, atau tidak boleh membaca catatan ini/);
    assert.match(refused.body, />\nHalo @Orang Luar<\/textarea>/);
    assert.equal((await write(sri, id, 'Halo', { named: stranger.actor.id })).statusCode, 422);
    assert.deepEqual(await noticesOf(stranger, id), []);
    assert.deepEqual((await commentsOn(id)).items, []);
    for (const url of [`/samples/${id}/comments`, `/api/v1/samples/${id}/comments`])
      assert.equal((await stranger.get(url)).statusCode, 404);
    assert.equal((await write(stranger, id, 'x')).statusCode, 404);
    const offered = await sri.api('GET', `/api/v1/samples/${id}/comments/people?q=`);
    assert.deepEqual(
      offered
        .json<{ items: { name: string }[] }>()
        .items.map(({ name }) => name)
        .toSorted(),
      ['Budi Santoso', 'Sri Wahyuni, S.Kom.'],
    );
  });

  it('name a person chosen from the list', async () => {
    const id = await make('NAMED');
    assert.equal((await write(sri, id, 'Mohon dicek', { named: budi.actor.id })).statusCode, 303);
    assert.equal((await commentsOn(id)).items[0]?.text, '@Budi Santoso Mohon dicek');
  });

  it('are refused when they are empty, too long, or too many', async () => {
    const id = await make('LIMIT');
    assert.equal((await write(sri, id, '  ')).statusCode, 422);
    assert.equal((await write(sri, id, 'x'.repeat(4001))).statusCode, 422);
    const quick = await signIn({ ...actorWith('administrator', null), name: 'Cepat' });
    for (let n = 0; n < 30; n++) assert.equal((await write(quick, id, `Nomor ${n}`)).statusCode, 303);
    const late = await write(quick, id, 'Satu lagi');
    assert.deepEqual([late.statusCode, late.headers['retry-after']], [429, '600']);
  });

  it('are written once when they are sent twice', async () => {
    const id = await make('ONCE');
    for (let n = 0; n < 2; n++) await write(sri, id, 'Sekali', { _once: `once-${id}` });
    assert.equal((await commentsOn(id)).items.length, 1);
    const body = { text: 'Lewat API' };
    for (let n = 0; n < 2; n++)
      await sri.api('POST', `/api/v1/samples/${id}/comments`, body, { 'idempotency-key': id });
    assert.equal((await commentsOn(id)).items.length, 2);
  });

  it('are changed by their author for a quarter of an hour, withdrawn, settled, and erased by an administrator', async () => {
    const id = await make('LIFE');
    await write(budi, id, 'Kata pertama');
    const [{ id: comment } = { id: '' }] = (await commentsOn(id)).items;
    const act = (who: Browser, what: string, fields = {}) =>
      who.post(`/samples/${id}/comments/${comment}/${what}`, fields);
    assert.equal((await act(sri, 'edit', { [`edit-${comment}`]: 'Lain' })).statusCode, 403);
    assert.equal((await act(budi, 'edit', { [`edit-${comment}`]: 'Kata kedua' })).statusCode, 303);
    assert.equal((await act(sri, 'resolve')).statusCode, 303);
    assert.equal((await commentsOn(id)).items[0]?.status, 'resolved');
    assert.equal((await act(sri, 'reopen')).statusCode, 303);
    await owner.sql`update work.comments set created_at = created_at - interval '16 minutes' where id = ${comment}`;
    assert.equal((await act(budi, 'edit', { [`edit-${comment}`]: 'Terlambat' })).statusCode, 403);
    await owner.sql`update work.comments set created_at = created_at + interval '16 minutes' where id = ${comment}`;
    assert.equal((await act(sri, 'withdraw')).statusCode, 403);
    assert.equal((await act(budi, 'withdraw')).statusCode, 303);
    assert.match((await sri.get(`/samples/${id}/comments`)).body, /Komentar ini ditarik/);
    const kept =
      await owner.sql`select data ->> 'text' as text from kernel.actions where row_id = ${comment} order by version`;
    assert.deepEqual(kept.map(({ text }) => text).slice(0, 2), ['Kata pertama', 'Kata kedua']);
    assert.equal((await act(budi, 'erase')).statusCode, 403);
    assert.equal((await act(sri, 'erase')).statusCode, 303);
    const left = await owner.sql`select from kernel.actions where row_id = ${comment} and data::text like '%Kata%'`;
    assert.equal(left.length, 0);
  });

  it('stand in the log, every one and as they are', async () => {
    const table = (await findRegisterTables(owner.sql)).find(({ register }) => register === 'comments');
    assert.equal(table?.table, 'work.comments');
    const findings: Finding[] = [];
    await checkActions(owner.sql, undefined, (finding) => findings.push(finding));
    const rows = table ? await checkRows(owner.sql, table, undefined, (finding) => findings.push(finding)) : 0;
    assert.ok(rows > 30);
    assert.deepEqual(findings, []);
  });
});

describe('following', () => {
  const told = async () => {
    const jobs = await owner.sql<{ id: string; payload: object }[]>`
      select j.id, p.payload from graphile_worker._private_jobs p join graphile_worker.jobs j on j.id = p.id
      where j.task_identifier = 'tell-followers' order by j.id`;
    for (const { payload } of jobs) await tellFollowers(site)(db, payload as never, new Date());
    await owner.sql`delete from graphile_worker._private_jobs`;
    return jobs.length;
  };

  it('is begun and ended by hand, seen by all, and tells of steps others take', async () => {
    await told();
    const id = await make('FOLLOW');
    const change = (who: Browser, version: number) =>
      who.api('PATCH', `/api/v1/samples/${id}`, { title: `Title ${version}` }, { 'if-match': `"${version}"` });
    await change(sri, 1);
    assert.equal(await told(), 0);
    assert.equal((await budi.post(`/samples/${id}/follow`, {})).headers.location, `/samples/${id}`);
    assert.match((await sri.get(`/samples/${id}`)).body, /<li>Budi Santoso<\/li>/);
    assert.match((await budi.get('/following')).body, /FOLLOW – Title 1/);
    await change(budi, 2);
    assert.equal(await told(), 0);
    await change(sri, 3);
    assert.equal(await told(), 1);
    assert.deepEqual(await noticesOf(budi, id), ['followed-change']);
    await budi.post(`/samples/${id}/unfollow`, {});
    assert.doesNotMatch((await budi.get('/following')).body, /FOLLOW/);
    await change(sri, 4);
    assert.equal(await told(), 0);
    assert.equal((await stranger.post(`/samples/${id}/follow`, {})).statusCode, 404);
  });

  it('tells nothing to somebody who may read the record no longer', async () => {
    const id = await make('LOST', 'open');
    await stranger.post(`/samples/${id}/follow`, {});
    await write(sri, id, 'Sebelum');
    assert.deepEqual(await noticesOf(stranger, id), ['commented']);
    await sri.api('PATCH', `/api/v1/samples/${id}`, { secrecy: 'closed' }, { 'if-match': '"1"' });
    await told();
    await write(sri, id, 'Sesudah');
    assert.deepEqual(await noticesOf(stranger, id), ['commented']);
    assert.doesNotMatch((await stranger.get('/following')).body, /LOST/);
  });
});
