import { addDays, addMonths, type Day } from '../../kernel/i18n/days.ts';
import { daysBetween } from '../../kernel/i18n/format.ts';

/** A fixed point of a term at which a plan is reviewed. */
export type Milestone = 'mid-term' | 'final-year';

/** When a plan is reviewed: so often in its term, or at fixed points of it (D-013, D-024). */
export type Cadence = { readonly minCount?: number; readonly milestones?: readonly Milestone[] };

type Term = { readonly from: Day; readonly until: Day };

/** Days in which a review is asked for. One that comes late still serves until the next window opens. */
export type ReviewWindow = Term & { readonly milestone: Milestone; readonly servesUntil: Day };

/** Reviews asked for in a part of a term, and how many were held. */
export type ReviewStanding = Term & {
  readonly what: 'count' | Milestone;
  readonly wanted: number;
  readonly done: number;
  /** How many are still missing. */
  readonly missing: number;
  readonly state: 'met' | 'not-yet' | 'due' | 'overdue';
};

/** The last year, or the year around the middle ("paruh waktu" names no day, so half a year on either side is allowed). */
function windowOf(milestone: Milestone, { from, until }: Term): Term {
  if (milestone === 'final-year') return { from: addDays(addMonths(until, -12), 1), until };
  const middle = addDays(from, Math.floor(daysBetween(from, until) / 2));
  return { from: addMonths(middle, -6), until: addDays(addMonths(middle, 6), -1) };
}

/** The windows of the milestones of a term, in their order (LU 6(9), LU 7(5)). */
export function reviewWindows(milestones: readonly Milestone[], term: Term): readonly ReviewWindow[] {
  const windows = milestones.map((milestone) => ({ milestone, ...windowOf(milestone, term) }));
  return windows.map((window, at) => {
    const next = windows[at + 1];
    return { ...window, servesUntil: next ? addDays(next.from, -1) : window.until };
  });
}

/** Whether a review held on a day serves a window. */
export const serves = ({ from, servesUntil }: ReviewWindow, day: Day): boolean => day >= from && day <= servesUntil;

function standingOf(asked: Omit<ReviewStanding, 'missing' | 'state'>, day: Day): ReviewStanding {
  const missing = Math.max(0, asked.wanted - asked.done);
  if (missing === 0) return { ...asked, missing, state: 'met' };
  if (day > asked.until) return { ...asked, missing, state: 'overdue' };
  return { ...asked, missing, state: day < asked.from ? 'not-yet' : 'due' };
}

/**
 * How the reviews of a term stand on a day (TPI 8(1), 10(1), LU 6(9), 7(5)). A review counts from the day it was finished;
 * those outside every window are reviews on need and change nothing.
 * @param finished days on which reviews were finished
 */
export function reviewStandings(
  { minCount = 0, milestones = [] }: Cadence,
  term: Term,
  finished: readonly Day[],
  day: Day,
): readonly ReviewStanding[] {
  const held = finished.filter((on) => on >= term.from && on <= term.until && on <= day);
  const counted = { what: 'count' as const, from: term.from, until: term.until, wanted: minCount, done: held.length };
  return [
    ...(minCount > 0 ? [standingOf(counted, day)] : []),
    ...reviewWindows(milestones, term).map((window) => {
      const done = held.filter((on) => serves(window, on)).length;
      return standingOf({ what: window.milestone, from: window.from, until: window.until, wanted: 1, done }, day);
    }),
  ];
}
