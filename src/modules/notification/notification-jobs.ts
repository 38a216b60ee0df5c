import type { Config } from '../../kernel/config/config.ts';
import type { Schedule, Task } from '../../kernel/jobs/start-jobs.ts';
import { mailTask } from '../../kernel/mail/mail-task-name.ts';
import { mailRun } from './mail-task.ts';
import { type ReminderSource, remind } from './reminders.ts';
import { deleteOldDeliveries } from './webhooks/delivery.queries.ts';

const forgetDeliveries: Task = (db, _, now) => deleteOldDeliveries(db.sql, now);

/** Background work of notification. `sources` know what falls due for whom. */
export const notificationTasks = (
  config: Config,
  sources: readonly ReminderSource[],
): Readonly<Record<string, Task>> => ({
  [mailTask]: mailRun(config),
  remind: remind(config.timeZone, sources),
  'forget-deliveries': forgetDeliveries,
});

/** Mail is looked after every minute: that is how soon "at once" is. */
export const notificationSchedules: readonly Schedule[] = [
  { task: mailTask, at: '* * * * *' },
  // Half past four in the morning of western Indonesia: before the first digest is written.
  { task: 'remind', at: '30 21 * * *' },
  { task: 'forget-deliveries', at: '23 20 * * *' },
];
