import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';
/** What a run may need there: two databases, data folders and a browser's profile at a time. */
const neededBytes = 4 * 2 ** 30;

const isRoomy = (): boolean => {
  if (!existsSync(inMemory)) return false;
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= neededBytes;
};

/**
 * Makes the folder for everything a run writes for a moment, in memory where there is room: a database is a thousand small
 * files, and a disk that has just lost as many takes a second of processor time to find their places.
 * @returns its path; the caller removes it
 */
export function makeRunFolder(): string {
  const folder = mkdtempSync(join(isRoomy() ? inMemory : tmpdir(), 'padu-run-'));
  // PostgreSQL runs as somebody else where the tests run as root.
  chmodSync(folder, 0o711);
  return folder;
}
