import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { actorWith, type Browser, bootRegisters } from '../testing/boot.ts';
import { useDatabase } from '../testing/database.ts';
import { houses, samples } from '../testing/sample-register.ts';
import { draftMigration } from './draft-migration.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));

const { signIn } = await bootRegisters(db, [{ register: houses }, { register: samples }]);

let admin: Browser;
let officer: Browser;
let stranger: Browser;
let head: Browser;
let houseA: string;
let houseB: string;

const make = async (who: Browser, values: Record<string, unknown>) => {
  const response = await who.api('POST', '/api/v1/samples', {
    title: 'A sample',
    house: houseA,
    secrecy: 'open',
    fragile: false,
    ...values,
  });
  assert.equal(response.statusCode, 201, response.body);
  return response.json<{ id: string; version: number }>();
};

before(async () => {
  admin = await signIn(actorWith('administrator', null));
  const house = async (code: string) =>
    (await admin.api('POST', '/api/v1/houses', { code, name: `House ${code}`, parent: null })).json<{ id: string }>()
      .id;
  houseA = await house('A');
  houseB = await house('B');
  officer = await signIn(actorWith('agency-officer', houseA));
  stranger = await signIn(actorWith('agency-officer', houseB));
  head = await signIn(actorWith('agency-head', houseA));
});

describe('rows', () => {
  it('keep every kind of value, through API and page', async () => {
    const values = {
      reference: 'FULL-1',
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
      papers: null,
    };
    const { id } = await make(admin, values);
    const row = (await admin.api('GET', `/api/v1/samples/${id}`)).json<Record<string, unknown>>();
    for (const [name, value] of Object.entries(values)) assert.deepEqual(row[name], value, name);
    const page = await admin.get(`/samples/${id}`);
    for (const shown of ['Rp\u00a01.250.000', '31 Januari 2026', 'Red, Blue', 'House B', '12,5'])
      assert.ok(page.body.includes(shown), shown);
    await admin.api(
      'PATCH',
      `/api/v1/samples/${id}`,
      { term: { from: '2026-01-01', until: null } },
      { 'if-match': '"1"' },
    );
    const history = await admin.get(`/samples/${id}/history`);
    assert.match(history.body, /sejak 1 Januari 2026/);
  });

  it('say at each field what is wrong, and keep what was typed', async () => {
    const response = await admin.post('/samples', {
      reference: 'no spaces!',
      title: 'Kept words',
      price: 'sepuluh',
      made: '2026-02-30',
    });
    assert.equal(response.statusCode, 422);
    assert.match(response.body, /Kept words/);
    for (const field of ['reference', 'price', 'made', 'house', 'secrecy'])
      assert.match(response.body, new RegExp(`href="#field-${field}"`));
  });

  it('escape script in any text', async () => {
    const { id } = await make(admin, {
      reference: 'XSS-1',
      title: '<script>alert(1)</script>',
      about: '"><img src=x onerror=alert(1)>',
    });
    for (const url of [`/samples/${id}`, '/samples?q=XSS-1', `/samples/${id}/edit`, `/samples/${id}/history`]) {
      const { body } = await admin.get(url);
      assert.ok(!body.includes('<script>alert') && !body.includes('<img src=x'), url);
    }
  });

  it('refuse a key that is taken, in words', async () => {
    await make(admin, { reference: 'TWICE' });
    const response = await admin.api('POST', '/api/v1/samples', {
      reference: 'TWICE',
      title: 'x',
      house: houseA,
      secrecy: 'open',
      fragile: false,
    });
    assert.equal(response.statusCode, 422);
    assert.equal(response.json<{ errors: { field: string }[] }>().errors[0]?.field, 'reference');
  });

  it('are made once when a form is sent twice', async () => {
    const form = { _once: 'key-1', reference: 'ONCE', title: 'Once', house: houseA, secrecy: 'open' };
    const [one, two] = await Promise.all([admin.post('/samples', form), admin.post('/samples', form)]);
    assert.equal(one.headers.location, two.headers.location);
    const body = { reference: 'ONCE-API', title: 'x', house: houseA, secrecy: 'open', fragile: false };
    const first = await admin.api('POST', '/api/v1/samples', body, { 'idempotency-key': 'k' });
    const second = await admin.api('POST', '/api/v1/samples', body, { 'idempotency-key': 'k' });
    assert.equal(first.json<{ id: string }>().id, second.json<{ id: string }>().id);
  });
});

