import { CodedError } from '../../../kernel/errors/errors.ts';
import { isId } from '../../../register/fields/reference.ts';
import type { Reader } from '../../../register/read.ts';
import { findIndicator } from '../indicators.rules.ts';
import type { Indicator } from '../instrument.schema.ts';
import { findPrevious, type Standing, standingOf } from './standing.rules.ts';
import { type CycleRow, type LineRow, listCycles, listLines } from './standings.queries.ts';

/** One indicator of a result. Decimals are text. */
export type Line = LineRow & { readonly of: Indicator };

/** The result of an evaluation as one person may read it, and the one before it by the same instrument. */
export type ResultsSeen = Standing & { readonly lines: readonly Line[]; readonly previous: Standing | null };

const linesOf = (cycle: CycleRow, lines: readonly LineRow[]) => lines.filter((line) => line.cycle === cycle.id);

/** @throws CodedError `not-found` where there is no such evaluation or the reader may not read it */
export async function getResults(reader: Reader, id: string): Promise<ResultsSeen> {
  const cycles = isId(id) ? await listCycles(reader) : [];
  const cycle = cycles.find((one) => one.id === id);
  if (!cycle) throw new CodedError('not-found');
  const before = findPrevious(cycle, cycles);
  const all = await listLines(reader, before ? [cycle.id, before.id] : [cycle.id]);
  const standing = standingOf(cycle, linesOf(cycle, all));
  const lines = linesOf(cycle, all).flatMap((line) => {
    const of = findIndicator(standing.instrument, line.indicator);
    return of ? [{ ...line, of }] : [];
  });
  return { ...standing, lines, previous: before ? standingOf(before, linesOf(before, all)) : null };
}

/** Every evaluation a reader may read with what it came to, the oldest first; those without a result are left out. */
export async function listStandings(reader: Reader): Promise<readonly Standing[]> {
  const cycles = await listCycles(reader);
  const lines = Map.groupBy(
    await listLines(
      reader,
      cycles.map(({ id }) => id),
    ),
    ({ cycle }) => cycle,
  );
  return cycles.map((cycle) => standingOf(cycle, lines.get(cycle.id) ?? [])).filter(({ outcome }) => outcome !== null);
}
