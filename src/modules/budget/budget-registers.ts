import type { Mounted } from '../../register/registry.ts';
import type { BudgetSlots } from './budget-slots.ts';
import { mountLines } from './line-mount.ts';
import { ceilingsMounted, mountRealisations } from './money-mounts.ts';
import { mountPlans } from './plan-mount.ts';

/** The registers of the budget, in the order in which they are filled. */
export const budgetRegisters = (slots: BudgetSlots): readonly Mounted[] => [
  mountPlans(slots),
  mountLines(slots),
  ceilingsMounted,
  mountRealisations(slots.timeZone),
];
