import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { it } from 'node:test';
import { contentPath } from '../../../kernel/files/store.ts';
import { signatureReader } from '../../../kernel/signatures/pdf-signatures.ts';
import { temporaryFolder } from '../../../testing/boot.ts';
import { copyJudge } from './judge-copies.ts';

const filesDir = await temporaryFolder();
const hash = (digit: string) => digit.repeat(64);
async function keep(digit: string, content: string): Promise<string> {
  const path = contentPath(filesDir, hash(digit));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return hash(digit);
}

it('judges two files once, and anew where one of them is another or the day has changed', async () => {
  const [issued, other, copy] = [
    await keep('a', '%PDF-1.7 a'),
    await keep('b', '%PDF-1.7 b'),
    await keep('c', '%PDF-1.7 a '),
  ];
  const read = signatureReader([]);
  let looks = 0;
  const judge = copyJudge({
    filesDir,
    timeZone: 'Asia/Jakarta',
    readSignatures: (file, now) => {
      looks += 1;
      return read(file, now);
    },
  });
  const now = new Date('2026-03-04T05:00:00Z');
  assert.deepEqual(await Promise.all([judge({ issued, copy }, now), judge({ issued, copy }, now)]), [
    { fault: 'no-signature' },
    { fault: 'no-signature' },
  ]);
  assert.equal(looks, 1);
  assert.deepEqual(await judge({ issued: other, copy }, now), { fault: 'other-file' });
  await judge({ issued, copy }, new Date('2026-03-05T05:00:00Z'));
  assert.equal(looks, 2);
});

it('keeps no failure', async () => {
  const issued = await keep('d', '%PDF-1.7 d');
  const judge = copyJudge({ filesDir, timeZone: 'Asia/Jakarta', readSignatures: signatureReader([]) });
  const now = new Date();
  await assert.rejects(judge({ issued, copy: hash('e') }, now), { code: 'ENOENT' });
  await keep('e', '%PDF-1.7 d ');
  assert.deepEqual(await judge({ issued, copy: hash('e') }, now), { fault: 'no-signature' });
});
