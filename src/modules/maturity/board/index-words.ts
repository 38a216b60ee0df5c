import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { display, type Outcome, predicateOf } from '../calculate.rules.ts';
import type { Instrument } from '../instrument.schema.ts';
import type { Ratio } from '../ratio.rules.ts';

const inWords = (value: Ratio): Text => ({ id: display(value).replace('.', ','), en: display(value) });

/** An index as people read it: one value, or the range it may still come to. */
export function indexWords(outcome: Outcome): Text {
  if (outcome.complete) return inWords(outcome.values.index);
  const range = { min: inWords(outcome.min.index), max: inWords(outcome.max.index) };
  return fill(same('{min} – {max}'), range);
}

/** The predicate of a complete index; null while levels are missing. */
export const predicateWords = (instrument: Instrument, outcome: Outcome): Text | null =>
  outcome.complete ? predicateOf(instrument, outcome.values.index).name : null;
