import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { compare, minus, over, plus, ratio, readDecimal, roundHalfUp, times, writeDecimal } from './ratio.rules.ts';

const fraction = fc
  .tuple(fc.bigInt({ min: -100_000n, max: 100_000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => ratio(n, d));

it('adds and takes away, multiplies and divides without losing anything', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      assert.equal(compare(minus(plus(a, b), b), a), 0);
      if (b.n !== 0n) assert.equal(compare(over(times(a, b), b), a), 0);
    }),
  );
});

it('reads a decimal as it is written, and writes it back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.stringMatching(/^[0-9]{0,6}[1-9]$/), (whole, decimals) => {
      assert.equal(writeDecimal(readDecimal(`${whole}.${decimals}`)), `${whole}.${decimals}`);
    }),
  );
  assert.equal(writeDecimal(readDecimal('45.50')), '45.5');
  assert.equal(writeDecimal(ratio(7n, 3n)), '2.33333333333333333333');
  assert.equal(writeDecimal(ratio(200n)), '200');
  for (const wrong of ['', '.5', '1,5', '1e3', '1.', 'x']) assert.throws(() => readDecimal(wrong), RangeError);
});

it('rounds at the half upwards, once', () => {
  const cases = {
    '3.2849': '3.28',
    '3.285': '3.29',
    '4.194999': '4.19',
    '4.195': '4.20',
    '0.004': '0.00',
    '9.995': '10.00',
  };
  for (const [value, shown] of Object.entries(cases)) assert.equal(roundHalfUp(readDecimal(value), 2), shown);
  assert.equal(roundHalfUp(readDecimal('-0.004'), 2), '0.00');
  assert.equal(roundHalfUp(readDecimal('2.5'), 0), '3');
});
