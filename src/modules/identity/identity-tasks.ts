import type { Schedule, Task } from '../../kernel/jobs/start-jobs.ts';
import { deleteOldChallenges } from './factors/challenge.queries.ts';
import { deleteOldPending } from './factors/pending-sign-in.queries.ts';
import { deleteOldDevices } from './sessions/device.queries.ts';

const forgetSignIns: Task = async (db, _, now) => {
  await deleteOldChallenges(db.sql, now);
  await deleteOldPending(db.sql, now);
  await deleteOldDevices(db.sql, now);
};

/** Background work of identity: what was only needed for signing in goes every night. */
export const identityTasks = { 'forget-sign-ins': forgetSignIns } satisfies Record<string, Task>;

export const identitySchedules: readonly Schedule[] = [{ task: 'forget-sign-ins', at: '27 20 * * *' }];
