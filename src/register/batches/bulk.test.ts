import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRegisterTables } from '../../kernel/audit/find-register-tables.ts';
import { verifyLog } from '../../kernel/audit/verify-log.ts';
import { loadSigner } from '../../kernel/log/signer.ts';
import { actorWith, type Browser, bootRegisters } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { sequenceAll } from '../../testing/sequence-all.ts';
import { draftMigration } from '../draft-migration.ts';
import { inlineRows } from './batch.ts';
import { workOnBatch } from './run-batch.ts';

const { db, owner } = await useDatabase();
const tables: Readonly<Record<string, string>> = { houses: houses.table, samples: samples.table };
await owner.sql.unsafe('create schema sample; grant usage on schema sample to padu_app;');
for (const register of [houses, samples])
  await owner.sql.unsafe(draftMigration(register, (name) => tables[name] ?? name));

const { site, signIn } = await bootRegisters(db, [{ register: houses }, { register: samples }]);
const admin = await signIn(actorWith('administrator', null));
const viewer = await signIn(actorWith('viewer', null));

type Made = { readonly id: string };

const make = async (browser: Browser, register: string, values: Record<string, unknown>): Promise<string> => {
  const response = await browser.api('POST', `/api/v1/${register}`, values);
  assert.equal(response.statusCode, 201, response.body);
  return response.json<Made>().id;
};

const home = await make(admin, 'houses', { code: 'HOME', name: 'Home' });
const makeSample = (browser: Browser, reference: string, more: Record<string, unknown> = {}) =>
  make(browser, 'samples', { reference, title: 'Old', house: home, secrecy: 'open', fragile: false, ...more });

const idsOf = (ids: readonly string[]) => `ids=${ids.join('&ids=')}`;

/** Opens a bulk edit. @returns where its batch is */
async function open(browser: Browser, url: string, fields: Record<string, string | readonly string[]>) {
  const response = await browser.post(url, fields);
  assert.equal(response.statusCode, 303, response.body);
  return String(response.headers.location);
}

const counts = async (url: string) => {
  const [batch] = await db.sql`select * from work.batches where id = ${url.split('/').at(-1) ?? ''}`;
  const { state, updated, skipped, refused, undone } = batch ?? {};
  return [state, updated, skipped, refused, undone];
};

const sample = async (id: string) => (await db.sql`select * from sample.samples where id = ${id}`)[0] ?? {};
const work = (url: string) => workOnBatch(site, url.split('/').at(-1) ?? '');
const newTitle = { set: 'title', title: 'New', weight: '9' };

