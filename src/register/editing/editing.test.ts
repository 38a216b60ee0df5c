import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { padu } from '../../kernel/access/padu.ts';
import { eraseFields } from '../../kernel/audit/erase-fields.ts';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { draftMigration } from '../draft-migration.ts';
import { getRow } from '../read.ts';
import { enterForm, leaveForm, otherEditors } from './presence.ts';
import { valuesAt } from './values-at.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));
const { signIn, site } = await bootRegisters(db, [{ register: houses }, { register: samples }]);

let sri: Browser;
let budi: Browser;
let reader: Browser;
let houseA: string;
let houseB: string;

before(async () => {
  sri = await signIn({ ...actorWith('administrator', null), name: 'Sri Wahyuni' });
  budi = await signIn({ ...actorWith('administrator', null), name: 'Budi Santoso' });
  const house = async (code: string) =>
    (await sri.api('POST', '/api/v1/houses', { code, name: `House ${code}` })).json<{ id: string }>().id;
  houseA = await house('A');
  houseB = await house('B');
  reader = await signIn(actorWith('viewer', houseA));
});

const full = () => ({
  title: 'As found',
  house: houseA,
  secrecy: 'open',
  about: 'line one\nline two',
  weight: 12.5,
  count: 7,
  price: 1_250_000,
  made: '2026-01-31',
  term: { from: '2026-01-01', until: '2026-12-31' },
  vintage: 2026,
  tags: ['red', 'blue'],
  fragile: true,
  friends: [houseB],
});

const make = async (reference: string) => {
  const made = await sri.api('POST', '/api/v1/samples', { reference, ...full() });
  assert.equal(made.statusCode, 201, made.body);
  return made.json<{ id: string }>().id;
};

/** The form of a row as a browser sends it, with some entries changed. */
const entries = (reference: string, changed: Record<string, string | string[]> = {}) => ({
  _version: '1',
  reference,
  title: 'As found',
  house: houseA,
  secrecy: 'open',
  about: 'line one\r\nline two',
  weight: '12.5',
  count: '7',
  price: '1250000',
  made: '2026-01-31',
  'term.from': '2026-01-01',
  'term.until': '2026-12-31',
  vintage: '2026',
  tags: ['red', 'blue'],
  fragile: 'true',
  friends: [houseB],
  ...changed,
});

const rowOf = async (who: Browser, id: string) =>
  (await who.api('GET', `/api/v1/samples/${id}`)).json<Record<string, unknown>>();

describe('the log', () => {
  it('gives back every kind of value as the row had it', async () => {
    const id = await make('PAST');
    const { values } = await getRow(
      { tx: db.sql, registry: site.registry, actor: sri.actor, lang: 'id' },
      site.registry.get('samples').register,
      id,
    );
    assert.deepEqual(await valuesAt(db.sql, site.registry.get('samples').register, id, 1), values);
  });
});

