import type { Db } from '../db/db.ts';
import type { Probe } from '../http/health.ts';

/** So many entries wait only when nothing integrates them: a full batch takes less than a second. */
const mostWaiting = 20_000;

/** Whether the log keeps up with what is recorded. */
export const logProbe = (db: Db): Probe => ({
  name: 'log',
  check: async () => {
    const [found] = await db.sql<{ n: number }[]>`
      select count(*)::int as n from (select from log.pending limit ${mostWaiting}) waiting`;
    return (found?.n ?? 0) < mostWaiting ? undefined : 'entries wait to be signed';
  },
});
