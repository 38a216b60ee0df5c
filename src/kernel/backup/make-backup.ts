import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import type { Keep } from '../config/backup-settings.ts';
import type { Db } from '../db/db.ts';
import { CodedError } from '../errors/errors.ts';
import { same } from '../i18n/text.ts';
import { findSigner } from '../log/signer.ts';
import { archiveName, madeAtOf } from './archive-name.ts';
import { type BackupRun, findBackupState, insertBackupRun } from './backup-runs.queries.ts';
import type { Source } from './pack.ts';
import { draftPath, type Place, prepareDrafts } from './place.ts';
import { dispensable, type Stored } from './retention.rules.ts';
import { checkArchive } from './walk-archive.ts';
import { writeArchive } from './write-archive.ts';

export type BackupOptions = {
  readonly place: Place;
  readonly passphrase: string | undefined;
  readonly keep: Keep;
  readonly now: Date;
};

export type MadeBackup = {
  readonly archive: string;
  readonly place: string;
  readonly bytes: number;
  readonly rows: number;
  readonly files: number;
  readonly missingFiles: readonly string[];
  readonly log: { readonly size: number } | null;
  readonly encrypted: boolean;
  readonly removed: readonly string[];
  readonly seconds: number;
};

/**
 * Makes one backup while the server works: writes it under a name of its own, reads it again from disk and checks all
 * of it, gives it its final name, and only then lets go of archives that the rule no longer keeps. What came out is
 * recorded, good or bad.
 * @throws CodedError `backup-place`, and whatever went wrong, after it was recorded
 */
export async function makeBackup(source: Source, db: Db, options: BackupOptions): Promise<MadeBackup> {
  const origin = (await findSigner(source.keysDir))?.origin ?? 'padu.local';
  const archive = archiveName(origin, options.now);
  const begun = performance.now();
  const seconds = () => Math.round(performance.now() - begun) / 1000;
  const run = { kind: 'backup', at: options.now, archive } as const;
  try {
    const made = await write(source, options, archive);
    await insertBackupRun(db.sql, { ...run, ...made.run, seconds: seconds(), failure: null });
    const removed = await tidy(db, options, origin);
    return { ...made.report, archive, removed, seconds: seconds() };
  } catch (error) {
    const failure = failureOf(error);
    await insertBackupRun(db.sql, { ...run, ...nothing, seconds: seconds(), failure });
    throw error;
  }
}

const nothing = { bytes: null, rows: null, files: null, logSize: null, logRoot: null };

/** The sentence that is kept of a failure. What is not one of ours is named by its kind alone: it may quote data. */
export const failureOf = (error: unknown): NonNullable<BackupRun['failure']> => {
  if (error instanceof CodedError) return error.title;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
  return same(code);
};

async function write(source: Source, { place, passphrase, now }: BackupOptions, archive: string) {
  await prepareDrafts(place, now);
  const draft = draftPath(place, archive, randomBytes(4).toString('hex'));
  try {
    const { header, manifest } = await writeArchive(source, { path: draft, passphrase }, now);
    const read = await checkArchive({ path: draft, passphrase });
    if (JSON.stringify(read) !== JSON.stringify({ header, manifest })) {
      throw new CodedError('archive-damaged', { detail: same(archive) });
    }
    const { size: bytes } = await stat(draft);
    await place.put(draft, archive);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const files = manifest.files.count;
    const log = header.log ? { size: header.log.size } : null;
    return {
      run: { bytes, rows, files, logSize: log?.size ?? null, logRoot: header.log?.note.split('\n')[2] ?? null },
      report: {
        place: place.shown,
        bytes,
        rows,
        files,
        log,
        missingFiles: manifest.missingFiles,
        encrypted: passphrase !== undefined,
      },
    };
  } finally {
    await rm(draft, { force: true });
  }
}

/** The archives of this log in a place, by the time in their names. */
export async function listArchives(place: Place, origin: string): Promise<readonly Stored[]> {
  const names = await place.list();
  return names.flatMap((name) => {
    const at = madeAtOf(name, origin);
    return at ? [{ name, at }] : [];
  });
}

async function tidy(db: Db, { place, keep }: BackupOptions, origin: string): Promise<readonly string[]> {
  const { drill } = await findBackupState(db.sql);
  const removed = dispensable(await listArchives(place, origin), keep, drill.good?.archive ?? null);
  for (const name of removed) await place.remove(name);
  return removed;
}
