import { offeredSteps } from '../../../register/desks/steps.ts';
import type { Reader, ReadRow } from '../../../register/read.ts';
import { budgetPlans } from '../budget-plans.register.ts';
import type { BudgetSlots } from '../budget-slots.ts';
import { getReadablePlan } from '../read-plan.ts';
import { type VerificationStep, verifiersOf } from '../verification.rules.ts';
import { type Path, pathOf } from './levels.ts';
import { listCeilings, listPaid, listSums, namePath } from './rollup.queries.ts';
import { type Rolled, rollUp } from './rollup.rules.ts';

/** A budget at one level: its sums, and how far its verification is. */
export type RolledUp = {
  readonly row: ReadRow;
  readonly path: Path;
  /** What each step of the way down is called. */
  readonly names: readonly string[];
  readonly rows: readonly Rolled[];
  readonly steps: readonly string[];
  /** Who must verify, and whether they did since it was last submitted. */
  readonly verification: readonly { readonly step: VerificationStep; readonly done: boolean }[];
};

type Query = Readonly<Record<string, string | undefined>>;

/**
 * A budget below the way an address names, as far as the reader may read its lines; the same number of statements however
 * many there are.
 * @throws CodedError `not-found`
 */
export async function readRollup(reader: Reader, slots: BudgetSlots, id: string, query: Query): Promise<RolledUp> {
  const row = await getReadablePlan(reader, id);
  const path = pathOf(query);
  const changes = typeof row.values.changes === 'string' ? row.values.changes : null;
  const [sums, before, paid, ceilings, names, steps] = await Promise.all([
    listSums(reader, id, path),
    changes === null ? null : listSums(reader, changes, path),
    listPaid(reader, id, path),
    path.length === 0 ? listCeilings(reader, id) : new Map<string, number>(),
    namePath(reader, id, path),
    offeredSteps(reader, budgetPlans, row),
  ]);
  const awaited = [row.values.awaits].flat();
  const wanted = row.status === 'draft' ? [] : verifiersOf(slots.settings()?.planBudget.coordination);
  return {
    row,
    path,
    names,
    rows: rollUp(sums, { before, paid, ceilings }),
    steps,
    verification: wanted.map((step) => ({ step, done: !awaited.includes(step) })),
  };
}
