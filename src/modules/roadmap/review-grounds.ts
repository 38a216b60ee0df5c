import type { Text } from '../../kernel/i18n/text.ts';

/** What may give reason to review or change a roadmap (TPI 10(2), LU 7(7)). */
export const reviewGrounds = {
  'national-roadmap': { id: 'Perubahan peta rencana nasional', en: 'Change of the national roadmap' },
  'strategic-plan': { id: 'Perubahan rencana strategis', en: 'Change of the strategic plan' },
  'regional-architecture': { id: 'Perubahan arsitektur SPBE daerah', en: 'Change of the regional architecture' },
  'monitoring-evaluation': { id: 'Hasil pemantauan dan evaluasi', en: 'Result of monitoring and evaluation' },
} as const satisfies Record<string, Text>;

export type ReviewGround = keyof typeof reviewGrounds;