describe('steps', () => {
  it('refuse a stale write and tell what changed', async () => {
    const { id } = await make(admin, { reference: 'STALE' });
    await admin.api('PATCH', `/api/v1/samples/${id}`, { title: 'New title' }, { 'if-match': '"1"' });
    const api = await admin.api('PATCH', `/api/v1/samples/${id}`, { title: 'Other' }, { 'if-match': '"1"' });
    assert.equal(api.statusCode, 412);
    assert.equal((await admin.api('PATCH', `/api/v1/samples/${id}`, { title: 'Other' })).statusCode, 428);
    const form = { _version: '1', reference: 'STALE', title: 'Mine', house: houseA, secrecy: 'open' };
    const page = await admin.post(`/samples/${id}/edit`, form);
    assert.equal(page.statusCode, 412);
    assert.match(page.body, /value="Mine"/);
    assert.match(page.body, /<li>Title: <strong>New title<\/strong><\/li>/);
  });

  it('need what they need, four eyes, and the right state', async () => {
    const { id } = await make(admin, { reference: 'FLOW' });
    const step = (who: Browser, name: string, version: number, body: object = {}) =>
      who.api('POST', `/api/v1/samples/${id}/steps/${name}`, body, { 'if-match': `"${version}"` });
    assert.equal((await step(admin, 'submit', 1)).json<{ code: string }>().code, 'invalid');
    assert.equal((await step(admin, 'edit', 1, { values: { about: 'filled' } })).statusCode, 200);
    assert.equal((await step(admin, 'accept', 2)).json<{ code: string }>().code, 'wrong-state');
    assert.equal((await step(admin, 'submit', 2)).statusCode, 200);
    assert.equal((await step(admin, 'accept', 3)).json<{ code: string }>().code, 'four-eyes');
    assert.equal((await step(head, 'return', 3)).json<{ code: string }>().code, 'invalid');
    assert.equal((await step(head, 'return', 3, { answers: { note: 'Not yet' } })).statusCode, 200);
    assert.equal((await step(officer, 'submit', 4)).statusCode, 200);
    const accepted = await step(head, 'accept', 5);
    assert.equal(accepted.json<{ status: string }>().status, 'accepted');
    assert.match((await head.get(`/samples/${id}/history`)).body, /Not yet/);
  });

  it('leave no trace when a form is saved as it was opened', async () => {
    const { id } = await make(admin, { reference: 'SAME', price: 5, tags: ['red'] });
    const same = { title: 'A sample', price: 5, tags: ['red'], fragile: false };
    const saved = await admin.api('PATCH', `/api/v1/samples/${id}`, same, { 'if-match': '"1"' });
    assert.deepEqual([saved.statusCode, saved.json<{ version: number }>().version], [200, 1]);
  });

  it('say on the page why they are not possible', async () => {
    const { id } = await make(admin, { reference: 'WHY' });
    const page = await stranger.get(`/samples/${id}`);
    assert.match(page.body, /Hanya untuk:/);
    assert.match(page.body, /Hanya pada status Submitted/);
  });
});

describe('scope', () => {
  it('holds under every door', async () => {
    const { id } = await make(admin, { reference: 'SECRET-1', title: 'Hidden words', secrecy: 'closed' });
    for (const url of [`/samples/${id}`, `/samples/${id}/history`, `/samples/${id}/edit`]) {
      assert.equal((await stranger.get(url)).statusCode, 404, url);
      assert.equal((await officer.get(url)).statusCode, 200, url);
    }
    for (const url of ['/samples?q=SECRET-1', '/samples/export.csv', `/houses/${houseA}`]) {
      const body = (await stranger.get(url)).body.replaceAll('value="SECRET-1"', '').replaceAll('SECRET-1</span>', '');
      assert.ok(!body.includes('Hidden words'), url);
    }
    assert.ok((await officer.get('/samples/export.csv')).body.includes('Hidden words'));
    assert.equal((await stranger.api('GET', '/api/v1/samples?q=SECRET-1')).json<{ total: number }>().total, 0);
    const api = await stranger.api('PATCH', `/api/v1/samples/${id}`, { title: 'x' }, { 'if-match': '"1"' });
    assert.equal(api.statusCode, 404);
  });

  it('keeps rows within reach when they are made and moved', async () => {
    const refused = await officer.api('POST', '/api/v1/samples', {
      reference: 'B-1',
      title: 'x',
      house: houseB,
      secrecy: 'open',
      fragile: false,
    });
    assert.equal(refused.statusCode, 403);
    const { id } = await make(officer, { reference: 'MOVE' });
    const moved = await officer.api('PATCH', `/api/v1/samples/${id}`, { house: houseB }, { 'if-match': '"1"' });
    assert.equal(moved.statusCode, 403);
  });

  it('lets nobody hold another person’s file', async () => {
    const stored = await stranger.upload(
      '/samples',
      { reference: 'FILE-1', title: 'x', house: houseB, secrecy: 'closed' },
      { field: 'papers.upload', name: 'note.txt', bytes: Buffer.from('private') },
    );
    assert.equal(stored.statusCode, 303, stored.body);
    const id = stored.headers.location?.split('/')[2]?.split('?')[0];
    const row = (await stranger.api('GET', `/api/v1/samples/${id}`)).json<{ papers: string[] }>();
    const [paper] = row.papers;
    const download = await stranger.get(`/samples/${id}/files/${paper}`);
    assert.equal(download.body, 'private');
    assert.match(String(download.headers['content-disposition']), /^attachment/);
    assert.equal((await officer.get(`/samples/${id}/files/${paper}`)).statusCode, 404);
    const steal = await officer.api('POST', '/api/v1/samples', {
      reference: 'STEAL',
      title: 'x',
      house: houseA,
      secrecy: 'open',
      fragile: false,
      papers: [paper],
    });
    assert.equal(steal.statusCode, 422);
  });
});

