import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../errors/errors.ts';
import { giveTo, type User } from './run-as.ts';

/** Where the write-ahead log of the built-in database is kept, for recovery to a point in time. */
const walFolder = (archive: string): string => join(archive, 'wal');

/** A path inside a command of PostgreSQL: its shell and its own `%` marks must not see anything in it. */
function quoted(path: string): string {
  if (/['%\\\n]/.test(path)) {
    const expected = {
      id: 'jalur tanpa kutip, persen, dan garis miring terbalik',
      en: 'a path without quotes, per cent and backslash',
    };
    throw new CodedError('setting-invalid', { name: 'WAL_ARCHIVE', value: path, expected });
  }
  return `'${path}'`;
}

/**
 * Settings with which the server keeps every finished piece of its log, at least one a minute. A piece that is there
 * already, whole, is kept; one that is there and differs stops the archiving instead of being overwritten.
 */
export async function archiveSettings(archive: string, user: User | undefined): Promise<Record<string, string>> {
  const folder = walFolder(archive);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await giveTo(folder, user);
  const [there, draft] = [quoted(`${folder}/`), quoted(`${folder}/.`)];
  const copy = `test ! -e ${there}%f && cp %p ${draft}%f && mv ${draft}%f ${there}%f`;
  return { archive_mode: 'on', archive_timeout: '60', archive_command: `cmp -s %p ${there}%f || { ${copy}; }` };
}

/** What a copied database needs to replay the archive up to a moment, and then to go on as a database of its own. */
export const recoverySettings = (archive: string, until: Date): string =>
  [
    `restore_command = '${`cp ${quoted(`${walFolder(archive)}/`)}%f %p`.replaceAll("'", "''")}'`,
    `recovery_target_time = '${until.toISOString().replace('T', ' ').replace('Z', '+00')}'`,
    `recovery_target_action = 'promote'`,
    '',
  ].join('\n');
