import type { Transaction, Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { type Side, sides } from '../sides.ts';
import type { IndicatorFacts } from './agreement.rules.ts';
import { findPlannedDays, holdScores, listAppointed, listMoves, listReconciliations } from './score.queries.ts';
import { scoringDays } from './stage-days.rules.ts';

/** The day it is, and where. */
export type Today = { readonly day: Day; readonly timeZone: string };

const bothSides = Object.keys(sides) as readonly Side[];

/** Whoever must score on each side of an evaluation: appointed for any day on which that side scores. */
export async function requiredOf(tx: Tx, cycle: string, today: Today): Promise<IndicatorFacts['required']> {
  const [appointed, moves, planned] = await Promise.all([
    listAppointed(tx, cycle),
    listMoves(tx, cycle, today.timeZone),
    findPlannedDays(tx, cycle),
  ]);
  const peopleOf = (side: Side): readonly string[] => {
    const days = scoringDays(side, moves, today.day, planned[side]);
    if (days === null) return [];
    return appointed
      .filter((one) => one.side === side && one.from <= days.until && (one.until ?? days.from) >= days.from)
      .map(({ person }) => person);
  };
  return Object.fromEntries(bothSides.map((side) => [side, peopleOf(side)])) as Record<Side, readonly string[]>;
}

/**
 * How the indicators of an evaluation stand, or one of them; only those with a locked score or a difference are named.
 * The scores are held until the end of the transaction. A constant number of statements.
 */
export async function loadScoring(
  tx: Transaction,
  cycle: string,
  indicator: string | null,
  today: Today,
): Promise<{
  readonly required: IndicatorFacts['required'];
  readonly of: (indicator: string) => IndicatorFacts;
  readonly named: readonly string[];
}> {
  const required = await requiredOf(tx, cycle, today);
  const scores = Map.groupBy(await holdScores(tx, cycle, indicator), (one) => one.indicator);
  const reconciliations = Map.groupBy(await listReconciliations(tx, cycle, indicator), (one) => one.indicator);
  return {
    required,
    of: (code) => ({ required, scores: scores.get(code) ?? [], reconciliations: reconciliations.get(code) ?? [] }),
    named: [...new Set([...scores.keys(), ...reconciliations.keys()])].sort(),
  };
}