describe('lists', () => {
  it('page forth and back over any order without losing or doubling a row', async () => {
    for (let n = 0; n < 12; n++)
      await make(admin, { reference: `P-${String(n).padStart(2, '0')}`, price: n % 3 === 0 ? null : n });
    for (const sort of ['reference', '-price', 'price', 'house', '-createdAt']) {
      const seen: string[] = [];
      let url: string | null = `/api/v1/samples?q=P-&limit=5&sort=${sort}`;
      let last = '';
      while (url) {
        const page: { items: { reference: string }[]; nextCursor: string | null; total: number } = (
          await admin.api('GET', url)
        ).json();
        assert.equal(page.total, 12);
        seen.push(...page.items.map(({ reference }) => reference));
        last = page.nextCursor ?? last;
        url = page.nextCursor && `/api/v1/samples?q=P-&limit=5&sort=${sort}&cursor=${page.nextCursor}`;
      }
      assert.equal(new Set(seen).size, 12, sort);
      const html = (await admin.get(`/samples?q=P-&limit=5&sort=${sort}&cursor=${last}`)).body;
      const back = /rel="prev" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      assert.ok(back, sort);
    }
  });

  it('find a word and its forms in any order, under every door', async () => {
    await make(admin, { reference: 'Q-1', title: 'Layanan perizinan 100%' });
    const total = async (q: string) =>
      (await admin.api('GET', `/api/v1/samples?q=${encodeURIComponent(q)}`)).json<{ total: number }>().total;
    for (const [q, found] of [
      ['perizinan LAYANAN', 1],
      ['pelayanan', 1],
      ['q-1 izin', 1],
      ['100%', 1],
      ['layanan kesehatan', 0],
      ['%', 1],
      ['_', 0],
    ] as const)
      assert.equal(await total(q), found, q);
    assert.match((await admin.get('/samples?q=pelayanan')).body, /Layanan perizinan/);
    assert.match((await admin.get('/samples/export.csv?q=pelayanan')).body, /Layanan perizinan/);
  });

  it('filter by choice, range, reference and state', async () => {
    await make(admin, { reference: 'F-1', price: 500, made: '2025-05-05', tags: ['red'] });
    const total = async (query: string) =>
      (await admin.api('GET', `/api/v1/samples?q=F-1&${query}`)).json<{ total: number }>().total;
    assert.equal(await total('filter[price]=100..600'), 1);
    assert.equal(await total('filter[price]=..400'), 0);
    assert.equal(await total('filter[made]=2025-01-01..2025-12-31'), 1);
    assert.equal(await total('filter[made].from=2025-06-01'), 0);
    assert.equal(await total(`filter[house]=${houseA}`), 1);
    assert.equal(await total('filter[tags]=red,blue'), 1);
    assert.equal(await total('filter[status]=submitted'), 0);
    for (const wrong of ['filter[nope]=1', 'filter[price]=cheap', 'sort=friends', 'limit=0', 'cursor=xyz', 'ids=1'])
      assert.equal((await admin.api('GET', `/api/v1/samples?${wrong}`)).statusCode, 400, wrong);
  });

  it('narrow to the rows named, never beyond what else is asked and open', async () => {
    const one = await make(admin, { reference: 'N-1' });
    const other = await make(admin, { reference: 'N-2', secrecy: 'closed' });
    const total = async (who: Browser, query: string) =>
      (await who.api('GET', `/api/v1/samples?${query}`)).json<{ total: number }>().total;
    assert.equal(await total(admin, `ids=${one.id}`), 1);
    assert.equal(await total(admin, `ids=${one.id},${other.id}`), 2);
    assert.equal(await total(admin, `ids=${one.id}&ids=${other.id}&ids=`), 2);
    assert.equal(await total(admin, `ids=${one.id}&q=N-2`), 0);
    assert.equal(await total(stranger, `ids=${other.id}`), 0);
    const page = (await admin.get(`/samples?ids=${one.id},${other.id}`)).body;
    assert.match(page, /Hanya 2 baris pilihan/);
  });
});
