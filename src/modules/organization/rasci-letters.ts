import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import type { RasciLetter } from './rasci.rules.ts';

/** What the five marks of a matrix mean (Perwali Tanjungpinang 8/2022 Pasal 51 ayat (1)). */
export const letterNames = {
  R: { id: 'melaksanakan', en: 'responsible' },
  A: { id: 'bertanggung jawab', en: 'accountable' },
  S: { id: 'mendukung', en: 'supports' },
  C: { id: 'dimintai pendapat', en: 'consulted' },
  I: { id: 'diberi tahu', en: 'informed' },
} as const satisfies Record<RasciLetter, Text>;

const choiceOf = (letter: RasciLetter): Text =>
  fill({ id: '{letter} – {name}', en: '{letter} – {name}' }, { letter: same(letter), name: letterNames[letter] });

/** The marks as choices, the letter in front of its meaning. */
export const letters: Readonly<Record<RasciLetter, Text>> = {
  R: choiceOf('R'),
  A: choiceOf('A'),
  S: choiceOf('S'),
  C: choiceOf('C'),
  I: choiceOf('I'),
};
