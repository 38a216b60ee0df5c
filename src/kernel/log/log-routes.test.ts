import assert from 'node:assert/strict';
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fastify from 'fastify';
import { useDatabase } from '../../testing/database.ts';
import { sequenceAll } from '../../testing/sequence-all.ts';
import { logRoutes } from './log-routes.ts';
import { loadSigner } from './signer.ts';

const { db } = await useDatabase();
const keys = await mkdtemp(join(tmpdir(), 'padu-log-'));
const signer = await loadSigner(keys, 'padu.example/log');
const app = fastify();
await app.register(logRoutes({ db, verifierKey: signer.verifierKey }));
after(async () => {
  await app.close();
  await rm(keys, { recursive: true });
});

const get = (path: string) => app.inject({ url: `/log/${path}` });
const actions: string[] = [];

async function add(count: number): Promise<void> {
  const added = Array.from({ length: count }, () => randomUUID());
  actions.push(...added);
  await db.sql`
    insert into log.pending (action, leaf)
    select id, '{"v":1,"action":"' || id || '"}' from unnest(${added}::uuid[]) with ordinality item (id, place)
    order by place`;
  await sequenceAll(db, signer);
}

// ---- A verifier that shares no code with the log: written from RFC 6962 and C2SP signed-note, recursive and slow.

const sha = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

function treeRoot(hashes: readonly Buffer[]): Buffer {
  if (hashes.length < 2) return hashes[0] ?? sha();
  const k = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return sha(Buffer.of(1), treeRoot(hashes.slice(0, k)), treeRoot(hashes.slice(k)));
}

async function readCheckpoint(): Promise<{ size: number; root: Buffer }> {
  const note = (await get('checkpoint')).body;
  const [, name = '', encoded = ''] = /^(.+?)\+[0-9a-f]{8}\+(.+)\n$/.exec((await get('key')).body) ?? [];
  const key = Buffer.from(encoded, 'base64');
  const [text = '', signatures = ''] = note.split('\n\n');
  const [, , blob = ''] = signatures.trim().split(' ');
  const signature = Buffer.from(blob, 'base64');
  assert.deepEqual(signature.subarray(0, 4), sha(Buffer.from(`${name}\n`), key).subarray(0, 4));
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.subarray(1).toString('base64url') };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  assert.ok(verify(null, Buffer.from(`${text}\n`), publicKey, signature.subarray(4)));
  const [origin, size, root = ''] = text.split('\n');
  assert.equal(origin, name);
  return { size: Number(size), root: Buffer.from(root, 'base64') };
}

const numberPath = (n: number) => {
  const digits = String(n).padStart(6, '0');
  return n < 1000 ? digits.slice(3) : `x${digits.slice(0, 3)}/${digits.slice(3)}`;
};

async function readRow(level: number, size: number): Promise<Buffer[]> {
  const count = Math.floor(size / 256 ** level);
  const hashes: Buffer[] = [];
  for (let n = 0; n * 256 < count; n++) {
    const width = Math.min(256, count - n * 256);
    const reply = await get(`tile/${level}/${numberPath(n)}${width < 256 ? `.p/${width}` : ''}`);
    assert.equal(reply.rawPayload.length, width * 32);
    for (let i = 0; i < width; i++) hashes.push(reply.rawPayload.subarray(i * 32, i * 32 + 32));
  }
  return hashes;
}

async function readEntries(size: number): Promise<string[]> {
  const entries: string[] = [];
  for (let n = 0; n * 256 < size; n++) {
    const width = Math.min(256, size - n * 256);
    const bundle = (await get(`tile/entries/${numberPath(n)}${width < 256 ? `.p/${width}` : ''}`)).rawPayload;
    for (let at = 0; at < bundle.length; ) {
      const length = bundle.readUInt16BE(at);
      entries.push(bundle.subarray(at + 2, at + 2 + length).toString());
      at += 2 + length;
    }
  }
  return entries;
}

