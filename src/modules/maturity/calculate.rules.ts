import type { Instrument } from './instrument.schema.ts';
import { type Levels, scaleOf } from './levels.rules.ts';
import { compare, type Ratio, ratio, readDecimal, roundHalfUp } from './ratio.rules.ts';
import { type Shares, type Weighed, weigh } from './weighing.rules.ts';

/** The values of an evaluation, exact. */
export type Values = {
  readonly index: Ratio;
  readonly domains: readonly { readonly number: number; readonly value: Ratio }[];
  readonly aspects: readonly { readonly number: number; readonly value: Ratio }[];
};

/** Decimals that are shown. Values are rounded once, half-up, when they are shown. */
const shown = 2;

/** A value as it is shown: `3.28`. */
export const display = (value: Ratio): string => roundHalfUp(value, shown);

/** The predicate of an index: the highest whose lower end the displayed value reaches. */
export function predicateOf({ predicates }: Instrument, index: Ratio): Instrument['predicates'][number] {
  const value = readDecimal(display(index));
  const found = predicates.find(({ min }) => compare(value, readDecimal(min)) >= 0) ?? predicates.at(-1);
  if (!found) throw new TypeError('An instrument without predicates was loaded.');
  return found;
}

/** Levels become whole hundredths: every scale gives two decimals at most. */
const hundredths = 100n;

function weighed({ each, denominator }: Shares, levels: readonly bigint[]): Ratio {
  let total = 0n;
  for (let at = 0; at < each.length; at++) total += (each[at] ?? 0n) * (levels[at] ?? 0n);
  return ratio(total, denominator * hundredths);
}

/**
 * The aspects, domains and index of levels in whole hundredths, in the order of `prepared.counted`; exact.
 * For the display form of one value see `display`.
 */
export function valuesOf(prepared: Weighed, levels: readonly bigint[]): Values {
  const part = ({ number, shares }: { number: number; shares: Shares }) => ({ number, value: weighed(shares, levels) });
  return {
    index: weighed(prepared.index, levels),
    domains: prepared.domains.map(part),
    aspects: prepared.aspects.map(part),
  };
}

const inHundredths = ({ n, d }: Ratio): bigint => (n * hundredths) / d;

/** The indicators that are left out of a calculation. */
export const leftOut = (levels: Levels): ReadonlySet<number> =>
  new Set([...levels].flatMap(([number, level]) => (level === null ? [number] : [])));

/** The levels of a calculation in hundredths, where one is missing the lowest or highest it could have. */
export function completed({ instrument, counted }: Weighed, levels: Levels, missing: 'min' | 'max'): readonly bigint[] {
  return counted.map((one) => inHundredths(levels.get(one.number) ?? readDecimal(scaleOf(instrument, one)[missing])));
}

/** What an evaluation comes to: one value each, or, while levels are missing, what it may come to at worst and best. */
export type Outcome =
  | { readonly complete: true; readonly values: Values }
  | { readonly complete: false; readonly min: Values; readonly max: Values };

/**
 * Calculates an evaluation from levels, which may be incomplete (PermenPANRB 59/2020: aspects and domains are weighed
 * means, the index the weighed mean of all; nothing is rounded on the way).
 */
export function calculate(instrument: Instrument, levels: Levels): Outcome {
  const prepared = weigh(instrument, leftOut(levels));
  const complete = prepared.counted.every(({ number }) => levels.has(number));
  if (complete) return { complete, values: valuesOf(prepared, completed(prepared, levels, 'min')) };
  return {
    complete,
    min: valuesOf(prepared, completed(prepared, levels, 'min')),
    max: valuesOf(prepared, completed(prepared, levels, 'max')),
  };
}
