import type { NavEntry } from '../../register/navigation.ts';

/** The links of the navigation to the evaluation. */
export const maturityEntries: readonly NavEntry[] = [
  {
    section: 'evaluation',
    href: '/evaluations',
    label: { id: 'Evaluasi', en: 'Evaluations' },
    access: 'signed-in',
    holds: ['/evaluation-cycles', '/evaluation-scores', '/evaluation-reconciliations'],
  },
  {
    section: 'evaluation',
    href: '/instruments',
    label: { id: 'Instrumen evaluasi', en: 'Evaluation instruments' },
    access: 'signed-in',
  },
  {
    section: 'evaluation',
    href: '/evaluations/history',
    label: { id: 'Perbandingan antartahun', en: 'Comparison over the years' },
    access: 'signed-in',
  },
];
