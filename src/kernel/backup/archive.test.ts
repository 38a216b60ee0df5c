import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { createZstdCompress } from 'node:zlib';
import fc from 'fast-check';
import { temporaryFolder } from '../../testing/boot.ts';
import { useDatabase } from '../../testing/database.ts';
import { CodedError } from '../errors/errors.ts';
import { decryptAge, encryptAge } from './age.ts';
import { sealed } from './seal.ts';
import { collect, through } from './streams.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';
import { checkArchive } from './walk-archive.ts';
import { writeArchive } from './write-archive.ts';

const { owner } = await useDatabase();
const folder = await temporaryFolder();
const source = {
  owner,
  filesDir: join(folder, 'files'),
  keysDir: join(folder, 'keys'),
  program: '0.1.0',
  findGovernment: async () => null,
};
const at = new Date('2026-11-28T03:12:00Z');
const [plain, locked] = [join(folder, 'plain.padu'), join(folder, 'locked.padu')];
const passphrase = 'dua belas huruf';
await writeArchive(source, { path: plain, passphrase: undefined }, at);
await writeArchive(source, { path: locked, passphrase }, at);

async function* piece(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** How an archive with these bytes is refused; undefined when it is not. */
async function refusal(bytes: Buffer): Promise<string | undefined> {
  const path = join(folder, 'changed.padu');
  await writeFile(path, bytes);
  return checkArchive({ path, passphrase }).then(
    () => undefined,
    (error) => (error instanceof CodedError ? error.code : `not coded: ${error}`),
  );
}

const refusals = ['archive-foreign', 'archive-locked', 'archive-damaged'];

it('reads what was written, with and without encryption', async () => {
  const contents = await checkArchive({ path: plain, passphrase: undefined });
  assert.ok(contents.manifest.tables.some(({ name }) => name === 'kernel.actions'));
  assert.equal(contents.header.madeAt, at.toISOString());
  assert.deepEqual(await checkArchive({ path: locked, passphrase }), contents);
});

it('refuses an archive in which any one bit is another', async () => {
  const whole = await readFile(plain);
  const flip = async (position: number, bit: number) => {
    const changed = Buffer.from(whole);
    changed[position] = (changed[position] ?? 0) ^ (1 << bit);
    const code = await refusal(changed);
    assert.ok(refusals.includes(code ?? ''), `byte ${position}, bit ${bit}: ${code}`);
  };
  const place = fc.tuple(fc.nat(whole.length - 1), fc.nat(7));
  await fc.assert(
    fc.asyncProperty(place, ([position, bit]) => flip(position, bit)),
    { numRuns: 150 },
  );
  for (const position of [0, 4, whole.length - 40, whole.length - 1]) await flip(position, 0);
});

it('refuses an encrypted one likewise, header and end included', async () => {
  const whole = await readFile(locked);
  for (const position of [0, 25, 45, 60, 100, 118, 150, 160, 170, whole.length - 1]) {
    const changed = Buffer.from(whole);
    changed[position] = (changed[position] ?? 0) ^ 1;
    const code = await refusal(changed);
    assert.ok(refusals.includes(code ?? ''), `byte ${position}: ${code}`);
  }
});

it('refuses one that is cut short anywhere, or has something after its end', async () => {
  for (const path of [plain, locked]) {
    const whole = await readFile(path);
    const cuts = [0, 3, 30, 200, Math.floor(whole.length / 2), whole.length - 41, whole.length - 1];
    for (const cut of cuts) assert.ok(refusals.includes((await refusal(whole.subarray(0, cut))) ?? ''), `${cut}`);
    assert.ok(refusals.includes((await refusal(Buffer.concat([whole, Buffer.of(0)]))) ?? ''));
  }
});

it('refuses another passphrase, none, and what is no archive', async () => {
  await assert.rejects(checkArchive({ path: locked, passphrase: 'tiga belas huruf' }), { code: 'archive-locked' });
  await assert.rejects(checkArchive({ path: locked, passphrase: undefined }), { code: 'archive-locked' });
  await assert.rejects(checkArchive({ path: join(folder, 'none'), passphrase }), { code: 'archive-foreign' });
  assert.equal(await refusal(Buffer.from('PK\x03\x04 something else')), 'archive-foreign');
});

it('refuses a sealed archive of another make', async () => {
  const member = (name: string, text: string) => [
    tarHeader(name, text.length, at),
    Buffer.from(text),
    tarPadding(text.length),
  ];
  const pack = (...parts: Buffer[]) => {
    const tar = piece(Buffer.concat([...parts, tarEnd]), 100);
    return collect(sealed(through(tar, createZstdCompress())), 1e6).then((bytes) => bytes ?? Buffer.alloc(0));
  };
  assert.equal(await refusal(await pack(...member('letter.txt', 'halo'))), 'archive-foreign');
  assert.equal(await refusal(await pack(...member('padu.json', '{"format":2}'))), 'archive-foreign');
  const header = { format: 1, program: '1', madeAt: 'x', government: null, migrations: [], log: null };
  const begun = member('padu.json', JSON.stringify(header));
  assert.equal(await refusal(await pack(...begun)), 'archive-damaged');
  assert.equal(await refusal(await pack(...begun, ...member('../etc/passwd', 'x'))), 'archive-damaged');
});

it('writes and reads the age format as others do', async () => {
  // Written by the reference implementation for JavaScript (age-encryption 0.3.1) under the passphrase "cadangan".
  const theirs =
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCA3ekZpR1o2dHVMYitBSEEvcmRRSG13IDEwCmFNdkk4bm03eVdNVEJlMkJhUWxEVHE0WW5uRThRa3FWWFdzTVd2bm9Nb0EKLS0tIHVCSmsxeVY5SExDeGNWNU5MNG82Tk5SdGlRU1NXN3FRYkxXL2dRQnBQZkkKsH3/87hXTDDkoy868j+Kov7CbyYApGq9cIxguVmUDMfrjcL80w==';
  const read = await collect(decryptAge(piece(Buffer.from(theirs, 'base64'), 50), 'cadangan'), 100);
  assert.equal(read?.toString(), 'Padu\n');
});

it('gives back any content of any length, however it is cut', async () => {
  const edges = fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072);
  await fc.assert(
    fc.asyncProperty(edges, fc.integer({ min: 1000, max: 70_000 }), async (length, size) => {
      const bytes = Buffer.alloc(length, 7);
      const there = await collect(encryptAge(piece(bytes, size), passphrase), 1e6);
      const back = await collect(decryptAge(piece(there ?? Buffer.alloc(0), size), passphrase), 1e6);
      assert.ok(back?.equals(bytes), `${length} in pieces of ${size}`);
    }),
    { numRuns: 6 },
  );
});
