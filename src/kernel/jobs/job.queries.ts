import type { Tx } from '../db/db.ts';

/** How many background jobs wait, run, and have failed for good. */
export async function countJobs(tx: Tx): Promise<{ waiting: number; running: number; failed: number }> {
  const [row] = await tx<{ waiting: number; running: number; failed: number }[]>`
    select
      count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::int as failed
    from graphile_worker.jobs`;
  return row ?? { waiting: 0, running: 0, failed: 0 };
}
