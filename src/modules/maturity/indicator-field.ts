import type { Text } from '../../kernel/i18n/text.ts';
import type { Field } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import type { Instrument } from './instrument.schema.ts';
import { instruments } from './load-instruments.ts';

/** How an indicator is named in a row, whatever the version of its instrument: `spbe-2020.07`. Sorts by number. */
export const indicatorCode = ({ id }: Pick<Instrument, 'id'>, number: number): string =>
  `${id}.${String(number).padStart(2, '0')}`;

/** The instrument and number behind such a name. */
export function readIndicatorCode(code: string): { readonly instrument: string; readonly number: number } {
  const [instrument = '', number = ''] = code.split('.');
  return { instrument, number: Number(number) };
}

const wordsOf = ({ title }: Instrument, number: number, name: Text): Text => ({
  id: `${number}. ${name.id} (${title.id})`,
  en: `${number}. ${name.en} (${title.en})`,
});

const options: Readonly<Record<string, Text>> = Object.fromEntries(
  instruments().flatMap((instrument) =>
    instrument.indicators.map(({ number, name }) => [
      indicatorCode(instrument, number),
      wordsOf(instrument, number, name),
    ]),
  ),
);

/** Whether any instrument has an indicator of this name. */
export const isIndicator = (code: string): boolean => Object.hasOwn(options, code);

/** An indicator of any instrument. */
export const indicatorField = (): Field<string> =>
  choice({ label: { id: 'Indikator', en: 'Indicator' }, options, open: true });
