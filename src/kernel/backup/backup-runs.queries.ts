import type { Tx } from '../db/db.ts';
import { newId } from '../db/new-id.ts';
import type { Text } from '../i18n/text.ts';

/** One backup that was made, or one restore drill: when, of what size, and the proof or the failure. */
export type BackupRun = {
  readonly kind: 'backup' | 'drill';
  readonly at: Date;
  /** Name of the archive; `-` where it came to none. */
  readonly archive: string;
  readonly seconds: number;
  readonly bytes: number | null;
  readonly rows: number | null;
  readonly files: number | null;
  readonly logSize: number | null;
  readonly logRoot: string | null;
  /** Null when it went well. */
  readonly failure: Text | null;
};

/** Keeps the outcome of one run, for ever. */
export async function insertBackupRun(tx: Tx, run: BackupRun): Promise<void> {
  const { logSize, logRoot, failure, ...rest } = run;
  const row = { id: newId(run.at), ...rest, log_size: logSize, log_root: logRoot };
  await tx`insert into kernel.backup_runs ${tx({ ...row, failure: failure === null ? null : tx.json(failure) })}`;
}

const columns = (tx: Tx) => tx`
  kind, at, archive, seconds, bytes, rows, files, log_size as "logSize", log_root as "logRoot", failure`;

/** The newest runs of both kinds, newest first. */
export async function listBackupRuns(tx: Tx, limit: number): Promise<BackupRun[]> {
  return await tx<BackupRun[]>`select ${columns(tx)} from kernel.backup_runs order by at desc limit ${limit}`;
}

/** The newest run that went well of each kind, and the newest of each kind whatever came out. */
export async function findBackupState(tx: Tx): Promise<BackupState> {
  const rows = await tx<(BackupRun & { good: boolean })[]>`
    select distinct on (kind, good) ${columns(tx)}, failure is null as good from kernel.backup_runs
    order by kind, failure is null, at desc`;
  const newest = (kind: BackupRun['kind']) => {
    const good = rows.find((run) => run.kind === kind && run.good) ?? null;
    const bad = rows.find((run) => run.kind === kind && !run.good) ?? null;
    return { good, failedSince: bad !== null && (good === null || bad.at > good.at) ? bad : null };
  };
  return { backup: newest('backup'), drill: newest('drill') };
}

type Newest = { readonly good: BackupRun | null; readonly failedSince: BackupRun | null };

/** The newest good backup and the last proven restore; a failure is told as long as nothing good came after it. */
export type BackupState = { readonly backup: Newest; readonly drill: Newest };
