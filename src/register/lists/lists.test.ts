import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Actor } from '../../kernel/access/access.ts';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { Registry } from '../registry.ts';
import { tellMatches } from './alerts.ts';
import { moved } from './column-routes.ts';
import { columnsOf } from './columns.ts';

const { db, owner } = await useDatabase();
const all = [houses, samples];
const tables = new Map(all.map(({ name, table }) => [name, table]));
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of all) await owner.sql.unsafe(draftMigration(register, (name) => tables.get(name) ?? name));
const mounted = all.map((register) => ({ register }));
const { signIn } = await bootRegisters(db, mounted);
const registry = new Registry(mounted);

let admin: Browser;
let mine: Browser;
let colleague: Browser;
let stranger: Browser;
let house: string;
const people = new Map<string, Actor>();

const make = async (reference: string, secrecy: string) => {
  const values = { reference, title: `Sample ${reference}`, house, secrecy, fragile: false };
  assert.equal((await admin.api('POST', '/api/v1/samples', values)).statusCode, 201);
};
const keep = (who: Browser, fields: Readonly<Record<string, string>>) =>
  who.post('/samples/filters', { query: 'filter[secrecy]=closed', shared: 'nobody', ...fields });
const idIn = (response: { headers: { location?: string | undefined } }) =>
  new URL(response.headers.location ?? '', 'http://padu').searchParams.get('using') ?? '';
const noticesOf = async ({ actor }: Browser) =>
  owner.sql`select values, href from kernel.notices where person_id = ${actor.id} and kind = 'filter-matches' order by at`;
const run = () => tellMatches(db, { registry, loadActor: async (_, id) => people.get(id) ?? null }, new Date());

before(async () => {
  admin = await signIn(actorWith('administrator', null));
  house = (await admin.api('POST', '/api/v1/houses', { code: 'A', name: 'House A', parent: null })).json<{
    id: string;
  }>().id;
  const other = (await admin.api('POST', '/api/v1/houses', { code: 'B', name: 'House B', parent: null })).json<{
    id: string;
  }>().id;
  mine = await signIn(actorWith('agency-officer', house));
  colleague = await signIn(actorWith('viewer', house));
  stranger = await signIn(actorWith('viewer', other));
  for (const { actor } of [admin, mine, colleague, stranger]) people.set(actor.id, actor);
  await make('OPEN-1', 'open');
  await make('CLOSED-1', 'closed');
});

describe('a kept filter', () => {
  it('is kept under a name of its own, and the page says when the name is used', async () => {
    const form = await mine.get('/samples/filters/new?filter[secrecy]=closed');
    assert.match(form.body, /Secrecy: Closed/);
    assert.deepEqual(checkHtml(form.body), []);
    const kept = await keep(mine, { name: 'Closed ones' });
    assert.equal(kept.statusCode, 303);
    const again = await keep(mine, { name: 'closed ONES' });
    assert.equal(again.statusCode, 422);
    assert.match(again.body, /sudah punya saringan dengan nama ini/);
    const page = await mine.get(kept.headers.location ?? '');
    assert.match(page.body, /CLOSED-1/);
    assert.doesNotMatch(page.body, /OPEN-1/);
    assert.match(page.body, /Saringan: Closed ones/);
    const manage = await mine.get('/samples/filters');
    assert.deepEqual(checkHtml(manage.body), []);
    assert.deepEqual(checkHtml(page.body), []);
  });

  it('is seen by whom it is shared with, and shows each only what they may see', async () => {
    const id = idIn(await keep(mine, { name: 'For my agency', shared: 'agency' }));
    const listed = async (who: Browser) => (await who.get('/samples')).body.includes('For my agency');
    assert.deepEqual([await listed(mine), await listed(colleague), await listed(stranger)], [true, true, false]);
    const seen = await colleague.get(`/samples?filter[secrecy]=closed&using=${id}`);
    assert.equal(seen.statusCode, 200);
    assert.doesNotMatch(seen.body, /CLOSED-1/);
  });

  it('is changed and deleted by its owner alone; an administrator may take away a shared one', async () => {
    const own = idIn(await keep(mine, { name: 'Own' }));
    const shared = idIn(await keep(mine, { name: 'Shared', shared: 'everyone' }));
    const act = (who: Browser, id: string, what: string) =>
      who.post(`/samples/filters/${id}`, { do: what, name: 'Taken over', shared: 'nobody' });
    assert.equal((await act(colleague, shared, 'save')).statusCode, 404);
    assert.equal((await act(colleague, shared, 'delete')).statusCode, 404);
    assert.equal((await act(admin, own, 'delete')).statusCode, 404);
    assert.equal((await act(admin, shared, 'delete')).statusCode, 303);
    assert.equal((await act(mine, own, 'save')).statusCode, 303);
    assert.match((await mine.get('/samples/filters')).body, /Taken over/);
  });

  it('opens the list when it is the default, with a way out', async () => {
    const id = idIn(await keep(stranger, { name: 'Mine first', opens: 'true', query: 'q=OPEN' }));
    const opened = await stranger.get('/samples');
    assert.equal(opened.statusCode, 302);
    assert.equal(opened.headers.location, `/samples?q=OPEN&using=${id}`);
    const page = await stranger.get(opened.headers.location ?? '');
    assert.match(page.body, /dibuka dengan saringan Anda: Mine first/);
    assert.match(page.body, /href="\/samples\?all"/);
    assert.equal((await stranger.get('/samples?all')).statusCode, 200);
    await stranger.post(`/samples/filters/${id}`, { do: 'delete' });
    assert.equal((await stranger.get('/samples')).statusCode, 200);
  });

  it('refuses a query that cannot be read, and gives the form no filter it does not know', async () => {
    assert.equal((await keep(mine, { name: 'Bad', query: 'filter[nothing]=1' })).statusCode, 400);
  });
});