describe('a list', () => {
  it('lets only those tick its rows who may take some step in bulk', async () => {
    const id = await makeSample(admin, 'L-1');
    const { body } = await admin.get('/samples?q=L-1');
    assert.match(body, new RegExp(`name="ids" value="${id}"><span class="visually-hidden">Pilih L-1 – Old`));
    assert.match(body, /href="\/samples\/bulk\?q=L-1"/);
    assert.deepEqual(checkHtml(body), []);
    assert.match(body, /formaction="\/samples\/export"/);
    assert.equal((await admin.get(`/samples/export?ids=${id}`)).statusCode, 200);
    assert.doesNotMatch((await admin.get('/samples?all')).body, /href="\/samples\/bulk/);
    assert.doesNotMatch((await viewer.get('/houses?all')).body, /name="ids"/);
    assert.equal((await viewer.get(`/houses/bulk?ids=${home}`)).statusCode, 403);
  });
});

describe('a bulk edit', () => {
  it('counts, asks what to set, and changes nothing before it is run', async () => {
    const ids = [await makeSample(admin, 'B-1'), await makeSample(admin, 'B-2', { title: 'New' })];
    const { body } = await admin.get(`/samples/bulk?${idsOf(ids)}`);
    assert.match(body, /Edit: 2 baris sekaligus/);
    assert.deepEqual(checkHtml(body), []);
    for (const never of ['reference', 'papers']) assert.ok(!body.includes(`id="set-${never}"`), never);
    const url = await open(admin, `/samples/bulk?${idsOf(ids)}&step=edit`, newTitle);
    assert.deepEqual(await counts(url), ['ready', 1, 1, 0, 0]);
    const preview = (await admin.get(url)).body;
    assert.match(preview, /<del>Old<\/del> → <ins>New<\/ins>/);
    assert.deepEqual(checkHtml(preview), []);
    assert.equal((await sample(ids[0] ?? '')).title, 'Old');
    await admin.post(`${url}/start`, {});
    assert.deepEqual(await counts(url), ['done', 1, 1, 0, 0]);
    const after = await sample(ids[0] ?? '');
    assert.deepEqual([after.title, after.weight, after.version], ['New', null, 2]);
    assert.deepEqual(checkHtml((await admin.get(url)).body), []);
  });

  it('means all that match a filter, and no others', async () => {
    const ids = [await makeSample(admin, 'F-1'), await makeSample(admin, 'F-2')];
    const other = await makeSample(admin, 'G-1');
    const url = await open(admin, '/samples/bulk?q=F-&step=edit', newTitle);
    await admin.post(`${url}/start`, {});
    for (const id of ids) assert.equal((await sample(id)).title, 'New');
    assert.equal((await sample(other)).title, 'Old');
  });

  it('says before anything what it cannot do', async () => {
    const id = await makeSample(admin, 'W-1');
    for (const url of ['/samples/bulk', '/samples/bulk?sort=title', '/samples/bulk?q=nothingmatches']) {
      assert.equal((await admin.get(url)).statusCode, 422, url);
      assert.equal((await admin.post(url, newTitle)).statusCode, 422, url);
    }
    const nothing = await admin.post(`/samples/bulk?ids=${id}`, { title: 'New' });
    assert.equal(nothing.statusCode, 422);
    assert.match(nothing.body, /Centang paling sedikit satu isian/);
    const wrong = await admin.post(`/samples/bulk?ids=${id}`, { set: ['title', 'weight'], title: '', weight: '-1' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /href="#field-title"/);
    assert.match(wrong.body, /href="#field-weight"/);
    for (const step of ['accept', 'nope'])
      assert.equal((await admin.get(`/samples/bulk?ids=${id}&step=${step}`)).statusCode, 403, step);
  });

  it('judges each row like a form: what is out of reach is not shown, what is not allowed is refused with its reason', async () => {
    const own = await makeSample(viewer, 'J-1');
    const foreign = await makeSample(admin, 'J-2');
    const closed = await makeSample(admin, 'J-3', { secrecy: 'closed' });
    const gone = await makeSample(viewer, 'J-4', { about: 'x' });
    const submitted = await admin.api('POST', `/api/v1/samples/${gone}/steps/submit`, {}, { 'if-match': '"1"' });
    assert.equal(submitted.statusCode, 200, submitted.body);
    const all = `/samples/bulk?${idsOf([own, foreign, closed, gone])}`;
    assert.match((await viewer.get(all)).body, /Edit: 3 baris/);
    const url = await open(viewer, all, newTitle);
    assert.deepEqual(await counts(url), ['ready', 1, 0, 2, 0]);
    const { body } = await viewer.get(url);
    assert.ok(!body.includes('J-3'));
    assert.match(body, /Submitted/);
    await viewer.post(`${url}/start`, {});
    assert.deepEqual(await counts(url), ['partly', 1, 0, 2, 0]);
    for (const id of [foreign, closed, gone]) assert.equal((await sample(id)).title, 'Old');
  });

  it('refuses a row that somebody changed since the preview', async () => {
    const ids = [await makeSample(admin, 'C-1'), await makeSample(admin, 'C-2')];
    const url = await open(admin, `/samples/bulk?${idsOf(ids)}`, newTitle);
    const between = { title: 'Between' };
    await admin.api('PATCH', `/api/v1/samples/${ids[0]}`, between, { 'if-match': '"1"' });
    await admin.post(`${url}/start`, {});
    assert.deepEqual(await counts(url), ['partly', 1, 0, 1, 0]);
    assert.equal((await sample(ids[0] ?? '')).title, 'Between');
  });

  it('is undone as one, but for rows changed since', async () => {
    const ids = [await makeSample(admin, 'U-1'), await makeSample(admin, 'U-2', { title: 'Older' })];
    const url = await open(admin, `/samples/bulk?${idsOf(ids)}`, newTitle);
    await admin.post(`${url}/start`, {});
    await admin.api('PATCH', `/api/v1/samples/${ids[0]}`, { title: 'Since' }, { 'if-match': '"2"' });
    await admin.post(`${url}/undo`, { reason: 'keliru' });
    assert.deepEqual(await counts(url), ['undone', 2, 0, 0, 1]);
    assert.equal((await sample(ids[0] ?? '')).title, 'Since');
    assert.equal((await sample(ids[1] ?? '')).title, 'Older');
    assert.match((await admin.get(url)).body, /Sudah diubah sesudah batch ini/);
  });

  it('thrown away after its preview, has done nothing and leaves nothing to undo', async () => {
    const id = await makeSample(admin, 'D-1');
    await admin.api('PATCH', `/api/v1/samples/${id}`, { title: 'Mine' }, { 'if-match': '"1"' });
    const url = await open(admin, `/samples/bulk?ids=${id}`, newTitle);
    await admin.post(`${url}/cancel`, {});
    assert.deepEqual(await counts(url), ['cancelled', 0, 0, 0, 0]);
    assert.equal((await admin.post(`${url}/undo`, {})).statusCode, 409);
    assert.equal((await sample(id)).title, 'Mine');
  });

  it('that leads to another state says that it cannot be undone, before and after', async () => {
    const ids = [await makeSample(admin, 'S-1', { about: 'x' }), await makeSample(admin, 'S-2')];
    const form = await admin.get(`/samples/bulk?${idsOf(ids)}&step=submit`);
    assert.match(form.body, /tidak dapat dibatalkan sekaligus/);
    const url = await open(admin, `/samples/bulk?${idsOf(ids)}&step=submit`, {});
    assert.deepEqual(await counts(url), ['ready', 1, 0, 1, 0]);
    assert.match((await admin.get(url)).body, /Draft.*→.*Submitted/s);
    await admin.post(`${url}/start`, {});
    assert.deepEqual(await counts(url), ['partly', 1, 0, 1, 0]);
    assert.match((await admin.get(url)).body, /tidak dapat dibatalkan sekaligus/);
    assert.equal((await admin.post(`${url}/undo`, {})).statusCode, 409);
    assert.equal((await sample(ids[0] ?? '')).status, 'submitted');
  });

  it('of many rows works in the background, tells how far it is, and can be stopped', async () => {
    const many = inlineRows + 60;
    const codes = Array.from({ length: many }, (_, at) => `N${at}`);
    await owner.sql`insert into sample.houses (id, version, status, created_at, code, name)
      select gen_random_uuid(), 1, 'open', now(), code, 'Many' from unnest(${codes}::text[]) as code`;
    const url = await open(admin, '/houses/bulk?q=many', { set: 'name', name: 'Renamed' });
    assert.equal((await counts(url))[0], 'checking');
    assert.match((await admin.get(url)).body, /hx-trigger="every 2s"/);
    await work(url);
    assert.deepEqual(await counts(url), ['ready', many, 0, 0, 0]);
    await admin.post(`${url}/start`, {});
    assert.equal((await counts(url))[0], 'running');
    await admin.post(`${url}/cancel`, {});
    await work(url);
    assert.deepEqual(await counts(url), ['cancelled', 0, 0, 0, 0]);
    const again = await open(admin, '/houses/bulk?q=many', { set: 'name', name: 'Renamed' });
    await work(again);
    await admin.post(`${again}/start`, {});
    await work(again);
    assert.deepEqual(await counts(again), ['done', many, 0, 0, 0]);
  });
});

it('keeps the log true', async () => {
  const signer = await loadSigner(`${site.filesDir}-keys`, 'padu.example/log');
  await sequenceAll(db, signer);
  const report = await verifyLog(db, await findRegisterTables(db.sql), signer.verifierKey);
  assert.deepEqual(report.findings, []);
});
