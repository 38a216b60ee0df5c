import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import type { Cycle } from './cycle.queries.ts';

/** A change of an evaluation as its parts see it: the evaluation as it now stands, and the stage it was in before. */
export type StageChange = ChangeSeen & { readonly cycle: Cycle; readonly stageBefore: string | null };

/** What one part of an evaluation (answers, scores, results) has to say about the steps of the evaluation. */
export type StagePart = {
  /** Reasons why the step cannot be taken yet. */
  readonly check?: (tx: Transaction, change: StageChange) => Promise<readonly Problem[]>;
  /** What else the step brings about, in the same transaction. */
  readonly after?: (tx: Transaction, change: StageChange) => Promise<void>;
};
