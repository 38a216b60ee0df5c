import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { holdsFunction, lockPlanOfLine } from './budget.queries.ts';
import { budgetLines } from './budget-lines.register.ts';
import type { BudgetSlots } from './budget-slots.ts';
import { findApplicationProblems, findPlanProblems, findSpendProblems } from './line.rules.ts';

/** The functions whose holder keeps the infrastructure of the whole government. */
const ictFunctions = ['kominfo', 'ict'];

type LineValues = {
  readonly plan: string;
  readonly agency: string;
  readonly category: string;
  readonly application: string | null;
  readonly request: string | null;
  readonly original: string | null;
};

async function check(tx: Transaction, change: ChangeSeen, slots: BudgetSlots): Promise<readonly Problem[]> {
  const values = change.values as LineValues;
  const closed = findPlanProblems(await lockPlanOfLine(tx, values.plan, values.original));
  if (closed.length > 0 || change.step === 'withdraw' || change.step === 'strike') return closed;
  const settings = slots.settings();
  const limit = settings?.infrastructure.pdSpendLimit ?? null;
  const holds =
    limit === null ||
    values.category !== 'infrastructure' ||
    (await holdsFunction(tx, values.agency, ictFunctions, isoDateOf(change.now, slots.timeZone)));
  const { application, request } = values;
  return [
    ...findSpendProblems(limit, values.category, holds),
    ...findApplicationProblems(
      settings?.planBudget.applicationLineNeeds ?? null,
      values,
      await slots.requestOf(tx, { line: change.id, application, request }),
      change.step === 'submit',
    ),
  ];
}

/** Lines change only while their budget is drafted, and hold what the regulation asks of them (LU 14(2), LU 21(5)). */
export const mountLines = (slots: BudgetSlots): Mounted => ({
  register: budgetLines,
  check: (tx, change) => check(tx, change, slots),
});
