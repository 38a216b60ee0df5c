import type { NavEntry } from '../../register/navigation.ts';

const entry = (href: string, id: string, en: string): NavEntry => ({
  section: 'compliance',
  href,
  label: { id, en },
  access: 'signed-in',
});

/** The links of the navigation to the pages of compliance. */
export const complianceEntries: readonly NavEntry[] = [
  entry('/compliance', 'Papan kepatuhan', 'Compliance board'),
  entry('/compliance/mine', 'Kewajiban saya', 'My duties'),
  entry('/compliance/calendar', 'Kalender', 'Calendar'),
];
