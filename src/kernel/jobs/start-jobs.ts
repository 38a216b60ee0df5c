import { run, type TaskList } from 'graphile-worker';
import type { Db } from '../db/db.ts';
import type { Payload } from './add-job.ts';
import { type JobLog, jobLogger } from './job-logger.ts';

/** What a background job does. It may run more than once: each must stand a repetition. */
export type Task = (db: Db, payload: Payload, now: Date) => Promise<void>;

/** When a task runs by itself: `minute hour day month weekday`, in UTC. */
export type Schedule = { readonly task: string; readonly at: string };

/** The running job runner. `stop` waits for jobs that run now. */
export type Jobs = { readonly stop: () => Promise<void> };

/**
 * Runs background jobs in this process, with the application's rights, until stopped. Any number of processes may:
 * each job is taken once. A scheduled run that was missed while nothing ran is not made up for.
 */
export async function startJobs(
  db: Db,
  tasks: Readonly<Record<string, Task>>,
  schedules: readonly Schedule[],
  log: JobLog,
): Promise<Jobs> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload) => task(db, payload as Payload, new Date())]),
  );
  const runner = await run({
    connectionString: db.url,
    taskList,
    crontab: schedules.map(({ task, at }) => `${at} ${task}`).join('\n'),
    concurrency: 4,
    maxPoolSize: 5,
    noHandleSignals: true,
    logger: jobLogger(log),
  });
  // A runner that ends by itself (the database went away) rejects here; its last words are in the log.
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job runner ended'));
  return { stop: () => runner.stop() };
}
