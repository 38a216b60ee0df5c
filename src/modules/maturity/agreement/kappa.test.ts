import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { display } from '../calculate.rules.ts';
import { compare, minus, over, plus, type Ratio, ratio, readDecimal, times, zero } from '../ratio.rules.ts';
import { type Pair, readKappa, spread, weightedKappa } from './kappa.rules.ts';

const level = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((n) => ratio(BigInt(n))),
  fc.integer({ min: 100, max: 500 }).map((n) => ratio(BigInt(n), 100n)),
);
const pairs = fc.array(fc.tuple(level, level), { minLength: 2, maxLength: 47 });
const one = ratio(1n);

const pairsOf = (text: string): Pair[] =>
  text.split(' ').map((pair) => [readDecimal(pair[0] ?? ''), readDecimal(pair[1] ?? '')]);

/** The same by the book: the matrix of observed and expected shares, weighed by squared distance. */
function byTheBook(given: readonly Pair[]): Ratio | null {
  const n = ratio(BigInt(given.length));
  let [observed, expected] = [zero, zero];
  for (const [x, y] of given) observed = plus(observed, over(times(minus(x, y), minus(x, y)), n));
  for (const [x] of given)
    for (const [, y] of given) expected = plus(expected, over(times(minus(x, y), minus(x, y)), times(n, n)));
  return expected.n === 0n ? null : minus(one, over(observed, expected));
}

it('agrees with the definition, is symmetric and never above 1', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const kappa = weightedKappa(given);
      assert.deepEqual(kappa, byTheBook(given));
      assert.deepEqual(weightedKappa(given.map(([x, y]) => [y, x])), kappa);
      assert.deepEqual(weightedKappa(given.toReversed()), kappa);
      if (kappa) assert.ok(compare(kappa, one) <= 0 && compare(kappa, ratio(-1n)) >= 0);
    }),
  );
});

it('is 1 for assessors who award the same, unless that is one level throughout', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 2, maxLength: 47 }), (levels) => {
      const kappa = weightedKappa(levels.map((each) => [each, each]));
      const varied = levels.some((each) => compare(each, levels[0] ?? each) !== 0);
      assert.deepEqual(kappa, varied ? one : null);
    }),
  );
});

it('says in words what it means, also where it cannot be calculated', () => {
  const words = (text: string) => readKappa(weightedKappa(pairsOf(text))).id;
  assert.equal(display(weightedKappa(pairsOf('33 44 22 55 32')) ?? zero), '0.92');
  assert.equal(words('33 44 22 55 32'), 'hampir selalu sepakat');
  assert.equal(words('12 21'), 'tidak lebih sepakat daripada kebetulan');
  assert.match(words('33 33'), /tidak dapat dihitung/);
  assert.match(words('34'), /tidak dapat dihitung/);
  assert.deepEqual(weightedKappa(pairsOf('34 34 34')), zero);
});

it('measures how far apart the levels of an indicator lie', () => {
  assert.equal(spread([]), null);
  assert.equal(spread([one]), null);
  assert.deepEqual(spread(['3', '2.5', '4.25'].map(readDecimal)), readDecimal('1.75'));
});
