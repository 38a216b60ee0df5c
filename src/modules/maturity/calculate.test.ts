import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { calculate, display, predicateOf } from './calculate.rules.ts';
import type { Instrument } from './instrument.schema.ts';
import { type Levels, readLevels, scaleOf } from './levels.rules.ts';
import { findInstrument, instruments } from './load-instruments.ts';
import { compare, type Ratio, readDecimal, writeDecimal } from './ratio.rules.ts';

const get = (id: string): Instrument => {
  const found = findInstrument(id);
  if (!found) throw new Error(`no instrument ${id}`);
  return found;
};
const spbe = get('spbe-2020');

const levelsFor = (instrument: Instrument, levelOf: (number: number) => unknown): Levels => {
  const given = instrument.indicators.map(({ number }) => [number, levelOf(number)]);
  const { levels, problems } = readLevels(instrument, Object.fromEntries(given));
  assert.deepEqual(problems, []);
  return levels;
};

const valuesFor = (instrument: Instrument, levelOf: (number: number) => unknown) => {
  const outcome = calculate(instrument, levelsFor(instrument, levelOf));
  assert.ok(outcome.complete);
  return outcome.values;
};

it('agrees with the worked example of the 2020 regulation', () => {
  const given: Record<number, number> = { 11: 3, 12: 4, 13: 3, 14: 2, 15: 4, 16: 4, 17: 4, 18: 4, 19: 3, 20: 3 };
  const { aspects, domains } = valuesFor(spbe, (number) => given[number] ?? 1);
  const aspect = (wanted: number) => aspects.find(({ number }) => number === wanted)?.value;
  assert.deepEqual(
    [2, 3, 4].map((number) => writeDecimal(aspect(number) ?? readDecimal('0'))),
    ['3', '4', '3'],
  );
  const second = domains.find(({ number }) => number === 2)?.value ?? readDecimal('0');
  assert.equal(display(second), '3.40');
});

it('gives 3.282, shown as 3.28 and Baik, for domains of 3.70, 3.40, 3.00 and 3.20', () => {
  const scale = { id: 's', name: spbe.title, min: '1', max: '5', step: 'hundredths' as const, levels: [] };
  const domainsOnly: Instrument = {
    ...spbe,
    scales: [scale],
    domains: [],
    aspects: spbe.domains.map(({ number, name, weight }) => ({ number, name, weight })),
    indicators: spbe.domains.map(({ number, name }) => ({
      number,
      name,
      aspect: number,
      scale: scale.id,
      criteria: [],
      evidence: null,
    })),
  };
  const given: Record<number, string> = { 1: '3.70', 2: '3.40', 3: '3.00', 4: '3.20' };
  const { index } = valuesFor(domainsOnly, (number) => given[number]);
  assert.equal(writeDecimal(index), '3.282');
  assert.equal(display(index), '3.28');
  assert.equal(predicateOf(spbe, index).name.id, 'Baik');
});

it('takes the predicate from the displayed value', () => {
  const name = (value: string) => predicateOf(spbe, readDecimal(value)).name.id;
  assert.equal(name('4.195'), 'Memuaskan');
  assert.equal(name('4.19499'), 'Sangat Baik');
  assert.equal(name('2.5949'), 'Cukup');
  assert.equal(name('2.595'), 'Baik');
  assert.equal(name('1'), 'Kurang');
  assert.equal(name('5'), 'Memuaskan');
});

/** A level of each indicator in whole hundredths, on its own scale. */
const levelOn = (instrument: Instrument, number: number): fc.Arbitrary<string> => {
  const one = instrument.indicators.find((indicator) => indicator.number === number);
  if (!one) throw new Error(`no indicator ${number}`);
  const { min, max, step } = scaleOf(instrument, one);
  if (step === 'whole') return fc.integer({ min: Number(min), max: Number(max) }).map(String);
  return fc.integer({ min: Number(min) * 100, max: Number(max) * 100 }).map((value) => (value / 100).toFixed(2));
};

