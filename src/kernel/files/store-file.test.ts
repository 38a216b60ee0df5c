import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { useDatabase } from '../../testing/database.ts';
import type { Actor } from '../access/access.ts';
import { connect } from '../db/db.ts';
import { findFile } from './file-queries.ts';
import { cleanTemporary, contentPath, openFile } from './store.ts';
import { storeFile } from './store-file.ts';

const actor: Actor = { id: randomUUID(), kind: 'person', name: 'Siti', assignments: [] };
const now = new Date('2026-11-22T03:00:00Z');
const maxBytes = 1024 * 1024;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function* slowly(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 4096) {
    yield bytes.subarray(at, at + 4096);
    await wait(1);
  }
}

/** What the killed process did: uploads without end, each told once it is committed. */
async function uploadWithoutEnd(url: string, dir: string): Promise<never> {
  const { begin } = connect(url, { max: 2 });
  const one = async () => {
    const bytes = randomBytes(20_000 + Math.floor(Math.random() * 100_000));
    const file = await begin((tx) =>
      storeFile(tx, { stream: slowly(bytes), name: 'a.bin', actor, now, dir, maxBytes }),
    );
    process.send?.({ id: file.id, sha256: hashOf(bytes) });
  };
  for (;;) await Promise.all([one(), one()]);
}

const [, , task, url, dir] = process.argv;
if (task === 'upload' && url !== undefined && dir !== undefined) await uploadWithoutEnd(url, dir);
else {
  const { db } = await useDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  after(() => rm(folder, { recursive: true }));

  const store = (content: Uint8Array | string, name: string, dir: string) =>
    db.begin((tx) => storeFile(tx, { stream: slowly(Buffer.from(content)), name, actor, now, dir, maxBytes }));
  const contents = async (dir: string) =>
    (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  test('an upload is stored under its hash, recorded, found and read back', async () => {
    const dir = join(folder, 'plain');
    const content = `%PDF-1.7\n${'isi '.repeat(10_000)}`;
    const file = await store(content, '../SK  Wali Kota.pdf', dir);
    assert.deepEqual(await findFile(db.sql, file.id), {
      id: file.id,
      sha256: hashOf(Buffer.from(content)),
      bytes: content.length,
      mediaType: 'application/pdf',
      name: 'SK Wali Kota.pdf',
      createdBy: actor.id,
      createdAt: now,
    });
    assert.equal((await buffer(await openFile(dir, file.sha256))).toString(), content);
    const again = await store(content, 'salinan.pdf', dir);
    assert.notEqual(again.id, file.id);
    assert.equal((await contents(dir)).length, 1);
  });

  test('no such file, no such bytes', async () => {
    assert.equal(await findFile(db.sql, randomUUID()), undefined);
    assert.equal(await findFile(db.sql, "1' or true"), undefined);
    await assert.rejects(openFile(folder, 'f'.repeat(64)), { code: 'file-missing' });
    await assert.rejects(openFile(folder, '../../etc/passwd'), RangeError);
  });

  test('an upload that is too large, empty, broken off or not what it says leaves nothing', async () => {
    const dir = join(folder, 'refused');
    await assert.rejects(store(Buffer.alloc(maxBytes + 1), 'a.bin', dir), { code: 'too-large' });
    await assert.rejects(store('', 'a.bin', dir), { code: 'file-empty' });
    await assert.rejects(store('<html>', 'a.pdf', dir), { code: 'file-type' });
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('half');
      throw new Error('aborted');
    }
    const more = { name: 'a.bin', actor, now, dir, maxBytes };
    await assert.rejects(storeFile(db.sql, { ...more, stream: broken() }), { code: 'upload-interrupted' });
    const cut = Object.assign(slowly(Buffer.from('half')), { truncated: true });
    await assert.rejects(storeFile(db.sql, { ...more, stream: cut }), { code: 'too-large' });
    assert.deepEqual(await contents(dir), []);
  });

  test('the application can neither change nor remove the row of a file', async () => {
    await assert.rejects(db.sql`update kernel.files set name = 'x'`, /permission denied/);
    await assert.rejects(db.sql`delete from kernel.files`, /permission denied/);
  });

  test('kill -9 in the middle of uploads: all that was acknowledged is there and whole, and nothing partial', async () => {
    const dir = join(folder, 'killed');
    const acknowledged: { id: string; sha256: string }[] = [];
    let leftovers = 0;
    for (let round = 0; round < 4; round += 1) {
      const child = fork(import.meta.filename, ['upload', db.url, dir], { execArgv: [] });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const first = new Promise((resolve) => child.once('message', resolve));
      child.on('message', (message: { id: string; sha256: string }) => acknowledged.push(message));
      await first;
      await wait(20 + Math.random() * 150);
      child.kill('SIGKILL');
      await ended;
      leftovers += (await readdir(join(dir, 'tmp'))).length;
      await cleanTemporary(dir);
    }
    assert(leftovers > 0, 'at least one kill fell into an upload');
    assert(acknowledged.length >= 4);
    for (const { id, sha256 } of acknowledged) {
      assert.equal((await findFile(db.sql, id))?.sha256, sha256);
      assert.equal(hashOf(await readFile(contentPath(dir, sha256))), sha256);
    }
    for (const { name, parentPath } of await contents(dir)) {
      assert.equal(hashOf(await readFile(join(parentPath, name))), name);
    }
  });
}
