import type { Config } from '../config/config.ts';
import type { Db, Tx } from '../db/db.ts';
import { openDatabase } from '../db/open.ts';
import type { Schedule, Task } from '../jobs/start-jobs.ts';
import { addNotices } from '../notices/add-notices.ts';
import type { NoticeKind } from '../notices/notice-kinds.ts';
import { backupPlan } from './backup-plan.ts';
import { runDrill } from './drill.ts';
import { makeBackup } from './make-backup.ts';
import type { Source } from './pack.ts';

/** What the jobs need of parts above the kernel. */
export type BackupSlots = {
  readonly source: (config: Config, owner: Db) => Source;
  /** Who is told when something went wrong. */
  readonly administrators: (tx: Tx, now: Date) => Promise<readonly string[]>;
};

/**
 * The daily backup and the restore drill; none where no place is set. A run that fails is recorded and told to the
 * administrators, and not repeated before its next time: its cause needs a person.
 */
export function backupJobs(config: Config, slots: BackupSlots) {
  const { to, at, drill } = config.backup;
  if (to === undefined) return { tasks: {}, schedules: [] };
  const told = (kind: NoticeKind, work: Task): Task => {
    return async (db, payload, now) => {
      const failed = await work(db, payload, now).then(
        () => false,
        () => true,
      );
      if (failed) await tell(db, slots, kind, now);
    };
  };
  const tasks: Readonly<Record<string, Task>> = {
    backup: told('backup-failed', async (db, _, now) => {
      const database = await openDatabase(config, { serve: false, upgrade: false });
      try {
        const made = await makeBackup(slots.source(config, database.owner), db, backupPlan(to, config, now));
        if (made.missingFiles.length > 0) await tell(db, slots, 'files-damaged', now);
      } finally {
        await database.close();
      }
    }),
    'restore-drill': told('drill-failed', async (db, _, now) => {
      const { place, passphrase } = backupPlan(to, config, now);
      await runDrill(db, { place, passphrase, dataDir: config.dataDir, now });
    }),
  };
  const daily = { task: 'backup', at: `${cronTime(at, 0, config.timeZone)} * * *` };
  const drillDays = { weekly: ['* * 0'], monthly: ['1 * *'], never: [] }[drill];
  const schedules: readonly Schedule[] = [
    daily,
    ...drillDays.map((days) => ({ task: 'restore-drill', at: `${cronTime(at, 120, config.timeZone)} ${days}` })),
  ];
  return { tasks, schedules };
}

async function tell(db: Db, slots: BackupSlots, kind: NoticeKind, now: Date): Promise<void> {
  await db.begin(async (tx) => {
    const people = await slots.administrators(tx, now);
    const key = now.toISOString().slice(0, 10);
    const notices = people.map((person) => ({ person, kind, about: null, href: '/system', values: {}, key }));
    await addNotices(tx, notices, now);
  });
}

/** `01:00` of the zone as minute and hour in UTC, some minutes later. Zones of Indonesia have one offset all year. */
export function cronTime(at: string, laterMinutes: number, timeZone: string): string {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const offset = offsetMinutes(timeZone);
  const minutes = (hour * 60 + minute + laterMinutes - offset + 3 * 1440) % 1440;
  return `${minutes % 60} ${Math.floor(minutes / 60)}`;
}

function offsetMinutes(timeZone: string): number {
  const noon = new Date(Date.UTC(2026, 0, 1, 12));
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(noon);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
