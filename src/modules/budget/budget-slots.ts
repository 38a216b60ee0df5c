import type { Tx } from '../../kernel/db/db.ts';
import type { Profile } from '../regulation/index.ts';

/** What the regulation says of plans and budgets. */
export type BudgetSettings = Pick<Profile['settings'], 'planBudget' | 'funding' | 'infrastructure'>;

/** How the request to build an application stands. */
export type RequestStanding = { readonly inSync: boolean; readonly costAnalysis: boolean };

/** What the budget needs of modules above it, which it may not know. */
export type BudgetSlots = {
  readonly timeZone: string;
  /** What the regulation in force says; null before the first run. */
  readonly settings: () => BudgetSettings | null;
  /** The requests to build some applications, by application: what stands best of each (LU 21(5)). */
  readonly requestsOf: (tx: Tx, applications: readonly string[]) => Promise<ReadonlyMap<string, RequestStanding>>;
};
