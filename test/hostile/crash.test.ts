import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../../src/testing/boot.ts';
import { firstRunEntries } from '../../src/testing/boot-identity.ts';
import { runPadu, type SpawnedPadu, spawnPadu, Visitor } from '../../src/testing/spawn-padu.ts';

const rows = 150;
const dataDir = await temporaryFolder();
await chmod(dataDir, 0o711);
const visitor = new Visitor();
let server: SpawnedPadu = await spawnPadu(dataDir);
// The database outlives a killed server for a moment; a last command takes it over and puts it away.
after(async () => {
  await server.kill();
  await runPadu(dataDir, 'verify');
});

const sheet = (name: string): Buffer => {
  const lines = Array.from({ length: rows }, (_, n) => `${name}.${n},Dinas ${name} ${n},Dinas,2020-01-01..`);
  return Buffer.from(['Kode,Nama,Jenis,Masa berdiri', ...lines].join('\n'));
};

/** Uploads a sheet for the trial. @returns the path of its batch */
async function tryImport(name: string): Promise<string> {
  const file = { field: 'sheet', name: `${name}.csv`, bytes: sheet(name) };
  await visitor.send(`${server.url}/agencies/import`);
  const { body, status, location } = await visitor.upload(`${server.url}/agencies/import`, {}, file);
  assert.equal(status, 303, body);
  return location ?? '';
}

const keep = (batch: string) => visitor.post(`${server.url}${batch}/start`, {});

async function countOf(name: string): Promise<number> {
  const { body } = await visitor.send(`${server.url}/api/v1/agencies?q=${name}.&limit=1`);
  return JSON.parse(body).total;
}

const agencyId = async (code: string): Promise<string> => {
  const { body } = await visitor.send(`${server.url}/api/v1/agencies?q=${code}&limit=1`);
  return JSON.parse(body).items[0].id;
};

it('keeps all that was acknowledged and nothing else when it is killed in the middle of imports and uploads', async () => {
  await visitor.send(`${server.url}/first-run`);
  const founded = await visitor.post(`${server.url}/first-run`, {
    ...firstRunEntries,
    profile: 'tanjungpinang-8-2022',
  });
  assert.equal(founded.status, 303, founded.body);

  const first = await keep(await tryImport('AMAN'));
  assert.equal(first.status, 303, first.body);
  const agency = await agencyId('AMAN.0');
  const bytes = randomBytes(3_000_000);
  const paper = (number: string, content: Buffer) =>
    visitor.upload(
      `${server.url}/documents`,
      { number, title: number, kind: 'other', agency, classification: 'public', openness: 'public' },
      { field: 'files.upload', name: `${number}.bin`, bytes: content },
    );
  const stored = await paper('D-0', bytes);
  assert.equal(stored.status, 303, stored.body);

  const done: string[] = ['AMAN'];
  const filed: string[] = ['D-0'];
  for (const [round, pause] of [20, 120, 400].entries()) {
    const name = `RUSAK${round}`;
    const id = await tryImport(name);
    const tasks = Promise.allSettled([
      keep(id).then(({ status }) => status === 303 && done.push(name)),
      paper(`D-${round + 1}`, randomBytes(20_000_000)).then(
        ({ status }) => status === 303 && filed.push(`D-${round + 1}`),
      ),
    ]);
    await sleep(pause);
    await server.kill();
    await tasks;
    server = await spawnPadu(dataDir);

    for (const one of ['AMAN', 'RUSAK0', 'RUSAK1', 'RUSAK2']) {
      const count = await countOf(one);
      assert.ok(done.includes(one) ? count === rows : count === 0 || count === rows, `${one}: ${count} rows`);
    }
    const papers = JSON.parse((await visitor.send(`${server.url}/api/v1/documents?limit=100`)).body);
    const numbers: string[] = papers.items.map(({ number }: { number: string }) => number);
    for (const number of filed) assert.ok(numbers.includes(number), `${number} was acknowledged`);
    assert.deepEqual(await readdir(join(dataDir, 'files', 'tmp')), [], 'no half an upload stays');
  }

  const hash = createHash('sha256').update(bytes).digest('hex');
  assert.deepEqual((await readdir(join(dataDir, 'files', hash.slice(0, 2)))).includes(hash), true);
  const verified = await runPadu(dataDir, 'verify');
  assert.equal(verified.code, 0, verified.out);
});
