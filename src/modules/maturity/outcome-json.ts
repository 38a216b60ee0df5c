import { type Lang, say } from '../../kernel/i18n/text.ts';
import { display, type Outcome, predicateOf, type Values } from './calculate.rules.ts';
import type { Instrument } from './instrument.schema.ts';
import { type Ratio, writeDecimal } from './ratio.rules.ts';

type Range = { readonly min: string; readonly max: string };
type Written = string | Range;

type Part = { readonly number: number; readonly value: Written; readonly raw: Written };

/** What a calculation answers: `value` with two decimals, `raw` exact; of incomplete levels the range of each. */
export type CalculationJson = {
  readonly index: Written;
  readonly raw: Written;
  readonly predicate: Written;
  readonly domains: readonly Part[];
  readonly aspects: readonly Part[];
};

/** The ends of what is known, once where they are the same person's word: of a complete calculation both are one. */
const ends = (outcome: Outcome): readonly [Values, Values | null] =>
  outcome.complete ? [outcome.values, null] : [outcome.min, outcome.max];

/** A calculation as JSON. */
export function outcomeJson(instrument: Instrument, outcome: Outcome, lang: Lang): CalculationJson {
  const [low, high] = ends(outcome);
  const both = (of: (values: Values) => Ratio | undefined, write: (value: Ratio) => string): Written => {
    const at = (values: Values) => write(of(values) ?? { n: 0n, d: 1n });
    return high === null ? at(low) : { min: at(low), max: at(high) };
  };
  const parts = (name: 'domains' | 'aspects') =>
    low[name].map(({ number }, at) => ({
      number,
      value: both((values) => values[name][at]?.value, display),
      raw: both((values) => values[name][at]?.value, writeDecimal),
    }));
  return {
    index: both(({ index }) => index, display),
    raw: both(({ index }) => index, writeDecimal),
    predicate: both(
      ({ index }) => index,
      (value) => say(predicateOf(instrument, value).name, lang),
    ),
    domains: parts('domains'),
    aspects: parts('aspects'),
  };
}