/** Reads the whole log over HTTP and proves every tile and every entry against the signed root. */
async function verifyOverHttp(): Promise<string[]> {
  const { size, root } = await readCheckpoint();
  const entries = await readEntries(size);
  const leaves = entries.map((entry) => sha(Buffer.of(0), Buffer.from(entry)));
  assert.deepEqual(treeRoot(leaves), root);
  let row: Buffer[] = leaves;
  for (let level = 0; row.length > 0; level++) {
    assert.deepEqual(await readRow(level, size), row);
    row = Array.from({ length: Math.floor(row.length / 256) }, (_, n) => treeRoot(row.slice(n * 256, n * 256 + 256)));
  }
  return entries;
}

before(() => sequenceAll(db, signer));

test('a new log is empty and signed', async () => {
  assert.deepEqual(await readCheckpoint(), { size: 0, root: sha() });
  assert.equal((await get('tile/0/000')).statusCode, 404);
});

test('the whole log verifies over HTTP at every size, with the entries in order', async () => {
  for (const count of [1, 254, 1, 1, 300, 9000]) {
    await add(count);
    const entries = await verifyOverHttp();
    assert.deepEqual(
      entries.map((entry) => JSON.parse(entry).action),
      actions,
    );
  }
});

test('a part once served is served the same for ever', async () => {
  const early = (await get('tile/0/000.p/255')).rawPayload;
  assert.deepEqual((await get('tile/0/000')).rawPayload.subarray(0, 255 * 32), early);
  const before = await readCheckpoint();
  const [partial] = [await get(`tile/entries/${numberPath(Math.floor(before.size / 256))}.p/${before.size % 256}`)];
  await add(300);
  const path = `tile/entries/${numberPath(Math.floor(before.size / 256))}.p/${before.size % 256}`;
  assert.deepEqual((await get(path)).rawPayload, partial?.rawPayload);
  await verifyOverHttp();
});

test('tiles may be cached for ever, the checkpoint not at all', async () => {
  const tile = await get('tile/0/000');
  assert.equal(tile.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(tile.headers['content-type'], 'application/octet-stream');
  const checkpoint = await get('checkpoint');
  assert.equal(checkpoint.headers['cache-control'], 'no-cache');
  assert.equal(checkpoint.headers['content-type'], 'text/plain; charset=utf-8');
});

test('what the signed tree does not hold is not found', async () => {
  const { size } = await readCheckpoint();
  const edge = numberPath(Math.floor(size / 256));
  const wrong = [`tile/0/${edge}`, `tile/0/${edge}.p/${(size % 256) + 1}`, 'tile/3/000', 'tile/0/0', 'tile/0/x000/000'];
  const proofs = [`proof/${randomUUID()}`, 'proof/1'];
  for (const path of [...wrong, ...proofs, 'tile/entries/999', 'tile/../checkpoint%00']) {
    assert.equal((await get(path)).statusCode, 404, path);
  }
});

test('the proof of one action leads from its leaf to the signed root', async () => {
  const { size, root } = await readCheckpoint();
  for (const index of [0, 255, 256, 4000, size - 1]) {
    const lines = (await get(`proof/${actions[index]}`)).body.split('\n');
    assert.equal(lines.shift(), 'c2sp.org/tlog-proof@v1');
    const leaf = Buffer.from(lines.shift()?.slice('extra '.length) ?? '', 'base64');
    assert.equal(lines.shift(), `index ${index}`);
    const path = lines.slice(0, lines.indexOf('')).map((line) => Buffer.from(line, 'base64'));
    assert.equal(JSON.parse(leaf.toString()).action, actions[index]);
    // Follows the split of the tree downwards and hashes upwards on the way back.
    const climb = (from: number, to: number): Buffer => {
      if (to - from === 1) return sha(Buffer.of(0), leaf);
      const middle = from + 2 ** Math.ceil(Math.log2(to - from) - 1);
      const inLeft = index < middle;
      const below = inLeft ? climb(from, middle) : climb(middle, to);
      const sibling = path.shift() ?? Buffer.alloc(0);
      return inLeft ? sha(Buffer.of(1), below, sibling) : sha(Buffer.of(1), sibling, below);
    };
    assert.deepEqual(climb(0, size), root);
    assert.equal(path.length, 0);
  }
});