describe('an alert', () => {
  it('tells of new rows once, with a count and nothing else', async () => {
    await keep(mine, { name: 'Tell me', alert: 'true' });
    await run();
    assert.equal((await noticesOf(mine)).length, 0);
    await make('CLOSED-2', 'closed');
    await make('CLOSED-3', 'closed');
    await make('OPEN-2', 'open');
    await run();
    await run();
    const notices = await noticesOf(mine);
    assert.equal(notices.length, 1);
    assert.equal(notices[0]?.values.count, 2);
    assert.doesNotMatch(JSON.stringify(notices[0]?.values), /CLOSED|Tell me/);
  });

  it('never counts a row its owner may not read today, and is silent for who has left', async () => {
    await keep(colleague, { name: 'Curious', alert: 'true', query: '' });
    await make('CLOSED-4', 'closed');
    await run();
    assert.equal((await noticesOf(colleague)).length, 0);
    await make('OPEN-3', 'open');
    people.delete(colleague.actor.id);
    await run();
    assert.equal((await noticesOf(colleague)).length, 0);
  });
});

describe('columns', () => {
  it('are chosen and put in order without script, and kept for the person', async () => {
    const page = await mine.get('/samples/columns');
    assert.deepEqual(checkHtml(page.body), []);
    const order = 'title,reference,weight,status';
    const up = await mine.post('/samples/columns', { order, column: ['title', 'weight'], move: 'weight:up' });
    assert.equal(up.statusCode, 200);
    assert.ok(up.body.indexOf('column-weight') < up.body.indexOf('column-reference'));
    const none = await mine.post('/samples/columns', { order });
    assert.equal(none.statusCode, 422);
    assert.equal((await mine.post('/samples/columns', { order, column: ['weight', 'title'] })).statusCode, 303);
    const list = (await mine.get('/samples?all')).body;
    const headings = [...list.matchAll(/<th scope="col"[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(([, text]) => text);
    assert.deepEqual(headings, ['Title', 'Weight']);
    await mine.post('/samples/columns', { order, do: 'reset' });
    assert.match((await mine.get('/samples?all')).body, /data-label="Reference"/);
  });

  it('that a definition no longer has are dropped; the address wins over what was chosen', () => {
    assert.deepEqual(columnsOf(samples, {}, ['gone', 'title']), ['title']);
    assert.deepEqual(columnsOf(samples, {}, ['gone']), samples.list);
    assert.deepEqual(columnsOf(samples, { columns: ['status'] }, ['title']), ['status']);
  });

  it('move by one place, and not beyond either end', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 'b:up'), ['b', 'a', 'c']);
    assert.deepEqual(moved(['a', 'b', 'c'], 'c:down'), ['a', 'b', 'c']);
    assert.deepEqual(moved(['a', 'b', 'c'], 'a:down'), ['b', 'a', 'c']);
    assert.deepEqual(moved(['a'], 'x:up'), ['a']);
  });
});
