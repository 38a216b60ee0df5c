import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto';

const intro = 'age-encryption.org/v1\n';
const chunkBytes = 65_536;
const tagBytes = 16;
/** 2^16 · 8 · 128 bytes = 64 MB of memory and a quarter of a second for each guess. */
const workFactor = 16;
/** What a header may make us work: 256 MB. */
const mostWork = 18;
const header = /^age-encryption\.org\/v1\n-> scrypt (\S{22}) ([1-9]\d?)\n(\S{43})\n--- (\S{43})\n/;

/** Not opened by this passphrase, or changed since it was written; which of the two, nobody can tell. */
export class AgeError extends Error {}

/** Whether these first bytes of a file say that it is encrypted in the age format. */
export const isAge = (start: Buffer): boolean => start.subarray(0, intro.length).equals(Buffer.from(intro));

/** Encrypts in the age format (age-encryption.org/v1) under a passphrase: `age -d` opens it without Padu. */
export async function* encryptAge(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const [fileKey, salt, nonce] = [randomBytes(16), randomBytes(16), randomBytes(16)];
  const wrapped = seal(await stretch(passphrase, salt, workFactor), Buffer.alloc(12), fileKey);
  const head = `${intro}-> scrypt ${encode(salt)} ${workFactor}\n${encode(wrapped)}\n---`;
  yield Buffer.concat([Buffer.from(`${head} ${encode(headerMac(fileKey, head))}\n`), nonce]);
  const key = derive(fileKey, nonce, 'payload');
  for await (const { chunk, at, last } of inChunks(source, chunkBytes)) yield seal(key, nonceOf(at, last), chunk);
}

/**
 * Decrypts what `encryptAge` (or `age -p`) wrote. Every chunk is authenticated before it is passed on.
 * @throws AgeError
 */
export async function* decryptAge(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const { head, rest } = await takeHeader(source);
  const [all = '', salt = '', work = '', wrapped = '', mac = ''] = header.exec(head) ?? [];
  if (all === '' || Number(work) > mostWork) throw new AgeError('not the header of a file with a passphrase');
  const fileKey = unseal(await stretch(passphrase, decode(salt), Number(work)), Buffer.alloc(12), decode(wrapped));
  const signed = all.slice(0, all.lastIndexOf(' '));
  if (!headerMac(fileKey, signed).equals(decode(mac))) throw new AgeError('the header was changed');
  let key: Buffer | undefined;
  for await (const { chunk, at, last } of inChunks(rest, chunkBytes + tagBytes, 16)) {
    if (at < 0) key = derive(fileKey, chunk, 'payload');
    else if (key === undefined || (chunk.length === tagBytes && at > 0)) throw new AgeError('an empty last chunk');
    else yield unseal(key, nonceOf(at, last), chunk);
  }
  if (key === undefined) throw new AgeError('no content');
}

const stretch = (passphrase: string, salt: Buffer, work: number): Promise<Buffer> => {
  const options: ScryptOptions = { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** work * 8 * 256 };
  const label = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), salt]);
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), label, 32, options, (error, key) => (error ? reject(error) : resolve(key))),
  );
};

const derive = (fileKey: Buffer, salt: Buffer, label: string): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, salt, label, 32));

const headerMac = (fileKey: Buffer, head: string): Buffer =>
  createHmac('sha256', derive(fileKey, Buffer.alloc(0), 'header'))
    .update(head)
    .digest();

/** Eleven bytes of counter and one that marks the last chunk, so that a cut is seen. */
function nonceOf(at: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(at, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function seal(key: Buffer, nonce: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagBytes });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Buffer, nonce: Buffer, box: Buffer): Buffer {
  if (box.length < tagBytes) throw new AgeError('ends in the middle');
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagBytes });
  cipher.setAuthTag(box.subarray(-tagBytes));
  const plain = cipher.update(box.subarray(0, -tagBytes));
  try {
    return Buffer.concat([plain, cipher.final()]);
  } catch {
    throw new AgeError('another passphrase, or changed');
  }
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Only the one canonical spelling, so that no changed byte goes unseen. */
function decode(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (encode(bytes) !== text) throw new AgeError('not canonical');
  return bytes;
}

type Chunk = { readonly chunk: Buffer; readonly at: number; readonly last: boolean };

/** Cuts a stream into chunks of one size and tells which is the last; `first` bytes come before them, as number -1. */
async function* inChunks(source: AsyncIterable<Buffer>, size: number, first = 0): AsyncGenerator<Chunk> {
  let [held, heldBytes, at] = [[] as Buffer[], 0, first > 0 ? -1 : 0];
  for await (const piece of source) {
    held.push(piece);
    heldBytes += piece.length;
    // One byte more than a chunk must be there: only then it is surely not the last.
    if (heldBytes <= size) continue;
    let all = Buffer.concat(held);
    for (let wanted = at < 0 ? first : size; all.length > wanted; wanted = size) {
      yield { chunk: all.subarray(0, wanted), at, last: false };
      all = all.subarray(wanted);
      at += 1;
    }
    [held, heldBytes] = [[all], all.length];
  }
  const all = Buffer.concat(held);
  if (at < 0) yield { chunk: all.subarray(0, first), at, last: false };
  yield { chunk: at < 0 ? all.subarray(first) : all, at: Math.max(at, 0), last: true };
}

/** The header as text, and a stream of what comes after it. */
async function takeHeader(source: AsyncIterable<Buffer>): Promise<{ head: string; rest: AsyncIterable<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    start = Buffer.concat([start, next.value]);
    const end = header.exec(start.toString('latin1', 0, 512))?.[0].length;
    if (end === undefined && start.length < 512) continue;
    const [head, begun] = [start.toString('latin1', 0, end ?? 0), start.subarray(end ?? 0)];
    const rest = (async function* () {
      yield begun;
      for (let more = await iterator.next(); !more.done; more = await iterator.next()) yield more.value;
    })();
    return { head, rest };
  }
  return { head: '', rest: source };
}
