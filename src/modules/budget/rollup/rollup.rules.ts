import type { Sum } from './rollup.queries.ts';

/** One row of a roll-up: what the lines below it come to, beside what they came to before, may cost and have cost. */
export type Rolled = Sum & {
  /** What the same came to in the budget that this one changes; null where it changes none. */
  readonly before: number | null;
  readonly paid: number;
  /** The most it may come to; null where nothing is set. */
  readonly ceiling: number | null;
};

type Beside = {
  /** The sums of the budget that is changed; null where there is none. */
  readonly before: readonly Sum[] | null;
  readonly paid: ReadonlyMap<string, number>;
  readonly ceilings: ReadonlyMap<string, number>;
};

/** Puts the sums of one level together; what stood only in the budget before is there with nothing. */
export function rollUp(sums: readonly Sum[], { before, paid, ceilings }: Beside): readonly Rolled[] {
  const was = new Map((before ?? []).map((sum) => [sum.key, sum]));
  const known = new Set(sums.map(({ key }) => key));
  const gone = (before ?? []).filter(({ key }) => !known.has(key));
  return [...sums, ...gone.map((sum) => ({ ...sum, lines: 0, amount: 0, outside: 0 }))].map((sum) => ({
    ...sum,
    before: before === null ? null : (was.get(sum.key)?.amount ?? 0),
    paid: paid.get(sum.key) ?? 0,
    ceiling: ceilings.get(sum.key) ?? null,
  }));
}

const add = (rows: readonly Rolled[], of: (row: Rolled) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** What all rows of a level come to together: the same as the row above them. */
export const totalOf = (rows: readonly Rolled[]): Omit<Rolled, 'key' | 'name' | 'line'> => ({
  lines: add(rows, ({ lines }) => lines),
  amount: add(rows, ({ amount }) => amount),
  outside: add(rows, ({ outside }) => outside),
  before: rows.some(({ before }) => before !== null) ? add(rows, ({ before }) => before ?? 0) : null,
  paid: add(rows, ({ paid }) => paid),
  ceiling: rows.some(({ ceiling }) => ceiling !== null) ? add(rows, ({ ceiling }) => ceiling ?? 0) : null,
});

/** Rows that come to more than they may. */
export const overCeiling = (rows: readonly Rolled[]): readonly Rolled[] =>
  rows.filter(({ ceiling, amount }) => ceiling !== null && amount > ceiling);
