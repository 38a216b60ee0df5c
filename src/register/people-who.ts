import type { Grant, Standing } from '../kernel/access/access.ts';
import type { Tx } from '../kernel/db/db.ts';
import type { Bind } from './bind.ts';

/** A row as far as access goes, and the grant somebody needs on it. */
export type GrantOnRow = Standing & {
  readonly grant: Grant;
};

/**
 * The ids of the people with an active account whose roles on the day of `now` make the grant cover such a row: what
 * `reachOf` and `covers` say of one person, for everybody at once.
 */
export type PeopleWho = (tx: Tx, row: GrantOnRow, now: Date) => Promise<readonly string[]>;

/**
 * Common tables for `with recursive`, of which the last is `reach (person, role, exact, agency)`: what the roles of some
 * people with an active account reach on a day. One line per unit reached; `exact` where the role is held at that unit.
 * @param people SQL that selects their ids
 */
export type ReachSql = (day: string, people: string, bind: Bind) => string;

/** Who stands above each of some people on a day; nobody for those not named. */
export type SuperiorsOf = (tx: Tx, people: readonly string[], day: string) => Promise<ReadonlyMap<string, string>>;
