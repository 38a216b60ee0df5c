import { compare, type Ratio } from '../ratio.rules.ts';
import type { Side } from '../sides.ts';

/** A score as far as rules look at it. Only one that its assessor has locked counts. */
export type Score = {
  readonly id: string;
  readonly person: string;
  readonly side: Side;
  readonly level: Ratio;
  readonly status: LockedState;
};

/** The states a score may be in once its assessor has locked it: closed, or opened by Padu. */
export type LockedState = 'locked' | 'shared-internal' | 'shared-external' | 'open';

/** Between whom a difference stands. */
export type Parties = Side | 'both';

export type Reconciliation = {
  readonly id: string;
  readonly parties: Parties;
  readonly status: 'open' | 'settled';
  readonly level: Ratio | null;
};

/** Everything that decides how one indicator of an evaluation stands. */
export type IndicatorFacts = {
  /** Who must have locked a score, per side: whoever is appointed for any day on which that side scores. */
  readonly required: Readonly<Record<Side, readonly string[]>>;
  /** Every locked score, also of people no longer appointed. */
  readonly scores: readonly Score[];
  /** Those that were not dropped. */
  readonly reconciliations: readonly Reconciliation[];
};

/** How one side stands: nobody scores, somebody has not locked yet, they differ, or they agree on a level. */
export type SideStanding =
  | { readonly is: 'absent' | 'waiting' | 'differs' }
  | { readonly is: 'agreed'; readonly level: Ratio };

const settledLevel = ({ reconciliations }: IndicatorFacts, parties: Parties): Ratio | null =>
  reconciliations.find((one) => one.parties === parties && one.status === 'settled')?.level ?? null;

const allEqual = (levels: readonly Ratio[]): boolean =>
  levels.every((level) => compare(level, levels[0] ?? level) === 0);

/** The levels of those who must score on a side; undefined while one of them is missing or nobody must. */
export function countedLevels({ required, scores }: IndicatorFacts, side: Side): readonly Ratio[] | undefined {
  const levels = required[side].map(
    (person) => scores.find((one) => one.side === side && one.person === person)?.level,
  );
  const found = levels.filter((level) => level !== undefined);
  return found.length > 0 && found.length === levels.length ? found : undefined;
}

/** How one side of an indicator stands. */
export function sideStanding(facts: IndicatorFacts, side: Side): SideStanding {
  if (facts.required[side].length === 0) return { is: 'absent' };
  const [first, ...others] = countedLevels(facts, side) ?? [];
  if (!first) return { is: 'waiting' };
  if (allEqual([first, ...others])) return { is: 'agreed', level: first };
  const settled = settledLevel(facts, side);
  return settled ? { is: 'agreed', level: settled } : { is: 'differs' };
}

/** Whether both sides have a level each and these differ, whatever was settled since. */
export function sidesDiffer(facts: IndicatorFacts): boolean {
  const [internal, external] = [sideStanding(facts, 'internal'), sideStanding(facts, 'external')];
  return internal.is === 'agreed' && external.is === 'agreed' && compare(internal.level, external.level) !== 0;
}

/**
 * The level an indicator comes to: what both sides settled on where they differ, else that of the external assessors,
 * else, where nobody external scores, that of the internal ones. Null while there is no agreement.
 */
export function finalLevel(facts: IndicatorFacts): Ratio | null {
  const [internal, external] = [sideStanding(facts, 'internal'), sideStanding(facts, 'external')];
  if (external.is === 'absent') return internal.is === 'agreed' ? internal.level : null;
  if (external.is !== 'agreed') return null;
  if (internal.is === 'absent') return external.level;
  if (internal.is !== 'agreed') return null;
  return sidesDiffer(facts) ? settledLevel(facts, 'both') : external.level;
}
