import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tx } from '../../src/kernel/db/db.ts';
import { openDatabase } from '../../src/kernel/db/open.ts';
import { firstRunEntries } from '../../src/testing/boot-identity.ts';
import { runPadu, type SpawnedPadu, spawnPadu, Visitor } from '../../src/testing/spawn-padu.ts';
import { killsOf } from './kills.ts';

/** More than is done within a request, and more than one transaction takes. */
const rows = 620;
const dataDir = await mkdtemp(join(tmpdir(), 'padu-crash-'));
await chmod(dataDir, 0o711);
const visitor = new Visitor();
let server: SpawnedPadu = await spawnPadu(dataDir);
// The database outlives a killed server for a moment; a last command takes it over and puts it away.
after(async () => {
  await server.kill();
  await runPadu(dataDir, 'verify');
  await rm(dataDir, { recursive: true, force: true });
});

/** Asks the database of the server, beside it. */
async function inDatabase<T>(ask: (tx: Tx) => Promise<T>): Promise<T> {
  const place = { dataDir, databaseUrl: undefined, migratorUrl: undefined };
  const { owner, close } = await openDatabase(place, { serve: false, upgrade: false });
  return ask(owner.sql).finally(close);
}

async function json(path: string) {
  const { status, body } = await visitor.send(`${server.url}/api/v1${path}`);
  assert.equal(status, 200, body);
  return JSON.parse(body);
}

const sheet = (name: string): Buffer => {
  const lines = Array.from({ length: rows }, (_, n) => `${name}.${n},Dinas ${name} ${n},Dinas,2020-01-01..`);
  return Buffer.from(['Kode,Nama,Jenis,Masa berdiri', ...lines].join('\n'));
};

type Batch = { readonly state: string; readonly created: number; readonly refused: number };

/** Waits until nobody works on a batch any more. */
async function settled(path: string): Promise<Batch> {
  for (;;) {
    const batch: Batch = await json(path);
    if (!['checking', 'running'].includes(batch.state)) return batch;
    await sleep(300);
  }
}

/** What came back to whoever brought a sheet in: where its batch is, and whether its start was acknowledged. */
type Import = { path: string | undefined; started: boolean };

/** Uploads a sheet, waits for its trial and starts it, noting what was acknowledged as it comes. */
async function bringIn(name: string, known: Import): Promise<void> {
  const file = { field: 'sheet', name: `${name}.csv`, bytes: sheet(name) };
  await visitor.send(`${server.url}/agencies/import`);
  const { status, location, body } = await visitor.upload(`${server.url}/agencies/import`, {}, file);
  assert.equal(status, 303, body);
  known.path = location;
  await settled(known.path);
  known.started = (await visitor.post(`${server.url}${known.path}/start`, {})).status === 303;
  await settled(known.path);
}

const countOf = async (name: string): Promise<number> => (await json(`/agencies?q=${name}.&limit=1`)).total;

let agency = '';
const paper = async (number: string, content: Buffer): Promise<boolean> => {
  const entries = { number, title: number, kind: 'other', agency, classification: 'public', openness: 'public' };
  const file = { field: 'files.upload', name: `${number}.bin`, bytes: content };
  return (await visitor.upload(`${server.url}/documents`, entries, file)).status === 303;
};

/** Those that were killed are found after a minute without a sign of life; this minute is made to have passed. */
const goOn = () =>
  inDatabase(async (tx) => {
    await tx`update work.batches set touched_at = touched_at - interval '1 hour' where ended_at is null`;
    await tx`select graphile_worker.add_job('resume-batches')`;
  });

/** After a kill: what was acknowledged is there, once and whole; what was not is there whole or not at all. */
async function checkImport(name: string, { path, started }: Import): Promise<void> {
  if (path === undefined) return assert.equal(await countOf(name), 0, `${name} was never tried to its end`);
  await goOn();
  let batch = await settled(path);
  if (batch.state === 'ready') {
    assert.deepEqual([started, await countOf(name)], [false, 0], `${name} was not started`);
    await visitor.send(`${server.url}${path}`);
    assert.equal((await visitor.post(`${server.url}${path}/start`, {})).status, 303);
    batch = await settled(path);
  }
  assert.deepEqual([batch.state, batch.created, batch.refused, await countOf(name)], ['done', rows, 0, rows], name);
}

it('keeps all that was acknowledged and nothing twice, wherever it is killed amid imports and uploads', async (test) => {
  assert.equal((await visitor.send(`${server.url}/first-run`)).status, 200);
  const entries = { ...firstRunEntries, profile: 'tanjungpinang-8-2022' };
  const founded = await visitor.post(`${server.url}/first-run`, entries);
  assert.equal(founded.status, 303, founded.body);

  const begun = performance.now();
  const whole: Import = { path: undefined, started: false };
  await bringIn('UTUH', whole);
  const wholeMs = performance.now() - begun;
  await checkImport('UTUH', whole);
  agency = (await json('/agencies?q=UTUH.0&limit=1')).items[0].id;
  const contents = new Map<string, Buffer>();
  const acknowledged: string[] = [];
  let amid = 0;
  for (let n = 0; n < killsOf.server; n += 1) {
    const known: Import = { path: undefined, started: false };
    const bytes = randomBytes(5_000_000);
    contents.set(`D-${n}`, bytes);
    const pause = Math.random() * wholeMs;
    const filing = async () => {
      await sleep(Math.random() * pause);
      if (await paper(`D-${n}`, bytes)) acknowledged.push(`D-${n}`);
    };
    let ended = false;
    const work = Promise.allSettled([bringIn(`RUSAK${n}`, known), filing()]).then(() => {
      ended = true;
    });
    await Promise.race([work, sleep(pause)]);
    if (!ended) amid += 1;
    await server.kill();
    await work;
    server = await spawnPadu(dataDir);
    await checkImport(`RUSAK${n}`, known);
    const papers = await json('/documents?limit=200');
    const numbers: string[] = papers.items.map(({ number }: { number: string }) => number);
    assert.equal(new Set(numbers).size, numbers.length, 'no document twice');
    for (const number of acknowledged) assert.ok(numbers.includes(number), `${number} was acknowledged`);
    assert.deepEqual(await readdir(join(dataDir, 'files', 'tmp')), [], 'no half an upload stays');
  }
  for (const number of acknowledged) {
    const hash = createHash('sha256')
      .update(contents.get(number) ?? '')
      .digest('hex');
    assert.ok((await readdir(join(dataDir, 'files', hash.slice(0, 2)))).includes(hash), number);
  }
  const verified = await runPadu(dataDir, 'verify');
  assert.equal(verified.code, 0, verified.out);
  test.diagnostic(`${killsOf.server} kills of the server, ${amid} amid its work; ${acknowledged.length} uploads kept`);
});
