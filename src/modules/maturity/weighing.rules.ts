import type { Indicator, Instrument } from './instrument.schema.ts';
import { greatestDivisor, over, type Ratio, ratio, readDecimal, sum, times, zero } from './ratio.rules.ts';

/** What each counted indicator counts in one value, as whole numbers over a common denominator. */
export type Shares = { readonly each: readonly bigint[]; readonly denominator: bigint };

/** One value of an evaluation: an aspect, a domain. */
export type Part = { readonly number: number; readonly shares: Shares };

/** An instrument prepared for calculation. The shares follow the order of `counted`. */
export type Weighed = {
  readonly instrument: Instrument;
  readonly counted: readonly Indicator[];
  readonly aspects: readonly Part[];
  readonly domains: readonly Part[];
  readonly index: Shares;
};

function sharesOf(parts: readonly Ratio[]): Shares {
  const denominator = parts.reduce((found, { d }) => (found / greatestDivisor(found, d)) * d, 1n);
  return { denominator, each: parts.map(({ n, d }) => n * (denominator / d)) };
}

/** What an indicator counts in its aspect: its weight among those that count, or an equal share. */
function inAspect(one: Indicator, others: readonly Indicator[]): Ratio {
  if (one.weight === undefined) return ratio(1n, BigInt(others.length));
  return over(readDecimal(one.weight), sum(others.map(({ weight }) => readDecimal(weight ?? '0'))));
}

function prepare(instrument: Instrument, left: ReadonlySet<number>): Weighed {
  const { aspects, domains } = instrument;
  const counted = instrument.indicators.filter(({ number }) => !left.has(number));
  const share = counted.map((one) =>
    inAspect(
      one,
      counted.filter(({ aspect }) => aspect === one.aspect),
    ),
  );
  /** The share of each indicator in a value made of some aspects: its share of the aspect times the aspect's of it. */
  const madeOf = (wanted: (aspect: Instrument['aspects'][number]) => boolean, total: Ratio) =>
    sharesOf(
      counted.map((one, at) => {
        const aspect = aspects.find(({ number }) => number === one.aspect);
        if (!aspect || !wanted(aspect)) return zero;
        return times(share[at] ?? zero, over(readDecimal(aspect.weight), total));
      }),
    );
  return {
    instrument,
    counted,
    aspects: aspects.map(({ number, weight }) => ({
      number,
      shares: madeOf((aspect) => aspect.number === number, readDecimal(weight)),
    })),
    domains: domains.map(({ number, weight }) => ({
      number,
      shares: madeOf((aspect) => aspect.domain === number, readDecimal(weight)),
    })),
    index: madeOf(() => true, ratio(100n)),
  };
}

const prepared = new WeakMap<Instrument, Map<string, Weighed>>();

/**
 * What each indicator counts in every aspect, domain and the index; worked out once for any number of calculations.
 * @param left indicators that are left out; their weight goes to the others of their aspect
 */
export function weigh(instrument: Instrument, left: ReadonlySet<number>): Weighed {
  const known = prepared.get(instrument) ?? new Map<string, Weighed>();
  prepared.set(instrument, known);
  const key = [...left].sort((a, b) => a - b).join();
  const found = known.get(key) ?? prepare(instrument, left);
  known.set(key, found);
  return found;
}
