import type { NavEntry } from '../../register/navigation.ts';
import { listHref } from '../../register/pages/register-links.ts';
import { seriesHref } from './budget-links.ts';
import { budgetPlans } from './budget-plans.register.ts';

/** The links of the navigation to the budget. */
export const budgetEntries: readonly NavEntry[] = [
  {
    section: 'governance',
    href: seriesHref,
    label: { id: 'Rencana dan anggaran', en: 'Plans and budgets' },
    access: 'signed-in',
    holds: [listHref(budgetPlans)],
  },
];
