import type { Text } from '../../kernel/i18n/text.ts';
import type { Day } from './dates.rules.ts';

export const states = ['met', 'partly', 'due', 'overdue', 'not-yet', 'not-applicable'] as const;
export type State = (typeof states)[number];

/** How a state was found: from records, by a person's statement, or because Padu makes a breach impossible. */
export type Basis = 'computed' | 'attested' | 'enforced';

/** A record that shows how a state came about. `kind` is its register, which is also its address. */
export type Evidence = {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly date: Day | null;
};

/**
 * What a check finds: the state, since when it is so, the next day that counts, why in one sentence, the records
 * behind it, and the agencies that still have to act (ids; empty when the duty is not asked of each agency).
 */
export type Outcome = {
  readonly state: State;
  readonly since: Day | null;
  readonly nextDue: Day | null;
  readonly reason: Text;
  readonly evidence: readonly Evidence[];
  readonly owing: readonly string[];
};

/** An outcome from its state and reason; what is not given is empty. */
export const outcome = (state: State, reason: Text, more?: Partial<Omit<Outcome, 'state' | 'reason'>>): Outcome => ({
  since: null,
  nextDue: null,
  evidence: [],
  owing: [],
  ...more,
  state,
  reason,
});
