import type { Text } from '../../kernel/i18n/text.ts';

/** The five guarantees that SPBE security gives (TPI 30, LU 27). */
export const guarantees = {
  confidentiality: { id: 'Kerahasiaan', en: 'Confidentiality' },
  integrity: { id: 'Keutuhan', en: 'Integrity' },
  availability: { id: 'Ketersediaan', en: 'Availability' },
  authenticity: { id: 'Keaslian', en: 'Authenticity' },
  'non-repudiation': { id: 'Kenirsangkalan', en: 'Non-repudiation' },
} as const satisfies Record<string, Text>;

export type GuaranteeId = keyof typeof guarantees;
