import { randomBytes } from 'node:crypto';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BackupConfig } from '../config/config.ts';
import { CodedError } from '../errors/errors.ts';
import { same } from '../i18n/text.ts';
import type { Place } from './place.ts';
import { type S3Request, signS3 } from './sign-s3.ts';
import { writeFileFrom } from './streams.ts';

/** What one request carries at most; S3 takes parts of 5 MB to 5 GB. */
const partBytes = 16 * 2 ** 20;
const attempts = 3;
const requestMs = 600_000;

type Bucket = {
  readonly send: (
    method: string,
    key: string,
    more?: { query?: Record<string, string>; body?: Buffer },
  ) => Promise<Response>;
};

/** A bucket of S3 or of a server that speaks its protocol (MinIO, Ceph), addressed by path: `s3://bucket/prefix`. */
export function s3Place(address: string, config: BackupConfig, drafts: string): Place {
  const [, bucketName = '', given = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(address) ?? [];
  const prefix = given === '' ? '' : `${given.replace(/\/+$/, '')}/`;
  const bucket = bucketAt(address, bucketName, config);
  const keyOf = (name: string) => `${prefix}${name}`;
  return {
    shown: address,
    drafts,
    list: async () => (await listKeys(bucket, prefix)).map((key) => key.slice(prefix.length)).sort(),
    put: async (draft, name) => {
      await upload(bucket, draft, keyOf(name));
      await rm(draft, { force: true });
    },
    fetch: async (name) => {
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      const path = join(drafts, `.${name}.${randomBytes(4).toString('hex')}.part`);
      const { body } = await bucket.send('GET', keyOf(name));
      await writeFileFrom(path, Readable.from(body ?? []));
      return { path, done: () => rm(path, { force: true }) };
    },
    remove: async (name) => {
      await bucket.send('DELETE', keyOf(name));
    },
  };
}

function bucketAt(shown: string, name: string, { s3 }: BackupConfig): Bucket {
  const credentials = { region: s3.region, keyId: s3.keyId ?? '', secret: s3.secret ?? '' };
  const broken = (detail: string) => new CodedError('backup-place', { place: shown, detail: same(detail) });
  const send = async (request: S3Request, attempt: number): Promise<Response> => {
    const headers = signS3(request, credentials, new Date());
    const body = request.body ? { body: new Uint8Array(request.body) } : {};
    const signal = AbortSignal.timeout(requestMs);
    const asked = fetch(request.url, { method: request.method, headers, ...body, signal });
    const answer = await asked.catch((error: Error) => error);
    if (answer instanceof Response && answer.ok) return answer;
    const lasting = answer instanceof Response && answer.status < 500;
    if (lasting || attempt === attempts) throw broken(await reasonOf(answer));
    await sleep(500 * attempt);
    return send(request, attempt + 1);
  };
  return {
    send: (method, key, { query = {}, body } = {}) => {
      const url = new URL(`${s3.endpoint ?? `https://s3.${s3.region}.amazonaws.com`}/${name}/${key}`);
      for (const [mark, value] of Object.entries(query)) url.searchParams.set(mark, value);
      return send({ method, url, ...(body ? { body } : {}) }, 1);
    },
  };
}

const tag = (xml: string, name: string): string | undefined => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

const reasonOf = async (answer: Response | Error): Promise<string> =>
  answer instanceof Error ? answer.message : `${answer.status} ${tag(await answer.text(), 'Code') ?? ''}`.trim();

async function listKeys(bucket: Bucket, prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for (let token: string | undefined = ''; token !== undefined; ) {
    const more: Record<string, string> = token === '' ? {} : { 'continuation-token': token };
    const answer = await bucket.send('GET', '', { query: { 'list-type': '2', prefix, ...more } });
    const xml = await answer.text();
    keys.push(...[...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key ?? ''));
    token = tag(xml, 'NextContinuationToken');
  }
  return keys;
}

/** A small file in one request; a big one in parts, of which nothing is seen until the last request joins them. */
async function upload(bucket: Bucket, path: string, key: string): Promise<void> {
  const { size } = await stat(path);
  const handle = await open(path, 'r');
  const part = async (n: number): Promise<Buffer> => {
    const length = Math.min(partBytes, size - n * partBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, n * partBytes);
    return buffer.subarray(0, bytesRead);
  };
  try {
    if (size <= partBytes) await bucket.send('PUT', key, { body: await part(0) });
    else await uploadParts(bucket, key, Math.ceil(size / partBytes), part);
  } finally {
    await handle.close();
  }
}

async function uploadParts(bucket: Bucket, key: string, count: number, part: (n: number) => Promise<Buffer>) {
  const begun = await (await bucket.send('POST', key, { query: { uploads: '' } })).text();
  const uploadId = tag(begun, 'UploadId') ?? '';
  try {
    const parts: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const query = { partNumber: String(n + 1), uploadId };
      const { headers } = await bucket.send('PUT', key, { query, body: await part(n) });
      parts.push(`<Part><PartNumber>${n + 1}</PartNumber><ETag>${headers.get('etag') ?? ''}</ETag></Part>`);
    }
    const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
    const answer = await (await bucket.send('POST', key, { query: { uploadId }, body })).text();
    // This one request may answer 200 and say in its body that it failed.
    if (tag(answer, 'Code') !== undefined) throw new Error(`S3: ${tag(answer, 'Code')}`);
  } catch (error) {
    await bucket.send('DELETE', key, { query: { uploadId } }).catch(() => undefined);
    throw error;
  }
}
