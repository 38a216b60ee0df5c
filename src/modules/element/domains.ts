import type { Text } from '../../kernel/i18n/text.ts';

/** The six domains of an SPBE architecture (TPI 6(4), LU 6(4)), by the prefix of their national reference codes. */
export const domains = {
  RAB: { id: 'Proses bisnis', en: 'Business processes' },
  RAL: { id: 'Layanan SPBE', en: 'SPBE services' },
  RAD: { id: 'Data dan informasi', en: 'Data and information' },
  RAA: { id: 'Aplikasi SPBE', en: 'SPBE applications' },
  RAI: { id: 'Infrastruktur SPBE', en: 'SPBE infrastructure' },
  RAK: { id: 'Keamanan SPBE', en: 'SPBE security' },
} as const satisfies Record<string, Text>;

export type DomainId = keyof typeof domains;
