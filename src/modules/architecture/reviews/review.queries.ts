import type { Tx } from '../../../kernel/db/db.ts';
import type { GroundId } from './grounds.ts';

/** A review as pages and facts need it. */
export type Review = {
  readonly id: string;
  readonly edition: string;
  readonly name: string;
  readonly status: 'running' | 'finished' | 'closed';
  readonly agency: string;
  readonly startedOn: string;
  readonly finishedOn: string | null;
  readonly deliveredOn: string | null;
  readonly grounds: readonly GroundId[];
  readonly result: 'kept' | 'change' | null;
};

/** Every review that was not struck out, oldest first. One statement. */
export const listReviews = (tx: Tx): Promise<readonly Review[]> =>
  tx<Review[]>`
    select id, edition, name, status, agency, started_on as "startedOn", finished_on as "finishedOn",
      delivered_on as "deliveredOn", coalesce(grounds, '{}') as grounds, result
    from architecture.architecture_reviews where status <> 'void' order by started_on, id`;

/** The edition a review is of, locked, and how many of its reviews are not closed yet. */
export async function lockReviewed(
  tx: Tx,
  edition: string,
): Promise<{ readonly status: string; readonly version: number; readonly open: number } | undefined> {
  const [found] = await tx<{ status: string; version: number; open: number }[]>`
    select e.status, e.version, (
      select count(*)::int from architecture.architecture_reviews r
      where r.edition = e.id and r.status in ('running', 'finished')
    ) as open
    from architecture.architecture_editions e where e.id = ${edition} for no key update of e`;
  return found;
}
