import type { Config } from '../../kernel/config/config.ts';
import type { Schedule, Task } from '../../kernel/jobs/start-jobs.ts';
import { mailRun, mailTask } from './mail-task.ts';
import { deleteOldDeliveries } from './webhooks/delivery.queries.ts';

const forgetDeliveries: Task = (db, _, now) => deleteOldDeliveries(db.sql, now);

/** Background work of notification. */
export const notificationTasks = (config: Config): Readonly<Record<string, Task>> => ({
  [mailTask]: mailRun(config),
  'forget-deliveries': forgetDeliveries,
});

/** Mail is looked after every minute: that is how soon "at once" is. */
export const notificationSchedules: readonly Schedule[] = [
  { task: mailTask, at: '* * * * *' },
  { task: 'forget-deliveries', at: '23 20 * * *' },
];
