import { completed, leftOut, valuesOf } from './calculate.rules.ts';
import type { Indicator, Instrument } from './instrument.schema.ts';
import { type Levels, scaleOf } from './levels.rules.ts';
import { greatestDivisor, minus, type Ratio, ratio } from './ratio.rules.ts';
import { type Weighed, weigh } from './weighing.rules.ts';

/** What it costs to bring an indicator from the level below to this one, in whole rupiah. */
export type CostOf = (indicator: Indicator, level: number) => number;

/** One indicator to raise, from where it is to a whole level. */
export type Raise = { readonly number: number; readonly from: Ratio; readonly to: number; readonly cost: number };

/** The cheapest way, or why there is none. `cost` is in whole rupiah. */
export type Way =
  | { readonly reached: true; readonly raises: readonly Raise[]; readonly cost: number; readonly index: Ratio }
  | { readonly reached: false; readonly highest: Ratio };

type Option = { readonly to: number; readonly gain: bigint; readonly cost: number };

/** The whole levels above the present one, each with what it adds to the index (in shares) and costs in all. */
function optionsOf(
  { instrument }: Weighed,
  one: Indicator,
  level: bigint,
  share: bigint,
  costOf: CostOf,
): readonly Option[] {
  const last = Number(scaleOf(instrument, one).max);
  const options: Option[] = [];
  let cost = 0;
  for (let to = Number(level / 100n) + 1; to <= last; to++) {
    cost += costOf(one, to);
    options.push({ to, gain: (BigInt(to) * 100n - level) * share, cost });
  }
  return options;
}

/** The half of the last displayed decimal: an index is displayed as the predicate's lower end from there on. */
const halfShown = ratio(1n, 200n);

/** The smallest gain in shares that makes the displayed index reach a value. */
function neededGain({ index }: Weighed, now: Ratio, wanted: Ratio): bigint {
  const missing = minus(minus(wanted, halfShown), now);
  if (missing.n <= 0n) return 0n;
  const scaled = missing.n * index.denominator * 100n;
  return (scaled + missing.d - 1n) / missing.d;
}

/** How the least cost of a gain came about: what was picked last (0: nothing) and the gain there was before. */
type Trace = { readonly pick: Uint8Array; readonly before: Int32Array };

/** The least cost of at least each gain from 0 to `need`, in units; and how it came about, indicator by indicator. */
function leastCosts(all: readonly (readonly Option[])[], unit: bigint, need: number) {
  // Whole rupiah up to 2^53: exact.
  let cost = new Float64Array(need + 1).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  /** The most that the indicators so far can gain: beyond it there is nothing to look at. */
  let reach = 0;
  const traces = all.map((options): Trace => {
    const next = cost.slice();
    const trace = { pick: new Uint8Array(need + 1), before: Int32Array.from({ length: need + 1 }, (_, gain) => gain) };
    options.forEach((option, at) => {
      const units = Number(option.gain / unit);
      for (let had = 0; had <= reach; had++) {
        const spent = (cost[had] ?? 0) + option.cost;
        const has = Math.min(need, had + units);
        if (spent >= (next[has] ?? 0)) continue;
        next[has] = spent;
        trace.pick[has] = at + 1;
        trace.before[has] = had;
      }
    });
    cost = next;
    reach = Math.min(need, reach + Number((options.at(-1)?.gain ?? 0n) / unit));
    return trace;
  });
  return { cost: cost[need] ?? Number.POSITIVE_INFINITY, traces };
}

/** The options picked, from the last indicator back to the first. */
function picked(all: readonly (readonly Option[])[], traces: readonly Trace[], need: number) {
  let gain = need;
  return traces
    .map((trace, at) => ({ trace, at }))
    .toReversed()
    .flatMap(({ trace, at }) => {
      const option = all[at]?.[(trace.pick[gain] ?? 0) - 1];
      gain = trace.before[gain] ?? gain;
      return option ? [{ at, option }] : [];
    })
    .toReversed();
}

/**
 * The exact cheapest set of raises after which the displayed index reaches a value: dynamic programming over the index
 * in its smallest units, not a greedy guess. Missing levels count as the lowest.
 * @param wanted the lower end of a predicate, or any index with two decimals
 */
export function cheapestWay(instrument: Instrument, levels: Levels, wanted: Ratio, costOf: CostOf): Way {
  const weighed = weigh(instrument, leftOut(levels));
  const now = completed(weighed, levels, 'min');
  const all = weighed.counted.map((one, at) =>
    optionsOf(weighed, one, now[at] ?? 0n, weighed.index.each[at] ?? 0n, costOf),
  );
  const unit = all.flat().reduce((found, { gain }) => greatestDivisor(found, gain), 0n) || 1n;
  const needed = neededGain(weighed, valuesOf(weighed, now).index, wanted);
  const need = Number((needed + unit - 1n) / unit);
  const most = all.reduce((total, options) => total + (options.at(-1)?.gain ?? 0n), 0n);
  if (needed > most) {
    const highest = now.map((level, at) => BigInt(all[at]?.at(-1)?.to ?? 0) * 100n || level);
    return { reached: false, highest: valuesOf(weighed, highest).index };
  }
  const { cost, traces } = leastCosts(all, unit, need);
  const picks = picked(all, traces, need);
  const after = now.map((level, at) => {
    const pick = picks.find((one) => one.at === at);
    return pick ? BigInt(pick.option.to) * 100n : level;
  });
  return {
    reached: true,
    cost,
    index: valuesOf(weighed, after).index,
    raises: picks.flatMap(({ at, option }) => {
      const one = weighed.counted[at];
      return one ? [{ number: one.number, from: ratio(now[at] ?? 0n, 100n), to: option.to, cost: option.cost }] : [];
    }),
  };
}
