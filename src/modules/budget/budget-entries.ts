import type { NavEntry } from '../../register/navigation.ts';
import { seriesHref } from './budget-links.ts';

/** The links of the navigation to the budget. */
export const budgetEntries: readonly NavEntry[] = [
  {
    section: 'governance',
    href: seriesHref,
    label: { id: 'Rencana dan anggaran', en: 'Plans and budgets' },
    access: 'signed-in',
  },
];
