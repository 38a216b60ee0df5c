import type { Transaction, Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { readDecimal } from '../ratio.rules.ts';
import type { Side } from '../sides.ts';
import type { Reconciliation, Score } from './agreement.rules.ts';
import type { Move } from './stage-days.rules.ts';

/**
 * The stage an evaluation is in, which stays the same until the end of the transaction: nobody moves it on while a score
 * is being locked, and nobody locks a score while it is moved on.
 */
export async function holdStage(tx: Transaction, cycle: string): Promise<string | undefined> {
  const [found] = await tx<{ status: string }[]>`
    select status from maturity.evaluation_cycles where id = ${cycle} for share`;
  return found?.status;
}

/** The side on which somebody is appointed to an evaluation on a day. */
export async function findSide(tx: Tx, cycle: string, person: string, day: Day): Promise<Side | undefined> {
  const [found] = await tx<{ side: Side }[]>`
    select side from maturity.evaluation_assessors
    where cycle = ${cycle} and person = ${person} and status = 'active' and period @> ${day}::date`;
  return found?.side;
}

/** Who is appointed to an evaluation, with the days; everybody, also those whose time has passed. */
export type Appointed = {
  readonly person: string;
  readonly side: Side;
  readonly from: Day;
  /** The last day; null where none is set. */
  readonly until: Day | null;
};

export const listAppointed = (tx: Tx, cycle: string): Promise<readonly Appointed[]> =>
  tx<Appointed[]>`
    select person, side, lower(period)::text as "from", (upper(period) - 1)::text as until
    from maturity.evaluation_assessors where cycle = ${cycle} and status = 'active' order by side, lower(period), person`;

/** Every move of an evaluation from stage to stage, in order, with the day it was made in the government's time zone. */
export const listMoves = (tx: Tx, cycle: string, timeZone: string): Promise<readonly Move[]> =>
  tx<Move[]>`
    select "from", "to", (at at time zone ${timeZone})::date::text as "on" from (
      select data->>'status' as "to", lag(data->>'status') over (order by version, seq) as "from", at, seq
      from kernel.actions where register = 'evaluation-cycles' and row_id = ${cycle}
    ) moves where "from" is distinct from "to" order by seq`;

/** Until when each side is planned to score. */
export async function findPlannedDays(tx: Tx, cycle: string): Promise<Readonly<Record<Side, Day | null>>> {
  const [found] = await tx<{ internal: Day | null; external: Day | null }[]>`
    select internal_until::text as internal, coalesce(visit_until, documents_until)::text as external
    from maturity.evaluation_cycles where id = ${cycle}`;
  return found ?? { internal: null, external: null };
}

/** Lets one transaction at a time work out what follows from the scores of an indicator. */
export async function lockIndicator(tx: Transaction, cycle: string, indicator: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`maturity.scores ${cycle} ${indicator}`}, 0))`;
}

type OfIndicator = { readonly indicator: string };

/**
 * Scores that their assessors have locked, of an evaluation or one of its indicators. They are locked against change, so
 * that one being unlocked at this moment does not count.
 */
export async function holdScores(
  tx: Transaction,
  cycle: string,
  indicator: string | null,
): Promise<readonly (Score & OfIndicator)[]> {
  const rows = await tx<(Omit<Score, 'level'> & OfIndicator & { level: string })[]>`
    select id, created_by as person, side, level::text as level, status, indicator from maturity.evaluation_scores
    where cycle = ${cycle} and (${indicator}::text is null or indicator = ${indicator})
      and status in ('locked', 'shared-internal', 'shared-external', 'open')
    order by id for no key update`;
  return rows.map((row) => ({ ...row, level: readDecimal(row.level) }));
}

/** Differences of an evaluation, or of one of its indicators, that were not dropped. */
export async function listReconciliations(
  tx: Tx,
  cycle: string,
  indicator: string | null,
): Promise<readonly (Reconciliation & OfIndicator)[]> {
  const rows = await tx<(Omit<Reconciliation, 'level'> & OfIndicator & { level: string | null })[]>`
    select id, parties, status, level::text as level, indicator from maturity.evaluation_reconciliations
    where cycle = ${cycle} and (${indicator}::text is null or indicator = ${indicator}) and status <> 'void'`;
  return rows.map((row) => ({ ...row, level: row.level === null ? null : readDecimal(row.level) }));
}

/** The version of a row that a step of Padu's needs. */
export async function versionOf(tx: Tx, table: string, id: string): Promise<number> {
  const [row] = await tx<{ version: number }[]>`select version from ${tx(table)} where id = ${id}`;
  return row?.version ?? 0;
}
