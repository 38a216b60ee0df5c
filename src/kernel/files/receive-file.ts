import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../errors/errors.ts';
import type { Scan } from './clamav.ts';
import { cleanFileName, fileEnding } from './file-name.ts';
import { mediaTypeOf } from './media-type.ts';
import { moveInto, temporaryFolder } from './store.ts';

/** What arrives. `truncated` is set by a multipart reader that stopped at a limit of its own. */
export type Upload = {
  readonly stream: AsyncIterable<Uint8Array> & { readonly truncated?: boolean };
  /** As the sender calls it. */
  readonly name: string;
  /** The folder of files. */
  readonly dir: string;
  readonly maxBytes: number;
  /** Looks at the whole upload before it is kept; null where there is no scanner. */
  readonly scan?: Scan | null;
};

/** Bytes that lie in the store, durable, under their hash, and what was found out about them. */
export type ReceivedFile = {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
};

/**
 * Takes an upload into the store: to a temporary file while hashing and counting, flushed to disk, then moved to its
 * hash in one step. Nothing of an upload that fails stays.
 * @throws CodedError `too-large`, `file-empty`, `file-type`, `file-infected`, `upload-interrupted`, `unavailable` (the disk
 *   is full, or the virus scanner does not answer)
 */
export async function receiveFile(upload: Upload): Promise<ReceivedFile> {
  await mkdir(temporaryFolder(upload.dir), { recursive: true });
  const temporary = join(temporaryFolder(upload.dir), randomUUID());
  try {
    const received = await receiveInto(temporary, upload);
    await upload.scan?.({ path: temporary, name: received.name });
    await moveInto(upload.dir, temporary, received.sha256);
    return received;
  } catch (error) {
    await rm(temporary, { force: true });
    throw isFull(error) ? new CodedError('unavailable', { detail: diskIsFull }) : error;
  }
}

async function receiveInto(temporary: string, upload: Upload): Promise<ReceivedFile> {
  const handle = await open(temporary, 'wx+', 0o600);
  try {
    const name = cleanFileName(upload.name);
    const { sha256, bytes } = await write(handle, upload, name);
    if (bytes === 0) throw new CodedError('file-empty', { name });
    const found = await mediaTypeOf(fileEnding(name), bytes, (offset, length) => readAt(handle, offset, length));
    if ('mismatch' in found) throw new CodedError('file-type', { name, content: found.mismatch });
    await handle.sync();
    return { sha256, bytes, mediaType: found.mediaType, name: name + found.ending };
  } finally {
    await handle.close();
  }
}

async function write(handle: FileHandle, upload: Upload, name: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of unbroken(upload, name)) {
    bytes += chunk.length;
    if (bytes > upload.maxBytes) throw tooLarge(upload);
    hash.update(chunk);
    await handle.appendFile(chunk);
  }
  if (upload.stream.truncated) throw tooLarge(upload);
  return { sha256: hash.digest('hex'), bytes };
}

const tooLarge = ({ maxBytes }: Upload): CodedError =>
  new CodedError('too-large', { limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` });

/** The chunks of an upload; a sender that goes away is told apart from a disk that fails. */
async function* unbroken(upload: Upload, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* upload.stream;
  } catch (error) {
    if (upload.stream.truncated) throw tooLarge(upload);
    throw error instanceof CodedError ? error : new CodedError('upload-interrupted', { name });
  }
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

const diskIsFull = { id: 'ruang penyimpanan berkas penuh.', en: 'the disk for files is full.' };

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
