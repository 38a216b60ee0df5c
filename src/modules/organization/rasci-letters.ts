import type { Text } from '../../kernel/i18n/text.ts';
import type { RasciLetter } from './rasci.rules.ts';

/** The five marks of a matrix (Perwali Tanjungpinang 8/2022 Pasal 51 ayat (1)). */
export const letters = {
  R: { id: 'R – melaksanakan', en: 'R – responsible' },
  A: { id: 'A – bertanggung jawab', en: 'A – accountable' },
  S: { id: 'S – mendukung', en: 'S – supports' },
  C: { id: 'C – dimintai pendapat', en: 'C – consulted' },
  I: { id: 'I – diberi tahu', en: 'I – informed' },
} as const satisfies Record<RasciLetter, Text>;
