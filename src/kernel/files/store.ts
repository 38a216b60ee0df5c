import type { ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CodedError } from '../errors/errors.ts';

/** Where the contents of all files lie, in the data folder. */
export const filesFolder = (config: { readonly dataDir: string }): string => join(config.dataDir, 'files');

/** Where uploads grow until they are whole. On the same disk as the contents, so that moving is one step. */
export const temporaryFolder = (dir: string): string => join(dir, 'tmp');

/** Where the bytes with this hash lie. */
export function contentPath(dir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`Not a SHA-256 hash: ${sha256}`);
  return join(dir, sha256.slice(0, 2), sha256);
}

/** Moves a whole, flushed file to its hash, and makes the move itself durable. The same content twice is one file. */
export async function moveInto(dir: string, temporary: string, sha256: string): Promise<void> {
  const path = contentPath(dir, sha256);
  const created = await mkdir(dirname(path), { recursive: true });
  await rename(temporary, path);
  await syncFolder(dirname(path));
  if (created !== undefined) await syncFolder(dir);
}

/**
 * The bytes with this hash.
 * @throws CodedError `file-missing` before the first byte, when they are not in the store
 */
export async function openFile(dir: string, sha256: string): Promise<ReadStream> {
  try {
    return (await open(contentPath(dir, sha256), 'r')).createReadStream();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new CodedError('file-missing');
    throw error;
  }
}

/**
 * Removes what uploads left that were cut off by a kill. Call it at the start, before uploads are taken; never while
 * another server uses the folder. Contents without a row are left alone: they are seen by nobody, the next upload of
 * the same content takes them, and after restoring an older database they may be the only copy.
 */
export async function cleanTemporary(dir: string): Promise<void> {
  await rm(temporaryFolder(dir), { recursive: true, force: true });
  await mkdir(temporaryFolder(dir), { recursive: true });
}

/**
 * Removes what uploads left that broke off long ago, while the server runs: what nobody has written to since `before`.
 * @returns how many were removed; none where this machine has no such folder
 */
export async function dropOldTemporary(dir: string, before: Date): Promise<number> {
  const folder = temporaryFolder(dir);
  const missing = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  };
  let removed = 0;
  for (const name of (await readdir(folder).catch(missing)) ?? []) {
    const found = await stat(join(folder, name)).catch(missing);
    if (found === undefined || found.mtime >= before) continue;
    await rm(join(folder, name), { force: true });
    removed += 1;
  }
  return removed;
}

/** Without this, a new name in a folder may be gone after a power cut. Windows keeps names itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
