import type { Tx } from '../../kernel/db/db.ts';
import type { Profile } from '../regulation/index.ts';

/** What the regulation says of plans and budgets. */
export type BudgetSettings = Pick<Profile['settings'], 'planBudget' | 'funding' | 'infrastructure'>;

/** What a line is about, as far as a request may be found by it. */
export type PaidFor = {
  readonly line: string;
  readonly request: string | null;
  readonly application: string | null;
};

/** How the request behind a line stands. `fits`: it is not for another application than the line says. */
export type RequestStanding = { readonly inSync: boolean; readonly costAnalysis: boolean; readonly fits: boolean };

/** What the budget needs of modules above it, which it may not know. */
export type BudgetSlots = {
  readonly timeZone: string;
  /** What the regulation in force says; null before the first run. */
  readonly settings: () => BudgetSettings | null;
  /** The request a line names, that names the line, or that asks for its application (LU 21(5)); undefined without one. */
  readonly requestOf: (tx: Tx, paidFor: PaidFor) => Promise<RequestStanding | undefined>;
};
