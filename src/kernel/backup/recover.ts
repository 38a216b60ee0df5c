import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureRunning, stopCluster, superuserUrl } from '../db/cluster.ts';
import { connect } from '../db/db.ts';
import { databaseUser, type User } from '../db/run-as.ts';
import { recoverySettings } from '../db/wal-archive.ts';
import { CodedError } from '../errors/errors.ts';
import { findBase } from './base-copy.ts';

const patienceMs = 3_600_000;

/**
 * Brings the built-in database back as it was at a moment: the newest copy made before it, and the write-ahead log from
 * there. Into an empty data folder; the files of records are not part of it (they never change: copy them over).
 * @returns the moment of the last transaction that is there
 * @throws CodedError `restore-not-empty`; `archive-foreign` where no copy is that old
 */
export async function recoverUntil(
  archive: string,
  dataDir: string,
  until: Date,
): Promise<{ base: string; last: Date | null }> {
  const base = await findBase(archive, until);
  if (base === undefined) throw new CodedError('archive-foreign', { detail: noBase });
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const there = await readdir(dataDir);
  if (there.some((name) => name !== 'recovering')) {
    throw new CodedError('restore-not-empty', {
      detail: { id: `di sana ada ${there[0]}.`, en: `${there[0]} is there.` },
    });
  }
  const draft = join(dataDir, 'recovering');
  // What a recovery left that was cut off.
  if (there.length > 0) await stopCluster({ folder: draft, password: '', durable: true }).catch(() => undefined);
  await rm(draft, { recursive: true, force: true });
  await cp(join(archive, base), draft, { recursive: true });
  await chmod(draft, 0o711);
  const last = await replay(archive, draft, until);
  for (const name of ['secrets.json', 'keys', 'db']) {
    await rename(join(draft, name), join(dataDir, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' || name === 'db') throw error;
    });
  }
  await rm(draft, { recursive: true, force: true });
  return { base, last };
}

async function replay(archive: string, draft: string, until: Date): Promise<Date | null> {
  const database = join(draft, 'db');
  await writeFile(join(database, 'postgresql.auto.conf'), recoverySettings(archive, until));
  await writeFile(join(database, 'recovery.signal'), '');
  const user = await databaseUser([archive]);
  await give(database, user);
  const { superuser }: { superuser: string } = JSON.parse(await readFile(join(draft, 'secrets.json'), 'utf8'));
  const cluster = { folder: draft, password: superuser, durable: true };
  const db = connect(superuserUrl(cluster, await ensureRunning(cluster)), { max: 1 });
  try {
    for (let waited = 0; waited < patienceMs; waited += 200) {
      const [row] = await db.sql<{ replaying: boolean; last: Date | null }[]>`
        select pg_is_in_recovery() as replaying, pg_last_xact_replay_timestamp() as last`;
      if (row && !row.replaying) {
        await db.sql`alter system reset all`;
        return row.last;
      }
      await sleep(200);
    }
    throw new CodedError('database-start', { detail: tooSlow });
  } finally {
    await db.close();
    await stopCluster(cluster);
  }
}

/** PostgreSQL takes a folder only from the user it runs as. */
async function give(folder: string, user: User | undefined): Promise<void> {
  if (user === undefined) return;
  await chown(folder, user.uid, user.gid);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await chown(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}

const noBase = {
  id: 'di sana tidak ada salinan dasar dari sebelum saat itu.',
  en: 'there is no base copy from before that moment.',
};
const tooSlow = { id: 'pemulihan tidak selesai dalam satu jam', en: 'the recovery did not end within an hour' };
