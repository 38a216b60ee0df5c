/** Front door of the budget module: plans, lines, ceilings and what was spent. */
export { budget } from './budget.ts';
export { budgetEntries } from './budget-entries.ts';
export { lineKeepers } from './budget-grants.ts';
export { budgetRegisters } from './budget-registers.ts';
export type { PaidFor, RequestStanding } from './budget-slots.ts';
export { type BudgetFact, budgetFactRegisters, loadBudgetFacts } from './series/series.queries.ts';
