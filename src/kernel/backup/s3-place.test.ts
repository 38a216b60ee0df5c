import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { temporaryFolder } from '../../testing/boot.ts';
import { readConfig } from '../config/config.ts';
import { CodedError } from '../errors/errors.ts';
import { backupPlan } from './backup-plan.ts';
import { draftPath, prepareDrafts } from './place.ts';
import { signS3 } from './sign-s3.ts';

const example = {
  region: 'us-east-1',
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const then = new Date('2013-05-24T00:00:00Z');
const signatureOf = (headers: { authorization: string }) => /Signature=(\w+)$/.exec(headers.authorization)?.[1];

it('signs as the examples of the S3 documentation do', () => {
  const at = (path: string) => new URL(`https://examplebucket.s3.amazonaws.com${path}`);
  const get = { method: 'GET', url: at('/test.txt'), headers: { range: 'bytes=0-9' } };
  assert.equal(
    signatureOf(signS3(get, example, then)),
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
  const put = {
    method: 'PUT',
    url: at('/test$file.text'),
    headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    body: Buffer.from('Welcome to Amazon S3.'),
  };
  assert.equal(
    signatureOf(signS3(put, example, then)),
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  );
  const list = { method: 'GET', url: at('/?max-keys=2&prefix=J') };
  assert.equal(
    signatureOf(signS3(list, example, then)),
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  );
});

/** A bucket in memory that takes only what is signed with the right key and arrives as it was signed. */
const objects = new Map<string, Buffer>();
const uploads = new Map<string, Map<number, Buffer>>();
let failures = 0;

async function answer(request: IncomingMessage): Promise<{ status: number; body?: string | Buffer; etag?: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (failures-- > 0) return { status: 503, body: '<Error><Code>SlowDown</Code></Error>' };
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const { authorization, 'x-amz-date': stamp = '', 'x-amz-content-sha256': hash } = request.headers;
  const [, y, m, d, h, min, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(stamp)) ?? [];
  const asked = { method: request.method ?? '', url, body };
  const signed = signS3(asked, example, new Date(`${y}-${m}-${d}T${h}:${min}:${s}Z`));
  if (signed.authorization !== authorization || createHash('sha256').update(body).digest('hex') !== hash)
    return { status: 403, body: '<Error><Code>SignatureDoesNotMatch</Code></Error>' };
  return answerSigned(request.method ?? '', url, body);
}

/** One key a page, so that the client must go on. */
function listed(query: URLSearchParams): { status: number; body: string } {
  const keys = [...objects.keys()].filter((one) => one.startsWith(query.get('prefix') ?? '')).sort();
  const from = Number(query.get('continuation-token') ?? 0);
  const next = from + 1 < keys.length ? `<NextContinuationToken>${from + 1}</NextContinuationToken>` : '';
  return { status: 200, body: `<R>${keys[from] ? `<Key>${keys[from]}</Key>` : ''}${next}</R>` };
}

function answerSigned(
  method: string,
  url: URL,
  body: Buffer,
): { status: number; body?: string | Buffer; etag?: string } {
  const [, bucket, ...rest] = url.pathname.split('/');
  const [key, query] = [rest.join('/'), url.searchParams];
  if (bucket !== 'cadangan') return { status: 404, body: '<Error><Code>NoSuchBucket</Code></Error>' };
  const parts = uploads.get(query.get('uploadId') ?? '');
  if (query.has('list-type')) return listed(query);
  if (query.has('uploads')) {
    uploads.set('u1', new Map());
    return { status: 200, body: '<R><UploadId>u1</UploadId></R>' };
  }
  if (parts && method === 'PUT') {
    parts.set(Number(query.get('partNumber')), body);
    return { status: 200, etag: `"${query.get('partNumber')}"` };
  }
  if (parts && method === 'POST') {
    const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"\1"<\/ETag>/g)];
    objects.set(key, Buffer.concat(named.map(([, n]) => parts.get(Number(n)) ?? Buffer.alloc(0))));
    return { status: 200, body: '<R></R>' };
  }
  if (method === 'PUT') objects.set(key, body);
  if (method === 'DELETE') objects.delete(key);
  const found = objects.get(key);
  return method === 'GET' ? { status: found ? 200 : 404, body: found ?? '<Code>NoSuchKey</Code>' } : { status: 200 };
}

const server = createServer((request, reply) => {
  void answer(request).then(({ status, body, etag }) => reply.writeHead(status, etag ? { etag } : {}).end(body));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
after(() => server.close());
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
const dataDir = await temporaryFolder();
const config = (secret: string) =>
  readConfig({
    DATA_DIR: dataDir,
    BACKUP_PASSPHRASE: 'dua belas huruf',
    BACKUP_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    BACKUP_S3_KEY_ID: example.keyId,
    BACKUP_S3_SECRET: secret,
  });
const { place } = backupPlan('s3://cadangan/padu', config(example.secret), new Date());

async function put(name: string, bytes: Buffer): Promise<void> {
  await prepareDrafts(place, new Date());
  const draft = draftPath(place, name, 'x');
  await writeFile(draft, bytes);
  await place.put(draft, name);
}

it('keeps archives in a bucket: small ones, big ones in parts, listed page by page, fetched and removed', async () => {
  const [small, big] = [randomBytes(1000), randomBytes(40_000_000)];
  await put('padu-a-1.padu', small);
  await put('padu-a-2.padu', big);
  assert.deepEqual(await place.list(), ['padu-a-1.padu', 'padu-a-2.padu']);
  assert.ok(objects.get('padu/padu-a-2.padu')?.equals(big));
  const { path, done } = await place.fetch('padu-a-2.padu');
  assert.ok((await readFile(path)).equals(big));
  await done();
  await place.remove('padu-a-1.padu');
  assert.deepEqual(await place.list(), ['padu-a-2.padu']);
  assert.deepEqual(await readdir(join(dataDir, 'drafts')), []);
});

it('tries again when the service is overloaded, and tells what a refusal says', async () => {
  failures = 2;
  assert.deepEqual(await place.list(), ['padu-a-2.padu']);
  const stranger = backupPlan('s3://cadangan/padu', config('another-secret'), new Date()).place;
  await assert.rejects(
    stranger.list(),
    (error) => error instanceof CodedError && error.title.en.includes('SignatureDoesNotMatch'),
  );
});

it('sends nothing to a bucket that is not encrypted', () => {
  assert.throws(() => backupPlan('s3://cadangan', readConfig({ DATA_DIR: dataDir }), new Date()), {
    code: 'setting-invalid',
  });
});
