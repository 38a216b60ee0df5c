import type { Problem } from '../../kernel/errors/errors.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Indicator, Instrument, Scale } from './instrument.schema.ts';
import { compare, type Ratio, readDecimal } from './ratio.rules.ts';

/** What is known of each indicator, by its number: its level, or null where an optional one is left out. */
export type Levels = ReadonlyMap<number, Ratio | null>;

const wholeOnly: Text = {
  id: 'Indikator {number} hanya mengenal tingkat bulat {min} sampai {max}.',
  en: 'Indicator {number} has whole levels from {min} to {max} only.',
};
const between: Text = {
  id: 'Indikator {number} bernilai {min} sampai {max}, paling banyak dua desimal.',
  en: 'Indicator {number} has values from {min} to {max}, with two decimals at most.',
};
const unknown: Text = {
  id: 'Instrumen ini tidak mempunyai indikator {number}.',
  en: 'This instrument has no indicator {number}.',
};
const needed: Text = {
  id: 'Indikator {number} tidak boleh dikecualikan.',
  en: 'Indicator {number} cannot be left out.',
};

/** The scale an indicator is measured on. */
export function scaleOf(instrument: Instrument, indicator: Indicator): Scale {
  const scale = instrument.scales.find(({ id }) => id === indicator.scale);
  if (!scale) throw new TypeError(`${instrument.id} has no scale ${indicator.scale}`);
  return scale;
}

const forms = { whole: /^\d+$/, hundredths: /^\d+(\.\d{1,2})?$/ } as const;

function readLevel(scale: Scale, value: unknown): Ratio | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !forms[scale.step].test(text)) return undefined;
  const level = readDecimal(text);
  const inside = compare(level, readDecimal(scale.min)) >= 0 && compare(level, readDecimal(scale.max)) <= 0;
  return inside ? level : undefined;
}

/**
 * Reads levels as they come in: numbers or decimal texts by the number of their indicator.
 * @returns every level that is right, and a problem for each that is not, naming its indicator (`levels.32`)
 */
export function readLevels(
  instrument: Instrument,
  given: Readonly<Record<string, unknown>>,
): { readonly levels: Levels; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const levels = new Map<number, Ratio | null>();
  const refuse = (key: string, code: string, message: Text, values: Readonly<Record<string, string>> = {}) =>
    problems.push({ field: `levels.${key}`, code, message: fill(message, { number: key, ...values }) });
  for (const [key, value] of Object.entries(given)) {
    const indicator = instrument.indicators.find(({ number }) => String(number) === key);
    if (!indicator) {
      refuse(key, 'unknown-indicator', unknown);
    } else if (value === null) {
      if (indicator.optional) levels.set(indicator.number, null);
      else refuse(key, 'indicator-required', needed);
    } else {
      const scale = scaleOf(instrument, indicator);
      const level = readLevel(scale, value);
      if (level) levels.set(indicator.number, level);
      else
        refuse(key, 'level-out-of-scale', scale.step === 'whole' ? wholeOnly : between, {
          min: scale.min,
          max: scale.max,
        });
    }
  }
  return { levels, problems };
}
