import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../kernel/i18n/days.ts';
import { findInstrument } from '../load-instruments.ts';
import { compare, type Ratio, readDecimal, writeDecimal } from '../ratio.rules.ts';
import { fallsOf, horizon, indexOf, levelsOn, monthlyIndex, renewalsOf, type Support } from './forecast.rules.ts';

const found = findInstrument('spbe-2020');
if (!found) throw new Error('no instrument');
const instrument = found;
const today = '2026-11-28';
const level = (n: number): Ratio => readDecimal(String(n));

const support = fc.record({
  number: fc.integer({ min: 1, max: 47 }),
  level: fc.integer({ min: 1, max: 5 }),
  record: fc.integer({ min: 1, max: 12 }).map((n) => `documents/${n}`),
  last: fc.option(
    fc.integer({ min: -200, max: 900 }).map((days) => addDays(today, days)),
    { nil: null },
  ),
});
const supports = fc.array(support, { maxLength: 120 });
const claims = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 47, maxLength: 47 })
  .map((levels) => new Map(levels.map((one, at) => [at + 1, level(one)] as const)));

const whole = (number: number, levels: number, last: string | null = null): readonly Support[] =>
  Array.from({ length: levels }, (_none, at) => ({
    number,
    level: at + 1,
    record: `documents/${number}-${at + 1}`,
    last,
  }));

describe('the forecast', () => {
  it('falls to below the first criterion without living evidence, on the day after its last', () => {
    const claimed = new Map([[1, level(4)]]);
    const all = whole(1, 4).map((one) => (one.level === 3 ? { ...one, last: '2027-02-28' } : one));
    const falls = fallsOf(instrument, claimed, all, today);
    assert.deepEqual(
      falls.map(({ number, on, from, to }) => [number, on, writeDecimal(from), writeDecimal(to)]),
      [[1, '2027-03-01', '4', '2']],
    );
    const both = [...all, { number: 1, level: 3, record: 'documents/other', last: '2027-06-30' }];
    assert.equal(fallsOf(instrument, claimed, both, today)[0]?.on, '2027-07-01');
  });

  it('never falls below the lowest level of the scale, and stays where evidence has no end', () => {
    const claimed = new Map([[1, level(1)]]);
    assert.deepEqual(fallsOf(instrument, claimed, whole(1, 1, '2027-01-01'), today), []);
    assert.deepEqual(fallsOf(instrument, new Map([[1, level(5)]]), whole(1, 5), today), []);
  });

  it('counts the index exactly: one indicator of 1,3 % from 3 to 1 is 0.026 of it', () => {
    const claimed = new Map(instrument.indicators.map(({ number }) => [number, level(3)] as const));
    const all = instrument.indicators.flatMap(({ number }) => whole(number, 3, number === 1 ? '2026-12-31' : null));
    const months = monthlyIndex(instrument, claimed, all, today).map(({ index }) => writeDecimal(index));
    assert.equal(months[0], '3');
    assert.equal(months[1], '3');
    assert.equal(months[2], '2.974');
    assert.equal(months.at(-1), '2.974');
    assert.equal(months.length, horizon + 1);
  });

  it('never rises, and never rises above what is claimed', () => {
    fc.assert(
      fc.property(claims, supports, (claimed, some) => {
        const months = monthlyIndex(instrument, claimed, some, today);
        for (const [at, { index }] of months.entries()) {
          assert.ok(compare(index, indexOf(instrument, claimed)) <= 0);
          const before = months[at - 1];
          if (before) assert.ok(compare(index, before.index) <= 0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is never lowered by renewing anything', () => {
    fc.assert(
      fc.property(claims, supports, fc.nat(200), (claimed, some, at) => {
        const renewed = some.map((one, index) =>
          index === at % Math.max(some.length, 1) ? { ...one, last: null } : one,
        );
        const [plain, better] = [some, renewed].map((all) => monthlyIndex(instrument, claimed, all, today));
        for (const [month, { index }] of (plain ?? []).entries())
          assert.ok(compare(better?.[month]?.index ?? index, index) >= 0);
      }),
      { numRuns: 50 },
    );
  });

  it('tells every fall: the levels at the end are those after the last fall of each', () => {
    fc.assert(
      fc.property(claims, supports, (claimed, some) => {
        const end = addMonths(today, horizon);
        const levels = new Map(levelsOn(instrument, claimed, some, today));
        for (const { number, from, to } of fallsOf(instrument, claimed, some, today)) {
          assert.equal(compare(levels.get(number) ?? from, from), 0);
          levels.set(number, to);
        }
        for (const [number, last] of levelsOn(instrument, claimed, some, end))
          assert.equal(compare(levels.get(number) ?? level(0), last ?? level(0)), 0);
      }),
      { numRuns: 50 },
    );
  });

  it('names what to renew first by what is lost without it', () => {
    const claimed = new Map([1, 45].map((number) => [number, level(2)] as const));
    const all = [...whole(1, 2, '2027-05-31'), ...whole(45, 2, '2027-09-30')];
    const ranked = renewalsOf(instrument, claimed, all, today);
    assert.deepEqual(
      ranked.map(({ record, loss }) => [record, writeDecimal(loss)]),
      [
        ['documents/45-1', '0.03'],
        ['documents/45-2', '0.03'],
        ['documents/1-1', '0.013'],
        ['documents/1-2', '0.013'],
      ],
    );
  });
});
