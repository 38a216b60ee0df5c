import { addDays, addMonths, type Day } from '../../../kernel/i18n/days.ts';
import type { ArchitectureSettings } from '../architecture-slots.ts';
import { lastDayOf, type Term } from '../editions/edition.rules.ts';

export type Cadence = ArchitectureSettings['review']['cadence'];

/** Reviews asked for in a part of a term. `around` is the day a milestone aims at. */
export type PlannedReview = {
  readonly what: 'count' | 'mid-term' | 'final-year';
  readonly from: Day;
  readonly until: Day;
  readonly around: Day;
  readonly wanted: number;
};

export type ReviewStanding = PlannedReview & {
  readonly done: number;
  /** How many are still missing. */
  readonly missing: number;
  readonly state: 'met' | 'not-yet' | 'due' | 'overdue';
};

/** What the cadence of a regulation asks in a term (D-013): so many in all, or one around each milestone. */
export function plannedReviews(cadence: Cadence, term: Term): readonly PlannedReview[] {
  const until = term.until ?? lastDayOf(term.from);
  const total = cadence.minCount ?? 0;
  const middle = addMonths(term.from, 30);
  const lastYear = addMonths(addDays(until, 1), -12);
  const milestone = (what: 'mid-term' | 'final-year', from: Day, to: Day, around: Day): PlannedReview => ({
    what,
    from,
    until: to,
    around,
    wanted: 1,
  });
  return [
    ...(total > 0 ? [{ what: 'count' as const, from: term.from, until, around: until, wanted: total }] : []),
    ...(cadence.milestones ?? []).map((what) =>
      what === 'mid-term'
        ? milestone(what, addMonths(middle, -6), addDays(addMonths(middle, 6), -1), middle)
        : milestone(what, lastYear, until, until),
    ),
  ];
}

function stateOf(planned: PlannedReview, missing: number, day: Day): ReviewStanding['state'] {
  if (missing === 0) return 'met';
  if (day > planned.until) return 'overdue';
  return day < planned.from ? 'not-yet' : 'due';
}

/**
 * How the reviews of a term stand on a day (AC-ARCH-01, AC-ARCH-02). A review counts from the day it was finished; those
 * outside every milestone are reviews on need and change nothing.
 * @param finished days on which reviews were finished
 */
export function reviewStandings(
  cadence: Cadence,
  term: Term,
  finished: readonly Day[],
  day: Day,
): readonly ReviewStanding[] {
  return plannedReviews(cadence, term).map((planned) => {
    const done = finished.filter((on) => on >= planned.from && on <= planned.until && on <= day).length;
    const missing = Math.max(0, planned.wanted - done);
    return { ...planned, done, missing, state: stateOf(planned, missing, day) };
  });
}
