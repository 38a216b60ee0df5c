import { chmod, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stopCluster } from '../db/cluster.ts';
import type { Db } from '../db/db.ts';
import { CodedError } from '../errors/errors.ts';
import { findSigner } from '../log/signer.ts';
import { insertBackupRun } from './backup-runs.queries.ts';
import { failureOf, listArchives } from './make-backup.ts';
import type { Place } from './place.ts';
import { type Restored, restoreArchive } from './restore.ts';

export type DrillOptions = {
  readonly place: Place;
  readonly passphrase: string | undefined;
  /** The folder in which the scratch database lives for the time of the drill. */
  readonly dataDir: string;
  readonly now: Date;
};

const scratchMark = 'drill-';
const scratchHours = 24;

/**
 * Restores the newest backup, as an operator would after a loss, into a PostgreSQL of its own in a scratch folder,
 * proves it and throws it away. Needs no right on the server at DATABASE_URL and touches nothing that is in use. What
 * came out is recorded: the last good one is the "last proven restore".
 * @throws CodedError `backup-place` where there is no backup, and whatever the restore throws, after it was recorded
 */
export async function runDrill(db: Db, { place, passphrase, dataDir, now }: DrillOptions): Promise<Restored> {
  const begun = performance.now();
  const seconds = () => Math.round(performance.now() - begun) / 1000;
  const run = { kind: 'drill', at: now, bytes: null } as const;
  let archive = '-';
  try {
    const origin = (await findSigner(join(dataDir, 'keys')))?.origin ?? 'padu.local';
    const newest = (await listArchives(place, origin)).toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
    if (newest === undefined) throw new CodedError('backup-place', { place: place.shown, detail: noneThere });
    archive = newest.name;
    const restored = await restoreIntoScratch(place, archive, { passphrase, dataDir, now });
    const { rows, files, log } = restored;
    const proof = { logSize: log?.size ?? null, logRoot: log?.root ?? null };
    await insertBackupRun(db.sql, { ...run, archive, rows, files, ...proof, seconds: seconds(), failure: null });
    return restored;
  } catch (error) {
    const nothing = { rows: null, files: null, logSize: null, logRoot: null };
    await insertBackupRun(db.sql, { ...run, archive, ...nothing, seconds: seconds(), failure: failureOf(error) });
    throw error;
  }
}

type Scratch = Pick<DrillOptions, 'passphrase' | 'dataDir' | 'now'>;

async function restoreIntoScratch(
  place: Place,
  name: string,
  { passphrase, dataDir, now }: Scratch,
): Promise<Restored> {
  await mkdir(dataDir, { recursive: true });
  await removeOldScratch(dataDir, now);
  const scratch = await mkdtemp(join(dataDir, scratchMark));
  try {
    // The database may run as another user of the system, who must be able to walk through.
    await chmod(scratch, 0o711);
    const archive = await place.fetch(name);
    try {
      const where = { dataDir: scratch, databaseUrl: undefined, migratorUrl: undefined };
      return await restoreArchive({ path: archive.path, passphrase }, where, { now, despiteFindings: false });
    } finally {
      await archive.done();
    }
  } finally {
    await removeScratch(scratch);
  }
}

async function removeScratch(folder: string): Promise<void> {
  const begun = await stat(join(folder, 'db')).catch(() => undefined);
  if (begun !== undefined) await stopCluster({ folder, password: '', durable: true });
  await rm(folder, { recursive: true, force: true });
}

/** What a drill left that was killed, and the database that may still run on it. */
async function removeOldScratch(dataDir: string, now: Date): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(scratchMark)) continue;
    const { mtimeMs } = await stat(join(dataDir, name));
    if (now.getTime() - mtimeMs > scratchHours * 3_600_000) await removeScratch(join(dataDir, name));
  }
}

const noneThere = { id: 'di sana belum ada cadangan.', en: 'there is no backup in it.' };
