import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { instruments } from '../load-instruments.ts';
import { compare, ratio, readDecimal } from '../ratio.rules.ts';
import {
  bandsOf,
  changeOf,
  endsOf,
  findPrevious,
  seriesOf,
  shareOf,
  standingOf,
  strengthOf,
} from './standing.rules.ts';
import type { CycleRow } from './standings.queries.ts';

const cycle = (year: number, instrument: string, status = 'closed'): CycleRow => ({
  id: String(year),
  name: `Evaluasi ${year}`,
  year,
  status,
  instrument,
  target: null,
});

const years = [
  cycle(2019, 'spbe-2018-v1'),
  cycle(2021, 'spbe-2020-v1'),
  cycle(2022, 'spbe-2020-v1'),
  cycle(2023, 'spbe-2020-v1', 'interview'),
  cycle(2026, 'pemdi-2026-v1'),
];

it('compares only with the last finished evaluation by the same instrument', () => {
  const before = (year: number) => findPrevious(years.find((one) => one.year === year) ?? cycle(0, ''), years)?.year;
  assert.equal(before(2022), 2021);
  assert.equal(before(2023), 2022);
  assert.equal(before(2021), undefined);
  assert.equal(before(2026), undefined);
});

it('begins another series with every change of instrument', () => {
  const found = seriesOf(years.map((one) => standingOf(one, [])));
  assert.deepEqual(
    found.map(({ instrument, standings }) => [instrument.id, ...standings.map((one) => one.cycle.year)]),
    [
      ['spbe-2018', 2019],
      ['spbe-2020', 2021, 2022, 2023],
      ['pemdi-2026', 2026],
    ],
  );
});

for (const instrument of instruments())
  it(`${instrument.id}: its bands cover the scale without gap, and values keep their order in a picture`, () => {
    const bands = bandsOf(instrument);
    const { min, max } = endsOf(instrument);
    assert.deepEqual(bands[0]?.from, min);
    assert.deepEqual(bands.at(-1)?.to, max);
    for (const [at, { from, to }] of bands.entries()) {
      assert.ok(compare(from, to) < 0);
      if (at > 0) assert.deepEqual(bands[at - 1]?.to, from);
    }
    const value = fc.integer({ min: 100, max: 500 }).map((n) => ratio(BigInt(n), 100n));
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [x, y] = [shareOf(instrument, a), shareOf(instrument, b)];
        assert.ok(x >= 0 && x <= 1);
        if (compare(a, b) <= 0) assert.ok(x <= y);
      }),
    );
  });

it('tells strengths from weaknesses, and changes as they are displayed', () => {
  assert.deepEqual(
    ['1', '2', '2.01', '3.99', '4', '5'].map((level) => strengthOf(readDecimal(level))),
    ['weakness', 'weakness', null, null, 'strength', 'strength'],
  );
  assert.equal(changeOf(readDecimal('3.284'), readDecimal('3.275')), '0.00');
  assert.equal(changeOf(readDecimal('3.285'), readDecimal('3.275')), '+0.01');
  assert.equal(changeOf(readDecimal('2.9'), readDecimal('3.2')), '-0.30');
});
