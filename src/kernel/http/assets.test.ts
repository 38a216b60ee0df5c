import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { assetRoutes, gatherAssets } from './assets.ts';

const css = 'body { color: black }\n'.repeat(100);
const assets = gatherAssets([
  { name: 'a.css', type: 'text/css; charset=utf-8', body: Buffer.from(css) },
  { name: 'f.woff2', type: 'font/woff2', body: Buffer.from([1, 2, 3]) },
]);
const server = Fastify();
server.register(assetRoutes(assets));
after(() => server.close());

const get = (url: string, encoding = 'identity') => server.inject({ url, headers: { 'accept-encoding': encoding } });

test('an address changes with the content and with nothing else', () => {
  const same = gatherAssets([{ name: 'a.css', type: 'text/css', body: Buffer.from(css) }]);
  const other = gatherAssets([{ name: 'a.css', type: 'text/css', body: Buffer.from(`${css} `) }]);
  assert.match(assets.url('a.css'), /^\/assets\/a\.[A-Za-z0-9]{10}\.css$/);
  assert.equal(same.url('a.css'), assets.url('a.css'));
  assert.notEqual(other.url('a.css'), assets.url('a.css'));
  assert.throws(() => assets.url('b.css'), /b\.css/);
});

test('text is sent in the best encoding the browser takes, fonts as they are', async () => {
  const brotli = await get(assets.url('a.css'), 'gzip, deflate, br');
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.rawPayload).toString(), css);
  const gzip = await get(assets.url('a.css'), 'gzip, br;q=0');
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzip.rawPayload).toString(), css);
  const plain = await get(assets.url('a.css'));
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.payload, css);
  assert.equal((await get(assets.url('f.woff2'), 'br')).headers['content-encoding'], undefined);
});

test('a file may be kept for ever; an unknown address is not found', async () => {
  const { headers } = await get(assets.url('a.css'));
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(headers.vary, 'accept-encoding');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  for (const url of ['/assets/a.css', '/assets/../package.json', '/assets/%2e%2e/x', '/assets/a.0000000000.css']) {
    assert.equal((await get(url)).statusCode, 404, url);
  }
});
