import { type BackupRun, insertBackupRun } from '../kernel/backup/backup-runs.queries.ts';
import type { Tx } from '../kernel/db/db.ts';
import { fill } from '../kernel/i18n/text.ts';

const day = 86_400_000;
/** Half past midnight in western Indonesia, in UTC. */
const nightly = '17:30:00Z';

const unreachable = fill(
  {
    id: 'Tempat cadangan tidak dapat dihubungi: {place}.',
    en: 'The place of the backups could not be reached: {place}.',
  },
  { place: 's3://contoh-cadangan' },
);

/** A week of nightly backups as an example, one of which failed, and the drill that proved the newest of its day. */
export async function playBackups(tx: Tx, rows: number, now: Date): Promise<void> {
  const nights = [7, 6, 5, 4, 3, 2, 1].map((ago) => {
    const date = new Date(now.getTime() - ago * day).toISOString().slice(0, 10);
    return { ago, at: new Date(`${date}T${nightly}`), archive: `padu-contoh-${date}.padu` };
  });
  const known = { logSize: null, logRoot: null };
  for (const { ago, at, archive } of nights) {
    if (at >= now) continue;
    const size = { bytes: 6_400_000 - ago * 40_000, rows: rows - ago * 12, files: 430 - ago };
    const run: BackupRun =
      ago === 5
        ? {
            kind: 'backup',
            at,
            archive: '-',
            seconds: 31,
            bytes: null,
            rows: null,
            files: null,
            ...known,
            failure: unreachable,
          }
        : { kind: 'backup', at, archive, seconds: 11 + (ago % 3), ...size, ...known, failure: null };
    await insertBackupRun(tx, run);
    if (ago !== 3) continue;
    const drill = new Date(at.getTime() + day / 8);
    await insertBackupRun(tx, { kind: 'drill', at: drill, archive, seconds: 48, ...size, ...known, failure: null });
  }
}
