import type { Tx } from '../db/db.ts';

/** How much of what was committed somebody has seen: the log up to an entry, and the actions that then waited for a place in it. */
export type Seen = { readonly next: number; readonly waiting: readonly string[] };

/** Nobody has seen more than this behind: then it is as quick to look at everything. */
const most = 500;

/**
 * What is committed at this moment, and whether any of it is news to somebody: an action on one of the registers that
 * they have not seen. One statement, so all of it is as of one moment: an action that was committed stands either in the
 * queue or in the log, because the sequencer moves it from one to the other in a transaction.
 * @param seen nothing yet where it is absent
 */
export async function look(
  tx: Tx,
  registers: readonly string[],
  seen: Seen = { next: 0, waiting: [] },
): Promise<{ readonly seen: Seen; readonly news: boolean }> {
  const [found] = await tx<(Seen & { news: boolean })[]>`
    with latest as (
      select action from log.pending
      union all
      select action from log.entries where index >= ${seen.next}
      limit ${most}
    )
    select (select coalesce(max(index) + 1, 0) from log.entries) as next,
      (select coalesce(json_agg(action), '[]') from log.pending) as waiting,
      (select count(*) from latest) = ${most} or exists (
        select from latest l join kernel.actions a on a.id = l.action
        where l.action <> all(${[...seen.waiting]}::uuid[]) and a.register = any(${[...registers]}::text[])
      ) as news`;
  if (!found) throw new Error('A statement without a row.');
  const { next, waiting, news } = found;
  return { seen: { next, waiting }, news };
}