describe('two who edit at once', () => {
  it('both keep what they changed where it does not clash', async () => {
    const id = await make('BOTH');
    const theirs = await budi.post(`/samples/${id}/edit`, entries('BOTH', { title: "Budi's title", tags: ['red'] }));
    assert.equal(theirs.headers.location, `/samples/${id}?saved`);
    const mine = await sri.post(`/samples/${id}/edit`, entries('BOTH', { count: '9', friends: [houseB, houseA] }));
    assert.equal(mine.headers.location, `/samples/${id}?saved&kept=title,tags`, mine.body);
    const row = await rowOf(sri, id);
    assert.deepEqual([row.title, row.count, row.tags, row.version], ["Budi's title", 9, ['red'], 3]);
    assert.deepEqual([row.friends].flat().toSorted(), [houseA, houseB].toSorted());
    const page = await sri.get(String(mine.headers.location));
    assert.match(page.body, /tetap dipakai pada: Title, Tags/);
  });

  it('add to the same list without losing either', async () => {
    const id = await make('LIST');
    await budi.post(`/samples/${id}/edit`, entries('LIST', { friends: [houseB, houseA] }));
    await sri.post(`/samples/${id}/edit`, entries('LIST', { friends: [] }));
    assert.deepEqual((await rowOf(sri, id)).friends, [houseA]);
  });

  it('are asked about a field both changed, and nothing is saved until they choose', async () => {
    const id = await make('CLASH');
    await budi.post(`/samples/${id}/edit`, entries('CLASH', { title: "Budi's title", about: "Budi's about" }));
    const sent = entries('CLASH', { title: "Sri's title", count: '9' });
    const asked = await sri.post(`/samples/${id}/edit`, sent);
    assert.equal(asked.statusCode, 412);
    assert.match(asked.body, /Anda dan Budi Santoso mengubahnya/);
    assert.match(asked.body, /value="Sri&#39;s title"/);
    assert.match(asked.body, /clash-theirs">Budi&#39;s title/);
    assert.match(asked.body, /name="_clash" value="title"/);
    assert.match(asked.body, /Budi&#39;s about<\/textarea>/);
    assert.equal((await rowOf(sri, id)).count, 7);

    const again = { ...sent, _version: '2', _clash: 'title', _since: '1', about: "Budi's about" };
    const undecided = await sri.post(`/samples/${id}/edit`, again);
    assert.equal(undecided.statusCode, 422);
    assert.match(undecided.body, /Pilih isian siapa yang dipakai/);
    assert.match(undecided.body, /Anda dan Budi Santoso mengubahnya/);
    assert.equal((await sri.post(`/samples/${id}/edit`, { ...again, '_take.title': 'theirs' })).statusCode, 303);
    const row = await rowOf(sri, id);
    assert.deepEqual([row.title, row.about, row.count], ["Budi's title", "Budi's about", 9]);
  });

  it('may choose their own entry as well', async () => {
    const id = await make('MINE');
    await budi.post(`/samples/${id}/edit`, entries('MINE', { title: "Budi's title" }));
    const again = { _version: '2', _clash: 'title', _since: '1', '_take.title': 'mine', title: "Sri's title" };
    assert.equal((await sri.post(`/samples/${id}/edit`, entries('MINE', again))).statusCode, 303);
    assert.equal((await rowOf(sri, id)).title, "Sri's title");
  });

  it('are asked where what they found was erased meanwhile', async () => {
    const id = await make('GONE');
    await budi.post(`/samples/${id}/edit`, entries('GONE', { about: 'Erased soon' }));
    await owner.begin((tx) =>
      eraseFields(tx, {
        table: samples.table,
        register: 'samples',
        id,
        fields: ['title'],
        actor: padu,
        at: new Date(),
        requestId: 'test',
      }),
    );
    const mine = await sri.post(`/samples/${id}/edit`, entries('GONE', { title: 'Other', count: '9' }));
    assert.equal(mine.statusCode, 412);
    assert.match(mine.body, /name="_clash" value="title"/);
  });

  it('cannot decide on what they have not seen: steps that lead to another state stay strict', async () => {
    const id = await make('STRICT');
    await budi.post(`/samples/${id}/edit`, entries('STRICT', { about: 'Changed' }));
    assert.equal((await sri.post(`/samples/${id}/submit`, { _version: '1' })).statusCode, 412);
    await sri.post(`/samples/${id}/submit`, { _version: '2' });
    const late = await budi.post(`/samples/${id}/edit`, entries('STRICT', { _version: '2', count: '9' }));
    assert.equal(late.statusCode, 409, late.body);
  });

  it('are told by the API which fields changed, and nothing of what they say', async () => {
    const id = await make('API');
    await budi.api('PATCH', `/api/v1/samples/${id}`, { title: 'A secret title' }, { 'if-match': '"1"' });
    const stale = await sri.api('PATCH', `/api/v1/samples/${id}`, { count: 9 }, { 'if-match': '"1"' });
    assert.equal(stale.statusCode, 412);
    const { changed } = stale.json<{ changed: readonly { field: string; by: string }[] }>();
    assert.deepEqual(
      changed.map(({ field, by }) => [field, by]),
      [['title', budi.actor.id]],
    );
    assert.doesNotMatch(stale.body, /secret/);
  });
});

describe('who is editing', () => {
  it('is seen by both, and by nobody who may not edit', async () => {
    const id = await make('SEEN');
    assert.doesNotMatch((await sri.get(`/samples/${id}/edit`)).body, /Sedang mengubah/);
    assert.match((await budi.get(`/samples/${id}/edit`)).body, /Sedang mengubah catatan ini: Sri Wahyuni/);
    const alive = await sri.raw({ method: 'POST', url: `/samples/${id}/editing` });
    assert.match(alive.json<{ text: string }>().text, /Budi Santoso \(sejak \d\d\.\d\d WIB\)/);
    assert.equal((await reader.raw({ method: 'POST', url: `/samples/${id}/editing` })).statusCode, 403);
    await budi.post(`/samples/${id}/edit`, entries('SEEN', { count: '8' }));
    assert.equal((await sri.raw({ method: 'POST', url: `/samples/${id}/editing` })).json<{ text: string }>().text, '');
  });

  it('is forgotten 45 seconds after the last sign of life, and begins anew then', async () => {
    const id = await make('QUIET');
    const at = (seconds: number) => new Date(Date.parse('2026-01-31T03:00:00Z') + seconds * 1000);
    const [one, two] = [sri.actor.id, budi.actor.id];
    assert.deepEqual(await enterForm(db.sql, 'samples', id, one, at(0)), []);
    await enterForm(db.sql, 'samples', id, one, at(30));
    assert.deepEqual(await enterForm(db.sql, 'samples', id, two, at(75)), [{ person: one, since: at(0) }]);
    assert.deepEqual(await otherEditors(db.sql, 'samples', id, two, at(76)), []);
    await enterForm(db.sql, 'samples', id, one, at(90));
    assert.deepEqual(await otherEditors(db.sql, 'samples', id, two, at(91)), [{ person: one, since: at(90) }]);
    await leaveForm(db.sql, 'samples', id, one);
    assert.deepEqual(await otherEditors(db.sql, 'samples', id, two, at(92)), []);
  });
});
