// Measures the evaluation against its limits: one calculation 0.1 ms, ten years of 552 governments 250 ms, the cheapest
// way for 47 indicators 100 ms.
import { calculate, valuesOf } from '../src/modules/maturity/calculate.rules.ts';
import { cheapestWay } from '../src/modules/maturity/cheapest-way.rules.ts';
import { readLevels } from '../src/modules/maturity/levels.rules.ts';
import { findInstrument } from '../src/modules/maturity/load-instruments.ts';
import { readDecimal } from '../src/modules/maturity/ratio.rules.ts';
import { weigh } from '../src/modules/maturity/weighing.rules.ts';

const spbe = findInstrument('spbe-2020');
if (!spbe) throw new Error('no instrument spbe-2020');
const governments = 552;
const years = 10;

/** Levels that differ from one government to the next, and are the same in every run. */
const levelAt = (government: number, number: number): number => 1 + ((government * 31 + number * 7) % 5);

const given = (government: number) =>
  Object.fromEntries(spbe.indicators.map(({ number }) => [number, levelAt(government, number)]));

function median(times: number, run: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const begun = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - begun) / 1e6;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

const levels = readLevels(spbe, given(1)).levels;
const lowest = readLevels(spbe, Object.fromEntries(spbe.indicators.map(({ number }) => [number, 1]))).levels;
const weighed = weigh(spbe, new Set());
const rows = Array.from({ length: governments * years }, (_, at) =>
  spbe.indicators.map(({ number }) => BigInt(levelAt(at, number)) * 100n),
);

const measured = [
  { name: 'one calculation', limitMs: 0.1, ms: median(2001, () => calculate(spbe, levels)) },
  {
    name: `${governments} governments × ${years} years`,
    limitMs: 250,
    ms: median(15, () => {
      for (const row of rows) valuesOf(weighed, row);
    }),
  },
  {
    name: 'cheapest way of 47 indicators, from all ones to 4.20',
    limitMs: 100,
    ms: median(15, () =>
      cheapestWay(spbe, lowest, readDecimal('4.20'), ({ number }, level) => level * 1e6 + number * 1e5),
    ),
  },
];
for (const { name, limitMs, ms } of measured) {
  const ratio = ms / limitMs;
  const verdict = ratio <= 1 ? 'ok' : 'miss';
  process.stdout.write(`${name}: ${ms.toFixed(3)} ms of ${limitMs} ms: ${ratio.toFixed(2)} (limit 1.00) ${verdict}\n`);
  if (ratio > 1) process.exitCode = 1;
}
