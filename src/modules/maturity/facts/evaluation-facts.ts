import type { Day } from '../../../kernel/i18n/days.ts';
import type { Stage } from '../cycles/cycle-steps.ts';

/**
 * An evaluation through all time, as compliance reads it. `stages`: every change of stage, oldest first, of several on a
 * day the last one counts. One recorded as the result of a past year is closed since that year's result.
 */
export type EvaluationFact = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly stages: readonly { readonly stage: Stage; readonly on: Day }[];
  /** Who coordinates the self-assessment, where that was recorded. */
  readonly coordinatorId: string | null;
  /** The agencies that have handed in every answer they owe, and the day of the last one. */
  readonly answered: readonly { readonly agencyId: string; readonly on: Day }[];
};
