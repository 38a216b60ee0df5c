import { compare } from '../ratio.rules.ts';
import { type Side, sides } from '../sides.ts';
import {
  countedLevels,
  type IndicatorFacts,
  type LockedState,
  type Parties,
  type Reconciliation,
  type Score,
  sideStanding,
  sidesDiffer,
} from './agreement.rules.ts';

/** What Padu does at one indicator so that exactly those see a score who may. */
export type Opening = {
  readonly scores: readonly { readonly id: string; readonly step: ScoreStep }[];
  /** Differences that are no longer there. */
  readonly drop: readonly string[];
  /** Differences that have appeared. */
  readonly reconcile: readonly Parties[];
};

export type ScoreStep = 'share-internal' | 'share-external' | 'open' | 'hide';

const bothSides = Object.keys(sides) as readonly Side[];
const other = (side: Side): Side => (side === 'internal' ? 'external' : 'internal');

/** The state a locked score should be in: closed until its whole side has locked, open once both sides have. */
function wantedState(facts: IndicatorFacts, side: Side): LockedState {
  if (!countedLevels(facts, side)) return 'locked';
  return countedLevels(facts, other(side)) ? 'open' : `shared-${side}`;
}

const opens = {
  locked: [],
  'shared-internal': ['share-internal'],
  'shared-external': ['share-external'],
  open: ['open'],
} as const satisfies Record<LockedState, readonly ScoreStep[]>;

/** From a closed score it opens to whom it should; from one open to others, it is closed first. */
function stepsTo(from: LockedState, to: LockedState): readonly ScoreStep[] {
  if (from === to) return [];
  return from === 'locked' || to === 'open' ? opens[to] : ['hide', ...opens[to]];
}

const steps = (facts: IndicatorFacts, score: Score) =>
  stepsTo(score.status, wantedState(facts, score.side)).map((step) => ({ id: score.id, step }));

function sideDiffers(facts: IndicatorFacts, side: Side): boolean {
  const [first, ...others] = countedLevels(facts, side) ?? [];
  return first !== undefined && others.some((level) => compare(level, first) !== 0);
}

/**
 * What has to happen at one indicator after something about it changed: a score was locked, a difference was settled or
 * taken up again, an assessor came or went. Applied once, there is nothing left to do.
 */
export function openingOf(facts: IndicatorFacts): Opening {
  const wanted: readonly Parties[] = [
    ...bothSides.filter((side) => sideDiffers(facts, side)),
    ...(sidesDiffer(facts) ? (['both'] as const) : []),
  ];
  const stands = ({ parties }: Reconciliation) => wanted.includes(parties);
  return {
    scores: facts.scores.flatMap((score) => steps(facts, score)),
    drop: facts.reconciliations.filter((one) => !stands(one)).map(({ id }) => id),
    reconcile: wanted.filter((parties) => !facts.reconciliations.some((one) => one.parties === parties)),
  };
}

/** What opens when an evaluation is concluded: everything that was locked, as both sides are done. */
export const concluding = ({ scores }: IndicatorFacts): Opening => ({
  scores: scores.flatMap(({ id, status }) => (status === 'open' ? [] : [{ id, step: 'open' as const }])),
  drop: [],
  reconcile: [],
});

/** The sides of an indicator that lack agreement, of those asked about. */
export const lacking = (facts: IndicatorFacts, asked: readonly Side[]): readonly Side[] =>
  asked.filter((side) => sideStanding(facts, side).is !== 'agreed');
