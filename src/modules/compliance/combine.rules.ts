import type { Text } from '../../kernel/i18n/text.ts';
import { earlier, later } from './dates.rules.ts';
import { type Outcome, outcome, type State } from './outcome.ts';

/** The state of a whole from its parts. Parts that do not apply, or have nothing to answer for yet, do not count. */
export function combineStates(parts: readonly State[]): State {
  const applying = parts.filter((state) => state !== 'not-applicable');
  if (applying.length === 0) return 'not-applicable';
  const counting = applying.filter((state) => state !== 'not-yet');
  if (counting.length === 0) return 'not-yet';
  if (counting.includes('overdue')) return 'overdue';
  if (counting.every((state) => state === 'met')) return 'met';
  return counting.some((state) => state === 'met' || state === 'partly') ? 'partly' : 'due';
}

/** The outcome of a whole: combined state, the nearest day that counts, all evidence, everybody who still has to act. */
export function combine(parts: readonly Outcome[], reason: Text): Outcome {
  const state = combineStates(parts.map((part) => part.state));
  const sinces = parts.filter((part) => part.state === state).flatMap((part) => part.since ?? []);
  const days = parts.filter((part) => part.state !== 'not-yet').flatMap((part) => part.nextDue ?? []);
  const evidence = new Map(parts.flatMap((part) => part.evidence).map((one) => [`${one.kind}/${one.id}`, one]));
  return outcome(state, reason, {
    since: sinces.length > 0 ? sinces.reduce(state === 'overdue' ? earlier : later) : null,
    nextDue: days.length > 0 ? days.reduce(earlier) : null,
    evidence: [...evidence.values()],
    owing: [...new Set(parts.flatMap((part) => part.owing))],
  });
}
