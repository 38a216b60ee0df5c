import { same, type Text } from '../../kernel/i18n/text.ts';
import { indicatorCode, readIndicatorCode } from './indicator-field.ts';
import type { Indicator, Instrument } from './instrument.schema.ts';

/** Indicators that agencies answer: all but those whose value is published elsewhere. */
export const answeredIndicators = ({ indicators }: Instrument): readonly Indicator[] =>
  indicators.filter(({ external }) => external === undefined);

/** The indicator behind its name in a row (`spbe-2020.07`), as long as it is one of this instrument. */
export function findIndicator(instrument: Instrument, code: string): Indicator | undefined {
  const found = readIndicatorCode(code);
  return found.instrument === instrument.id ? indicatorOf(instrument, found.number) : undefined;
}

/** An indicator by its number. */
export const indicatorOf = (instrument: Instrument, number: number): Indicator | undefined =>
  instrument.indicators.find((one) => one.number === number);

/** Indicators of a list that are not among the names given. */
export const lackingAmong = (
  instrument: Instrument,
  wanted: readonly Indicator[],
  codes: readonly string[],
): readonly Indicator[] => {
  const known = new Set(codes);
  return wanted.filter(({ number }) => !known.has(indicatorCode(instrument, number)));
};

/** As many names as one can read in a sentence. */
const most = 8;

/** Indicators in one line: `4. Rencana, 7. Audit, … (12)`. */
export function nameIndicators(indicators: readonly Indicator[]): Text {
  const shown = indicators.slice(0, most);
  const more = indicators.length > most ? `, … (${indicators.length})` : '';
  const words = (lang: 'id' | 'en') => shown.map(({ number, name }) => `${number}. ${name[lang]}`).join(', ') + more;
  return { id: words('id'), en: words('en') };
}

/** Names in one line, the rest as a count. */
export const nameSome = (names: readonly string[]): Text =>
  same(names.slice(0, most).join(', ') + (names.length > most ? `, … (${names.length})` : ''));
