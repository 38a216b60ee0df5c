import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseCheckpoint } from './checkpoint.ts';
import { emptyRoot } from './merkle.ts';
import { openNote, readVerifierKey } from './note.ts';
import { loadSigner } from './signer.ts';

const dir = await mkdtemp(join(tmpdir(), 'padu-note-'));
after(() => rm(dir, { recursive: true }));

// A checkpoint of another implementation: log key of a fixed seed, and a witness that signed it too.
const foreignKey = 'gsb.example.go.id/log/2025+8c2a9b1c+AVmwn967iWtSFdBICI9/OXRmQkJ9VMb9pAn+dvweInst';
const foreignNote = `gsb.example.go.id/log/2025
70000
yX7FOkXwX0zcQj8sPbj1oODqEPiDM5bMZLer0lNrLek=

— gsb.example.go.id/log/2025 jCqbHP+gQoBDvAthx0FsBmyPJQzJgApJEJ9+nR0DYch9GpLU+kTN18Xo3CMC9YD1QfTBZ2VKtkEjpvIBjnmWK8ibEwc=
— witness.example.go.id/w1 dNPgygAAAABpISWghkkRVCsa9vOYgzBln3PLz2pGao6QhBoty4Us8L0fNimSaIBtOt4q8P9zXvIedoV1kVHYNTPqs5vC6Hxw7Z25CQ==
`;

test('a checkpoint of another implementation opens, a changed one does not', () => {
  const verifier = readVerifierKey(foreignKey);
  const text = openNote(foreignNote, verifier);
  assert.equal(parseCheckpoint(text ?? '')?.size, 70_000);
  assert.equal(openNote(foreignNote.replace('70000', '70001'), verifier), undefined);
  assert.equal(openNote(foreignNote.replaceAll('2025', '2026'), verifier), undefined);
  assert.equal(openNote('no signature\n', verifier), undefined);
});

test('one bad signature of the known key rejects a note that also has a good one', () => {
  const [bad = ''] = foreignNote.match(/— gsb.*\n/) ?? [];
  const forged = foreignNote + bad.replace('jCqbHP+g', 'jCqbHP+h');
  assert.equal(openNote(forged, readVerifierKey(foreignKey)), undefined);
});

test('a damaged verifier key is refused', () => {
  assert.throws(() => readVerifierKey(foreignKey.replace('8c2a', '8c2b')));
  assert.throws(() => readVerifierKey('name'));
});

test('a signer keeps its key and its name over restarts, and its file is for the owner only', async () => {
  const signers = await Promise.all([1, 2, 3].map(() => loadSigner(join(dir, 'keys'), 'padu.example/log')));
  const again = await loadSigner(join(dir, 'keys'), 'another.example/log');
  assert.deepEqual(new Set([...signers, again].map((signer) => signer.verifierKey)).size, 1);
  assert.equal(again.origin, 'padu.example/log');
  assert.deepEqual(await readdir(join(dir, 'keys')), ['log.key']);
  assert.equal((await stat(join(dir, 'keys', 'log.key'))).mode & 0o777, 0o600);
  const text = openNote(again.sign({ size: 0, root: emptyRoot }), readVerifierKey(again.verifierKey));
  assert.equal(text, `padu.example/log\n0\n${emptyRoot.toString('base64')}\n`);
});

test('a damaged key file and a name that cannot be one are refused', async () => {
  const path = join(dir, 'keys', 'log.key');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/\+[0-9a-f]{8}\+/, '+00000000+'));
  await assert.rejects(loadSigner(join(dir, 'keys'), 'padu.example/log'), /damaged/);
  await writeFile(path, 'nothing');
  await assert.rejects(loadSigner(join(dir, 'keys'), 'padu.example/log'), /not the key/);
  await assert.rejects(loadSigner(join(dir, 'other'), 'two words'), /cannot name/);
});

test('only the exact form of a checkpoint is read', () => {
  const root = emptyRoot.toString('base64');
  assert.equal(parseCheckpoint(`x\n7\n${root}\n`)?.origin, 'x');
  for (const text of [`x\n07\n${root}\n`, `x\n-1\n${root}\n`, 'x\n7\nAAAA\n', `\n7\n${root}\n`, `x\n1e3\n${root}\n`]) {
    assert.equal(parseCheckpoint(text), undefined);
  }
});
