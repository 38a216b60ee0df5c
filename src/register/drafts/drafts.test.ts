import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { draftsOf, forgetDrafts } from './drafts.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));
const { signIn } = await bootRegisters(db, [{ register: houses }, { register: samples }]);

let sri: Browser;
let budi: Browser;
let reader: Browser;
let house: string;

before(async () => {
  sri = await signIn({ ...actorWith('administrator', null), name: 'Sri Wahyuni' });
  budi = await signIn({ ...actorWith('administrator', null), name: 'Budi Santoso' });
  house = (await sri.api('POST', '/api/v1/houses', { code: 'A', name: 'House A' })).json<{ id: string }>().id;
  reader = await signIn(actorWith('leader', house));
});

const make = async (reference: string) =>
  (
    await sri.api('POST', '/api/v1/samples', { reference, title: 'Stored', house, secrecy: 'open', fragile: false })
  ).json<{
    id: string;
  }>().id;

const drafts = async (who: Browser) => draftsOf(db.sql, who.actor.id);

describe('a draft', () => {
  it('is kept with the button, shown again wherever its owner opens the form, and to nobody else', async () => {
    const id = await make('KEPT');
    const typed = { _version: '1', title: 'Typed', tags: ['red'], 'ask.x': 'no question', '_take.title': 'mine' };
    const kept = await sri.post(`/samples/${id}/edit/draft`, { ...typed, 'papers.upload': 'paper.pdf', password: 'x' });
    assert.equal(kept.headers.location, '/drafts?kept', kept.body);
    const [draft] = await drafts(sri);
    assert.deepEqual(draft?.values, { title: 'Typed', tags: 'red' });
    const form = await sri.get(`/samples/${id}/edit`);
    assert.match(form.body, /Draf Anda ditampilkan kembali/);
    assert.match(form.body, /value="Typed"/);
    assert.doesNotMatch((await budi.get(`/samples/${id}/edit`)).body, /Typed/);
    assert.match((await sri.get('/drafts')).body, /KEPT – Stored/);
    assert.doesNotMatch((await budi.get('/drafts')).body, /KEPT/);
    assert.equal((await budi.post(`/drafts/${draft?.id}/discard`, {})).statusCode, 404);
    assert.equal((await drafts(sri)).length, 1);
    const gone = await sri.post(`/drafts/${draft?.id}/discard`, {});
    assert.equal(gone.headers.location, `/samples/${id}/edit`);
    assert.match((await sri.get(`/samples/${id}/edit`)).body, /value="Stored"/);
  });

  it('is kept by the script, which is told when', async () => {
    const answer = await sri.raw({
      method: 'POST',
      url: '/samples/new/draft',
      payload: 'reference=NEW&title=Half',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.match(answer.json<{ text: string }>().text, /^Tersimpan sebagai draf pukul \d\d\.\d\d WIB\.$/);
    assert.match((await sri.get('/samples/new')).body, /value="Half"/);
    const saved = { _once: 'n', reference: 'NEW', title: 'Whole', house, secrecy: 'open' };
    assert.equal((await sri.post('/samples', { ...saved, house: '' })).statusCode, 422);
    assert.equal((await drafts(sri)).length, 1);
    assert.equal((await sri.post('/samples', saved)).statusCode, 303);
    assert.deepEqual(await drafts(sri), []);
  });

  it('goes when its form is saved, and only that one', async () => {
    const [one, two] = [await make('ONE'), await make('TWO')];
    for (const id of [one, two]) await sri.post(`/samples/${id}/edit/draft`, { _version: '1', title: 'Typed' });
    await budi.post(`/samples/${one}/edit/draft`, { _version: '1', title: 'Typed by Budi' });
    const entries = { _version: '1', reference: 'ONE', title: 'Saved', house, secrecy: 'open' };
    assert.equal((await sri.post(`/samples/${one}/edit`, entries)).statusCode, 303);
    assert.deepEqual(
      (await drafts(sri)).map(({ row }) => row),
      [two],
    );
    assert.equal((await drafts(budi)).length, 1);
  });

  it('is put together with what others changed since', async () => {
    const id = await make('SINCE');
    const typed = { reference: 'SINCE', title: 'Typed', house, secrecy: 'open', about: '' };
    await sri.post(`/samples/${id}/edit/draft`, { _version: '1', ...typed });
    await budi.api('PATCH', `/api/v1/samples/${id}`, { about: 'From Budi' }, { 'if-match': '"1"' });
    const form = await sri.get(`/samples/${id}/edit`);
    assert.match(form.body, /value="Typed"/);
    assert.match(form.body, />\nFrom Budi<\/textarea>/);
    assert.match(form.body, /name="_version" value="2"/);
    await budi.api('PATCH', `/api/v1/samples/${id}`, { title: 'Title of Budi' }, { 'if-match': '"2"' });
    assert.match((await sri.get(`/samples/${id}/edit`)).body, /Anda dan Budi Santoso mengubahnya/);
  });

  it('is kept only of forms one may open, of rows one may read, and of bounded size', async () => {
    const id = await make('SHUT');
    const post = (who: Browser, url: string, title = 'x') => who.post(url, { _version: '1', title });
    assert.equal((await post(reader, `/samples/${id}/edit/draft`)).statusCode, 403);
    assert.equal((await post(reader, '/samples/new/draft')).statusCode, 403);
    assert.equal((await post(sri, `/samples/${id}/nothing/draft`)).statusCode, 404);
    assert.equal((await post(sri, `/samples/${house}/edit/draft`)).statusCode, 404);
    assert.equal((await post(sri, `/samples/${id}/edit/draft`, 'x'.repeat(1_100_000))).statusCode, 413);
    assert.equal((await sri.post(`/samples/${id}/edit/draft`, { title: 'x' })).statusCode, 428);
  });

  it('is forgotten when it is old', async () => {
    const id = await make('OLD');
    await sri.post(`/samples/${id}/edit/draft`, { _version: '1', title: 'Typed' });
    await forgetDrafts(db.sql, new Date(Date.now() + 1000));
    assert.deepEqual(await drafts(sri), []);
  });
});
