import type { Profile, Provision } from '../regulation/index.ts';
import type { Day } from './dates.rules.ts';
import { evaluate, type Item } from './evaluate.rules.ts';
import type { Facts } from './facts.ts';
import { type State, states } from './outcome.ts';

/** A duty with how it stands. */
export type Duty = { readonly provision: Provision; readonly item: Item };

export type Counts = Readonly<Record<State, number>>;

/** Every duty of a regulation with how it stands on a day, in the order of the text. */
export function dutiesOf(profile: Profile, facts: Facts, asOf: Day): readonly Duty[] {
  const provisions = new Map(profile.provisions.map((provision) => [provision.id, provision]));
  return evaluate(profile, facts, asOf).flatMap((item) => {
    const provision = provisions.get(item.id);
    return provision ? [{ provision, item }] : [];
  });
}

/** How many duties are in each state. */
export function countStates(items: readonly Item[]): Counts {
  const counts: Record<State, number> = {
    met: 0,
    partly: 0,
    due: 0,
    overdue: 0,
    'not-yet': 0,
    'not-applicable': 0,
  };
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** How many duties count (their time has come, and they apply), how many of those are met, and their share of 0 to 1. */
export function shareMet(counts: Counts): { readonly met: number; readonly counting: number; readonly share: number } {
  const counting = counts.met + counts.partly + counts.due + counts.overdue;
  return { met: counts.met, counting, share: counting === 0 ? 0 : counts.met / counting };
}

/** Whether a text is a state. */
export const isState = (text: string): text is State => (states as readonly string[]).includes(text);
