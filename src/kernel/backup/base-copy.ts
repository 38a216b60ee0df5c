import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../db/db.ts';
import { syncFolder } from './streams.ts';

/** Folders of a database whose content a copy must not have (PostgreSQL, "Making a base backup using the low level API"). */
const emptied = [
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_replslot',
];
const leftOut = ['postmaster.pid', 'postmaster.opts', 'recovery.signal', 'standby.signal'];
const baseMark = 'base-';

/**
 * Copies the running built-in database file by file into the archive of its write-ahead log, with the passwords and
 * keys beside it: what a recovery to a point in time starts from. The copy gets its name when it is complete.
 * @param superuserUrl the server of the folder, as its superuser
 * @returns name of the copy
 */
export async function copyBase(dataDir: string, superuserUrl: string, archive: string): Promise<string> {
  const db = connect(superuserUrl, { max: 1 });
  // The backup belongs to one session: start and stop must be the same connection.
  const session = await db.sql.reserve();
  const draft = join(archive, `.${baseMark}${process.pid}`);
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    await session`select pg_backup_start('padu', true)`;
    await copyDatabase(join(dataDir, 'db'), join(draft, 'db'));
    const [stop] = await session<{ label: string; at: Date }[]>`
      select labelfile as label, clock_timestamp() as at from pg_backup_stop(true)`;
    if (stop === undefined) throw new Error('PostgreSQL did not end the backup.');
    await writeFile(join(draft, 'db', 'backup_label'), stop.label);
    await cp(join(dataDir, 'secrets.json'), join(draft, 'secrets.json'));
    await cp(join(dataDir, 'keys'), join(draft, 'keys'), { recursive: true, force: true }).catch(ignoreMissing);
    const name = baseMark + stop.at.toISOString().replace(/[-:.]/g, '');
    await rename(draft, join(archive, name));
    await syncFolder(archive);
    return name;
  } finally {
    session.release();
    await db.close();
    await rm(draft, { recursive: true, force: true });
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (leftOut.includes(entry.name)) continue;
    if (emptied.includes(entry.name)) await mkdir(join(to, entry.name), { mode: 0o700 });
    // A table dropped while we copy is gone from the list of files; the log replays the rest.
    else await cp(join(from, entry.name), join(to, entry.name), { recursive: true }).catch(ignoreMissing);
  }
  await mkdir(join(to, 'pg_wal', 'archive_status'), { recursive: true, mode: 0o700 });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** The newest copy that was complete by that moment. */
export async function findBase(archive: string, until: Date): Promise<string | undefined> {
  const latest = baseMark + until.toISOString().replace(/[-:.]/g, '');
  const names = (await readdir(archive)).filter((name) => name.startsWith(baseMark) && name <= latest);
  return names.sort().at(-1);
}
