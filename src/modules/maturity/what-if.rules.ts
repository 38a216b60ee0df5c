import type { Problem } from '../../kernel/errors/errors.ts';
import type { CostOf } from './cheapest-way.rules.ts';
import type { Instrument } from './instrument.schema.ts';
import { type Levels, readLevels } from './levels.rules.ts';
import { readCosts } from './plan-inputs.rules.ts';
import { type Ratio, readDecimal } from './ratio.rules.ts';

/** What stands in the address of the what-if page: levels, the predicate one wants, what a step costs. */
export type WhatIf = {
  /** As typed, by indicator. */
  readonly typed: ReadonlyMap<number, string>;
  readonly levels: Levels;
  readonly wanted: Ratio | null;
  readonly costs: ReadonlyMap<number, string>;
  readonly costOf: CostOf;
  readonly problems: readonly Problem[];
};

/** What a step to a level costs where nobody says otherwise, in rupiah; a place to begin, to be changed on the page. */
const defaultCosts: Readonly<Record<number, number>> = {
  1: 0,
  2: 25_000_000,
  3: 75_000_000,
  4: 150_000_000,
  5: 250_000_000,
};

const written = (text: string | undefined): string => (text ?? '').trim();

/** Money as people type it: `75.000.000`. Anything else stays text, and is refused as a cost. */
const amount = (text: string): unknown => (/^\d{1,3}(\.?\d{3})*$/.test(text) ? Number(text.replaceAll('.', '')) : text);

/** Levels that can be reached by a step, the lowest first. */
export const raisedLevels = ({ scales }: Instrument): readonly number[] => [
  ...new Set(
    scales.flatMap(({ levels, min }) => levels.map(({ level }) => level).filter((level) => level > Number(min))),
  ),
];

/** Reads the address of the what-if page. Levels left empty are not known; wrong ones are named and left out. */
export function readWhatIf(instrument: Instrument, query: Readonly<Record<string, string | undefined>>): WhatIf {
  const typed = new Map(
    instrument.indicators.flatMap(({ number }) => {
      const text = written(query[`level.${number}`]).replace(',', '.');
      return text === '' ? [] : [[number, text] as const];
    }),
  );
  const given = Object.fromEntries([...typed].map(([number, text]) => [number, text === 'none' ? null : text]));
  const { levels, problems } = readLevels(instrument, given);
  const costs = new Map(
    raisedLevels(instrument).map((level) => [
      level,
      written(query[`cost.${level}`]) || String(defaultCosts[level] ?? 0),
    ]),
  );
  const read = readCosts(instrument, Object.fromEntries([...costs].map(([level, text]) => [level, amount(text)])));
  const wanted = instrument.predicates.find(({ min }) => min === written(query.wanted));
  return {
    typed,
    levels,
    wanted: wanted ? readDecimal(wanted.min) : null,
    costs,
    costOf: read.costOf,
    problems: [...problems, ...read.problems],
  };
}
