import { fill, say, type Text } from '../../../kernel/i18n/text.ts';
import type { View } from '../../../ui/view.ts';
import { display, type Outcome, predicateOf, type Values } from '../calculate.rules.ts';
import type { Instrument } from '../instrument.schema.ts';
import { type Ratio, readDecimal, writeDecimal } from '../ratio.rules.ts';

/** All these words need to know: the language. */
type Speaking = Pick<View, 'lang'>;

/** A decimal text as this language writes it: `3,28`. */
export const decimal = (view: Speaking, text: string): string => (view.lang === 'id' ? text.replace('.', ',') : text);

/** A level as it was awarded: `3`, `2,37`; a dash where there is none. */
export const levelWords = (view: Speaking, level: string | null): string =>
  level === null ? '–' : decimal(view, writeDecimal(readDecimal(level)));

/** A value of a calculation: two decimals, or from the least to the most while levels are missing. */
export function valueWords(view: Speaking, outcome: Outcome, of: (values: Values) => Ratio | undefined): string {
  const one = (values: Values) => {
    const value = of(values);
    return value ? decimal(view, display(value)) : '–';
  };
  return outcome.complete ? one(outcome.values) : `${one(outcome.min)} – ${one(outcome.max)}`;
}

/** The predicate of a calculation, or both ends of what it may become. */
export function predicateWords(view: Speaking, instrument: Instrument, outcome: Outcome): string {
  const name = ({ index }: Values) => say(predicateOf(instrument, index).name, view.lang);
  if (outcome.complete) return name(outcome.values);
  const [low, high] = [name(outcome.min), name(outcome.max)];
  return low === high ? low : `${low} – ${high}`;
}

/** A year with what it came to: `2025: 3,28 (Baik)`. */
export const yearWords = (view: Speaking, year: number, instrument: Instrument, index: Ratio): Text =>
  fill(
    { id: '{year}: {value} ({predicate})', en: '{year}: {value} ({predicate})' },
    { year: String(year), value: decimal(view, display(index)), predicate: predicateOf(instrument, index).name },
  );
