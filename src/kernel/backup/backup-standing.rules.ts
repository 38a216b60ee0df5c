import type { BackupState } from './backup-runs.queries.ts';

/** How the backups stand, in one word; the worst comes first. */
export type BackupStanding = 'unscheduled' | 'backup-failed' | 'backup-old' | 'drill-failed' | 'drill-old' | 'good';

const hour = 3_600_000;
/** A daily backup is missed after a day and some hours for a slow one. */
const oldBackupHours = 36;
/** A monthly drill is missed after a month and some days. */
const oldDrillHours = 40 * 24;

/** What an administrator must know of the backups at a moment; `good` when nothing is to be done. */
export function backupStanding({ backup, drill }: BackupState, scheduled: boolean, now: Date): BackupStanding {
  const older = (at: Date | undefined, hours: number) =>
    at === undefined || now.getTime() - at.getTime() > hours * hour;
  if (backup.failedSince !== null) return 'backup-failed';
  if (!scheduled) return 'unscheduled';
  if (older(backup.good?.at, oldBackupHours)) return 'backup-old';
  if (drill.failedSince !== null) return 'drill-failed';
  return older(drill.good?.at, oldDrillHours) ? 'drill-old' : 'good';
}
