import type { NavEntry } from '../../register/navigation.ts';
import { architectureHref } from './architecture-links.ts';

/** The link of the navigation to the six domains. */
export const architectureEntries: readonly NavEntry[] = [
  {
    section: 'governance',
    href: architectureHref,
    label: { id: 'Arsitektur SPBE', en: 'SPBE architecture' },
    access: 'signed-in',
  },
];
