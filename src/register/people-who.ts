import type { Grant } from '../kernel/access/access.ts';
import type { Tx } from '../kernel/db/db.ts';

/** A row as far as access goes, and the grant somebody needs on it. */
export type GrantOnRow = {
  readonly grant: Grant;
  readonly agencyId: string | null;
  readonly createdBy: string | null;
};

/**
 * The ids of the people with an active account whose roles on the day of `now` make the grant cover such a row: what
 * `reachOf` and `covers` say of one person, for everybody at once.
 */
export type PeopleWho = (tx: Tx, row: GrantOnRow, now: Date) => Promise<readonly string[]>;
