import { documentKinds, instrumentSubjects } from '../evidence/index.ts';
import type { Profile } from '../regulation/index.ts';
import { type Check, columnsOfCheck } from './checks/check.ts';
import { addDays, type Day, firstOfYear, yearOf } from './dates.rules.ts';
import { evaluateOne } from './evaluate.rules.ts';
import type { Facts, Span } from './facts.ts';
import type { Outcome } from './outcome.ts';
import { checksOf } from './profile-checks.ts';
import { registersOfPapers } from './record-papers.ts';

/** How a duty stood from a day on, until the next entry. */
export type Phase = { readonly from: Day; readonly outcome: Outcome };

const isPaperKind = (word: string): boolean =>
  Object.hasOwn(documentKinds, word) || Object.hasOwn(instrumentSubjects, word);

/** Every word a check is written with; the kinds of paper it can ask for are among them. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}

/** A duty and those it is the sum of. */
function withParts(id: string, checks: ReadonlyMap<string, Check>): string[] {
  const check = checks.get(id);
  return [id, ...(check?.kind === 'parts' ? check.of.flatMap((part) => withParts(part, checks)) : [])];
}

const registersOf = (check: Check | undefined): readonly string[] =>
  check ? columnsOfCheck(check).map(([register]) => register) : [];

/** The facts that can make a difference to a duty: a history looks at each of their days. */
function relevantFacts(profile: Profile, facts: Facts, id: string): Facts {
  const checks = checksOf(profile);
  const ids = new Set(withParts(id, checks));
  const kinds = new Set([...ids].flatMap((one) => wordsOf(checks.get(one))).filter(isPaperKind));
  const registers = new Set([...registersOfPapers(kinds), ...[...ids].flatMap((one) => registersOf(checks.get(one)))]);
  return {
    ...facts,
    records: facts.records.filter(({ register }) => registers.has(register)),
    documents: facts.documents.filter(({ kind }) => kinds.has(kind)),
    evaluations: kinds.size > 0 ? facts.evaluations : [],
    budgets: kinds.has('budget-document') ? facts.budgets : [],
    instruments: facts.instruments.filter(({ subject, teamId }) => kinds.has(subject) || teamId !== null),
    attestations: facts.attestations.filter(({ obligationId }) => ids.has(obligationId)),
    policies: facts.policies.filter(({ obligationId }) => ids.has(obligationId)),
  };
}

const ends = ({ from, until }: Span): Day[] => (until === null ? [from] : [from, addDays(until, 1)]);
const dated = (...days: readonly (Day | null)[]): Day[] => days.flatMap((day) => day ?? []);
const after = (day: Day | null): Day[] => (day === null ? [] : [addDays(day, 1)]);

/** Every day on which a fact begins to be true, or is no longer. */
function eventDays(facts: Facts): Day[] {
  const spans: readonly Span[] = [
    ...facts.agencies,
    ...facts.holdings,
    ...facts.heads,
    ...facts.teams,
    ...facts.teams.flatMap(({ members }) => members),
    ...facts.matrices,
    ...facts.policies,
    ...facts.records.flatMap(({ spans }) => spans),
  ];
  return [
    ...spans.flatMap(ends),
    ...facts.documents.flatMap(({ date, validUntil, withdrawnOn, deliveries }) => [
      ...dated(date, withdrawnOn, ...deliveries.map((delivery) => delivery.date)),
      ...after(validUntil),
    ]),
    ...facts.instruments.flatMap(({ date, validFrom, validUntil, revokedOn }) => [
      ...dated(date, validFrom, revokedOn),
      ...after(validUntil),
    ]),
    ...facts.evaluations.flatMap(({ stages, answered }) => [...stages, ...answered].map(({ on }) => on)),
    ...facts.budgets.map(({ enactedOn }) => enactedOn),
    ...facts.accessReviews.map(({ finishedOn }) => finishedOn),
    ...facts.attestations.flatMap(({ from, until, withdrawnOn }) => [...dated(from, withdrawnOn), ...after(until)]),
  ];
}

/** The day the regulation took effect, every day of a fact, and every new year, up to a day. */
function daysToLookAt(profile: Profile, facts: Facts, until: Day): Day[] {
  const { effective } = profile.regulation;
  const years = Array.from({ length: Math.max(0, yearOf(until) - yearOf(effective)) }, (_none, index) =>
    firstOfYear(yearOf(effective) + index + 1),
  );
  const days = new Set([effective, ...eventDays(facts), ...years]);
  return [...days].filter((day) => day >= effective && day <= until).sort();
}

/**
 * How a duty stood from the day the regulation took effect to another day: one entry per change of state, oldest
 * first. It looks at the days on which a fact begins or ends, at every new year, and at the day after every due day.
 */
export function historyOf(profile: Profile, facts: Facts, id: string, until: Day): readonly Phase[] {
  const relevant = relevantFacts(profile, facts, id);
  const days = daysToLookAt(profile, relevant, until);
  const phases: Phase[] = [];
  let [day, ...later] = days;
  while (day !== undefined) {
    const today = day;
    const outcome = evaluateOne(profile, relevant, today, id);
    if (phases.at(-1)?.outcome.state !== outcome.state) phases.push({ from: today, outcome });
    const due = after(outcome.nextDue).find((one) => one > today && one <= until && !(one >= (later[0] ?? '9999')));
    if (due === undefined) [day, ...later] = later;
    else day = due;
  }
  return phases;
}
