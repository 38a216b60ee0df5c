import type { NavEntry } from '../../register/navigation.ts';

/** The links of the navigation to the regulation. */
export const regulationEntries: readonly NavEntry[] = [
  {
    section: 'compliance',
    href: '/regulation',
    label: { id: 'Peraturan', en: 'Regulation' },
    access: 'signed-in',
  },
];