const anyLevels = (instrument: Instrument) =>
  fc.tuple(...instrument.indicators.map(({ number }) => levelOn(instrument, number)));

for (const instrument of instruments()) {
  const at = (number: number) => instrument.indicators.findIndex((one) => one.number === number);

  it(`${instrument.id}: lies between the ends of the scale, never falls when a level rises, whatever the order`, () => {
    fc.assert(
      fc.property(anyLevels(instrument), fc.nat(instrument.indicators.length - 1), (levels, raised) => {
        const all = valuesFor(instrument, (number) => levels[at(number)]);
        const scales = instrument.indicators.map((one) => scaleOf(instrument, one));
        const [low, high] = [scales[0]?.min ?? '', scales[0]?.max ?? ''];
        for (const { value } of [{ value: all.index }, ...all.domains, ...all.aspects]) {
          assert.ok(compare(value, readDecimal(low)) >= 0 && compare(value, readDecimal(high)) <= 0);
        }
        const higher = valuesFor(instrument, (number) => (at(number) === raised ? high : levels[at(number)]));
        assert.ok(compare(higher.index, all.index) >= 0);
        const backwards = Object.fromEntries(
          instrument.indicators.toReversed().map(({ number }) => [number, levels[at(number)]]),
        );
        const again = calculate(instrument, readLevels(instrument, backwards).levels);
        assert.ok(again.complete);
        assert.equal(compare(again.values.index, all.index), 0);
      }),
      { numRuns: 60 },
    );
  });

  it(`${instrument.id}: is worth the same for every indicator at one level, and holds what may still come`, () => {
    const level = instrument.scales[0]?.levels[2]?.level ?? 0;
    assert.equal(display(valuesFor(instrument, () => level).index), `${level}.00`);
    fc.assert(
      fc.property(
        anyLevels(instrument),
        fc.subarray(instrument.indicators.map(({ number }) => number)),
        (levels, known) => {
          const given = Object.fromEntries(known.map((number) => [number, levels[at(number)]]));
          const part = calculate(instrument, readLevels(instrument, given).levels);
          const whole = valuesFor(instrument, (number) => levels[at(number)]).index;
          const [low, high]: readonly Ratio[] = part.complete
            ? [part.values.index, part.values.index]
            : [part.min.index, part.max.index];
          assert.ok(low && high && compare(low, whole) <= 0 && compare(whole, high) <= 0);
        },
      ),
      { numRuns: 40 },
    );
  });
}

it('shares the weight of an aspect among the indicators that count', () => {
  const old = get('spbe-2018');
  const withThree = valuesFor(old, (number) => (number >= 36 ? 5 : 3));
  const withOne = valuesFor(old, (number) => (number >= 36 ? null : 3));
  assert.equal(writeDecimal(withOne.index), '3');
  assert.equal(display(withThree.aspects.find(({ number }) => number === 7)?.value ?? readDecimal('0')), '3.67');
});

it('names every level that is wrong, and never guesses', () => {
  const codes = (given: Readonly<Record<string, unknown>>, of = spbe) =>
    readLevels(of, given).problems.map(({ field, code }) => `${field} ${code}`);
  for (const wrong of [0, 6, 2.5, -1, '2,5', '3.0', true, 'III', [3]])
    assert.deepEqual(codes({ 1: wrong }), ['levels.1 level-out-of-scale'], String(wrong));
  assert.deepEqual(codes({ 48: 3, x: 3 }), ['levels.48 unknown-indicator', 'levels.x unknown-indicator']);
  assert.deepEqual(codes({ 1: null }), ['levels.1 indicator-required']);
  const digital = get('pemdi-2026');
  assert.deepEqual(codes({ 1: 2.37, 2: '4.5', 3: 1 }, digital), []);
  assert.deepEqual(codes({ 1: 2.375, 2: 5.01, 3: 0.99 }, digital), [
    'levels.1 level-out-of-scale',
    'levels.2 level-out-of-scale',
    'levels.3 level-out-of-scale',
  ]);
});
