import { calculate, display, type Outcome, type Values } from '../calculate.rules.ts';
import type { Instrument } from '../instrument.schema.ts';
import { instrumentOf } from '../instrument-options.ts';
import { compare, minus, over, type Ratio, readDecimal } from '../ratio.rules.ts';
import { levelsIn } from './result-levels.rules.ts';
import type { CycleRow, LineRow } from './standings.queries.ts';

/** What an evaluation came to, with the version of the instrument it keeps; null while it has no line of a result. */
export type Standing = {
  readonly cycle: CycleRow;
  readonly instrument: Instrument;
  readonly outcome: Outcome | null;
};

/** @param lines of this evaluation */
export function standingOf(cycle: CycleRow, lines: readonly Pick<LineRow, 'indicator' | 'level'>[]): Standing {
  const instrument = instrumentOf(cycle.instrument);
  const outcome = lines.length === 0 ? null : calculate(instrument, levelsIn(instrument, lines));
  return { cycle, instrument, outcome };
}

/** The values of an evaluation whose levels are all known. */
export const valuesIn = ({ outcome }: Standing): Values | null => (outcome?.complete ? outcome.values : null);

const finished = ['follow-up', 'closed'];

/** The last evaluation before another by the same instrument, whatever its version: only such can be compared. */
export function findPrevious(cycle: CycleRow, all: readonly CycleRow[]): CycleRow | undefined {
  const { id } = instrumentOf(cycle.instrument);
  return all.findLast(
    (one) => one.year < cycle.year && finished.includes(one.status) && instrumentOf(one.instrument).id === id,
  );
}

/** A run of evaluations by one instrument; with the next instrument another begins, as their values do not compare. */
export type Series = { readonly instrument: Instrument; readonly standings: readonly Standing[] };

/** @param standings in the order of their years */
export function seriesOf(standings: readonly Standing[]): readonly Series[] {
  const series: { instrument: Instrument; standings: Standing[] }[] = [];
  for (const standing of standings) {
    const last = series.at(-1);
    if (last?.instrument.id === standing.instrument.id) last.standings.push(standing);
    else series.push({ instrument: standing.instrument, standings: [standing] });
  }
  return series;
}

/** The ends of the scale of an instrument: the same for all its indicators. */
export function endsOf({ scales }: Instrument): { readonly min: Ratio; readonly max: Ratio } {
  const [first] = scales;
  if (!first) throw new TypeError('An instrument without scales was loaded.');
  return { min: readDecimal(first.min), max: readDecimal(first.max) };
}

/** How far along the scale a value lies, 0 to 1, for drawing it: only here does a value become a number of a picture. */
export function shareOf(instrument: Instrument, value: Ratio): number {
  const { min, max } = endsOf(instrument);
  const { n, d } = over(minus(value, min), minus(max, min));
  return Number((n * 10_000n) / d) / 10_000;
}

/** The predicates of an instrument from the lowest up, with the displayed values each begins and ends at. */
export function bandsOf(instrument: Instrument) {
  const { min, max } = endsOf(instrument);
  const rising = instrument.predicates.toReversed();
  return rising.map(({ name, min: from }, at) => {
    const next = rising[at + 1];
    const low = compare(readDecimal(from), min) < 0 ? min : readDecimal(from);
    return { name, from: low, to: next ? readDecimal(next.min) : max };
  });
}

/** By how much a displayed value differs from an earlier one: `+0.12`, `-0.30`, `0.00`. */
export function changeOf(now: Ratio, before: Ratio): string {
  const difference = minus(readDecimal(display(now)), readDecimal(display(before)));
  const text = display(difference);
  return difference.n > 0n ? `+${text}` : text;
}

const strong = readDecimal('4');
const weak = readDecimal('2');

/** Strengths are levels of 4 and 5, weaknesses 1 and 2 (report of the national guideline). */
export const strengthOf = (level: Ratio): 'strength' | 'weakness' | null => {
  if (compare(level, strong) >= 0) return 'strength';
  return compare(level, weak) <= 0 ? 'weakness' : null;
};

/**
 * How far an evaluation was verified: self-evaluated only, or verified by external assessors (LU 52(7)–(8)). Null before
 * the self-assessment is closed, and for past years of which only the final levels were recorded.
 */
export function verificationOf(
  { status }: Pick<CycleRow, 'status'>,
  lines: readonly Pick<LineRow, 'self' | 'internal' | 'external'>[],
): 'self-evaluated' | 'verified' | null {
  if (lines.some(({ external }) => external !== null)) return 'verified';
  if (['preparation', 'self-assessment', 'void'].includes(status)) return null;
  const bare = lines.length > 0 && lines.every(({ self, internal }) => self === null && internal === null);
  return bare ? null : 'self-evaluated';
}
