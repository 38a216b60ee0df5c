import { createHash } from 'node:crypto';

/** Head of a Zstandard skippable frame of 32 bytes: other programs that unpack an archive step over it. */
const frameHead = Buffer.from([0x5e, 0x2a, 0x4d, 0x18, 32, 0, 0, 0]);
const sealBytes = frameHead.length + 32;

/** The archive is not what was written: a byte differs, or its end is missing. */
export class SealError extends Error {}

/** Passes bytes on and ends them with the SHA-256 of all of them. */
export async function* sealed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.concat([frameHead, hash.digest()]);
}

/**
 * Passes on what was sealed, without the seal.
 * @throws SealError at the end, when the seal does not fit or is not there
 */
export async function* unsealed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  for await (const chunk of source) {
    const all = Buffer.concat([held, chunk]);
    const open = all.subarray(0, Math.max(0, all.length - sealBytes));
    held = all.subarray(open.length);
    hash.update(open);
    if (open.length > 0) yield open;
  }
  if (!held.equals(Buffer.concat([frameHead, hash.digest()]))) throw new SealError('The seal does not fit.');
}
