import { deleteDeadSessions } from '../session/session.queries.ts';
import { deleteOldAttempts } from '../session/sign-in-attempts.ts';
import type { Schedule, Task } from './start-jobs.ts';

const keepAnswersHours = 48;

const forget: Task = async (db, _, now) => {
  await deleteDeadSessions(db.sql, now);
  await deleteOldAttempts(db.sql, now);
  const old = new Date(now.getTime() - keepAnswersHours * 3_600_000);
  await db.sql`delete from kernel.idempotency where created_at < ${old}`;
};

/** Tasks of the kernel itself: what is no longer needed goes every night. */
export const housekeepingTasks: Readonly<Record<string, Task>> = { forget };

export const housekeepingSchedules: readonly Schedule[] = [{ task: 'forget', at: '17 20 * * *' }];
