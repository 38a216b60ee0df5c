import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { calculate, display } from './calculate.rules.ts';
import { cheapestWay } from './cheapest-way.rules.ts';
import type { Instrument } from './instrument.schema.ts';
import { type Levels, readLevels } from './levels.rules.ts';
import { findInstrument } from './load-instruments.ts';
import { compare, readDecimal } from './ratio.rules.ts';

const text = { id: 'x', en: 'x' };

/** A small instrument, so that every way can be tried. */
const small = (weights: readonly number[]): Instrument => ({
  id: 'small-2020',
  version: 1,
  title: text,
  basis: text,
  inForce: { from: '2020-01-01', until: null },
  scales: [
    {
      id: 's',
      name: text,
      min: '1',
      max: '4',
      step: 'whole',
      levels: [1, 2, 3, 4].map((level) => ({ level, name: text })),
    },
  ],
  domains: [],
  aspects: [{ number: 1, name: text, weight: '100' }],
  indicators: weights.map((weight, at) => ({
    number: at + 1,
    name: text,
    aspect: 1,
    weight: String(weight),
    scale: 's',
    criteria: [],
    evidence: null,
  })),
  predicates: [{ name: text, min: '1' }],
  cumulative: true,
  rules: [],
  doubts: [],
});

const indexOf = (instrument: Instrument, levels: Levels) => {
  const outcome = calculate(instrument, levels);
  assert.ok(outcome.complete);
  return outcome.values.index;
};

const of = (instrument: Instrument, levels: readonly number[]) =>
  readLevels(instrument, Object.fromEntries(levels.map((level, at) => [at + 1, level]))).levels;

/** Every way there is, by trying. */
function cheapestByTrying(
  instrument: Instrument,
  now: readonly number[],
  wanted: string,
  cost: readonly (readonly number[])[],
) {
  let best = Number.POSITIVE_INFINITY;
  const tryFrom = (at: number, levels: readonly number[], spent: number): void => {
    if (at === now.length) {
      const shown = readDecimal(display(indexOf(instrument, of(instrument, levels))));
      if (compare(shown, readDecimal(wanted)) >= 0) best = Math.min(best, spent);
      return;
    }
    let more = spent;
    for (let level = now[at] ?? 1; level <= 4; level++) {
      if (level > (now[at] ?? 1)) more += cost[at]?.[level] ?? 0;
      tryFrom(at + 1, levels.with(at, level), more);
    }
  };
  tryFrom(0, now, 0);
  return best;
}

const weights = fc.constantFrom([25, 25, 50], [10, 15, 75], [33, 33, 34], [7.5, 2.5, 90], [20, 30, 20, 30]);

it('costs as little as the best of all ways, and reaches what was wanted', () => {
  fc.assert(
    fc.property(
      weights.chain((some) =>
        fc.record({
          some: fc.constant(some),
          now: fc.tuple(...some.map(() => fc.integer({ min: 1, max: 4 }))),
          wanted: fc.integer({ min: 100, max: 420 }).map((value) => (value / 100).toFixed(2)),
          cost: fc.tuple(...some.map(() => fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 5, maxLength: 5 }))),
        }),
      ),
      ({ some, now, wanted, cost }) => {
        const instrument = small(some);
        const levels = of(instrument, now);
        const way = cheapestWay(
          instrument,
          levels,
          readDecimal(wanted),
          ({ number }, level) => cost[number - 1]?.[level] ?? 0,
        );
        const best = cheapestByTrying(instrument, now, wanted, cost);
        if (!way.reached) {
          assert.equal(best, Number.POSITIVE_INFINITY);
          assert.equal(display(way.highest), '4.00');
          return;
        }
        assert.equal(way.cost, best);
        const raised = new Map(way.raises.map(({ number, to }) => [number, to]));
        const after = indexOf(
          instrument,
          of(
            instrument,
            now.map((level, at) => raised.get(at + 1) ?? level),
          ),
        );
        assert.equal(compare(after, way.index), 0);
        assert.ok(compare(readDecimal(display(after)), readDecimal(wanted)) >= 0);
        assert.equal(
          way.raises.reduce((total, raise) => total + raise.cost, 0),
          best,
        );
      },
    ),
    { numRuns: 300 },
  );
});

it('finds the way for 47 indicators from all ones to the best predicate', () => {
  const spbe = findInstrument('spbe-2020');
  assert.ok(spbe);
  const levels = readLevels(spbe, Object.fromEntries(spbe.indicators.map(({ number }) => [number, 1]))).levels;
  const way = cheapestWay(spbe, levels, readDecimal('4.20'), (_, level) => level * 10_000_000);
  assert.ok(way.reached);
  assert.equal(display(way.index), '4.20');
});
