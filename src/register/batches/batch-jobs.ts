import type { Task } from '../../kernel/jobs/start-jobs.ts';
import { undoDays } from './batch.ts';
import type { BatchRunner } from './batch-runner.ts';
import { addBatchJob } from './manage-batch.ts';
import { workOnBatch } from './run-batch.ts';

/** A batch that gave no sign of life for so long is taken on by another worker: the one before was killed. */
const lostAfterSeconds = 60;
const day = 86_400_000;

/** Background work on batches: running them, going on with those whose worker died, forgetting those that are over. */
export const batchTasks = (runner: Omit<BatchRunner, 'db'>): Readonly<Record<string, Task>> => ({
  'work-on-batch': (db, { batch }) => workOnBatch({ ...runner, db }, String(batch)),
  'resume-batches': async (db, _, now) => {
    const silent = new Date(now.getTime() - lostAfterSeconds * 1000);
    await db.begin(async (tx) => {
      const lost = await tx<{ id: string }[]>`
        update work.batches set touched_at = ${now}
        where state in ('checking', 'running', 'undoing') and touched_at < ${silent} returning id`;
      for (const { id } of lost) await addBatchJob(tx, id);
    });
  },
  'forget-batches': async (db, _, now) => {
    const past = new Date(now.getTime() - undoDays * day);
    await db.sql`
      delete from work.batch_rows where batch_id in (
        select id from work.batches where created_at < ${past} and state not in ('checking', 'running', 'undoing'))`;
    await db.sql`
      update work.batches set state = 'cancelled', ended_at = ${now}
      where created_at < ${past} and state in ('asking', 'ready')`;
  },
});

export const batchSchedules = [
  { task: 'resume-batches', at: '* * * * *' },
  { task: 'forget-batches', at: '23 20 * * *' },
];
