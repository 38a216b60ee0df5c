import { addDays, addMonths, type Day } from '../../../kernel/i18n/days.ts';
import { completed, leftOut, valuesOf } from '../calculate.rules.ts';
import type { Indicator, Instrument } from '../instrument.schema.ts';
import { type Levels, scaleOf } from '../levels.rules.ts';
import { compare, minus, type Ratio, readDecimal } from '../ratio.rules.ts';
import { weigh } from '../weighing.rules.ts';

/** Evidence of the criterion of one level: what it points to, and the last day it counts; null while it has no end. */
export type Support = {
  readonly number: number;
  readonly level: number;
  readonly record: string;
  readonly last: Day | null;
};

/** An indicator that falls: on which day, from which level to which. */
export type Fall = { readonly number: number; readonly on: Day; readonly from: Ratio; readonly to: Ratio };

/** The months looked ahead. */
export const horizon = 24;

const living = (support: Support, day: Day): boolean => support.last === null || support.last >= day;

/** Whole levels of an indicator that need evidence, lowest first. A value that is published elsewhere needs none. */
const needy = (instrument: Instrument, one: Indicator): readonly number[] =>
  one.external
    ? []
    : scaleOf(instrument, one)
        .levels.map(({ level }) => level)
        .filter((level) => level > 0);

/**
 * The level that living evidence supports on a day: level n needs some for each criterion from 1 to n. Never above the
 * level claimed, never below the lowest of the scale.
 */
export function supportedLevel(
  instrument: Instrument,
  one: Indicator,
  claimed: Ratio,
  supports: readonly Support[],
  day: Day,
): Ratio {
  const levels = needy(instrument, one);
  if (levels.length === 0) return claimed;
  const alive = new Set(supports.filter((support) => living(support, day)).map(({ level }) => level));
  const gap = levels.find((level) => compare(readDecimal(String(level)), claimed) <= 0 && !alive.has(level));
  if (gap === undefined) return claimed;
  const below = readDecimal(String(gap - 1));
  const lowest = readDecimal(scaleOf(instrument, one).min);
  return compare(below, lowest) < 0 ? lowest : below;
}

/** The levels that evidence supports on a day, of every indicator that is claimed. */
export function levelsOn(instrument: Instrument, claimed: Levels, supports: readonly Support[], day: Day): Levels {
  const own = Map.groupBy(supports, ({ number }) => number);
  return new Map(
    [...claimed].map(([number, level]) => {
      const one = instrument.indicators.find((indicator) => indicator.number === number);
      if (level === null || !one) return [number, level];
      return [number, supportedLevel(instrument, one, level, own.get(number) ?? [], day)];
    }),
  );
}

/** The index of levels; what is missing counts as the lowest. */
export function indexOf(instrument: Instrument, levels: Levels): Ratio {
  const weighed = weigh(instrument, leftOut(levels));
  return valuesOf(weighed, completed(weighed, levels, 'min')).index;
}

/** The index at the end of each month, if nothing is renewed: now, and month by month. It never rises. */
export const monthlyIndex = (
  instrument: Instrument,
  claimed: Levels,
  supports: readonly Support[],
  today: Day,
): readonly { readonly day: Day; readonly index: Ratio }[] =>
  Array.from({ length: horizon + 1 }, (_none, month) => addMonths(today, month)).map((day) => ({
    day,
    index: indexOf(instrument, levelsOn(instrument, claimed, supports, day)),
  }));

/** Every fall of an indicator after today within the months looked ahead, the earliest first. */
export function fallsOf(
  instrument: Instrument,
  claimed: Levels,
  supports: readonly Support[],
  today: Day,
): readonly Fall[] {
  const until = addMonths(today, horizon);
  const own = Map.groupBy(supports, ({ number }) => number);
  const falls = [...claimed].flatMap(([number, level]) => {
    const one = instrument.indicators.find((indicator) => indicator.number === number);
    if (level === null || !one) return [];
    const mine = own.get(number) ?? [];
    const days = [...new Set(mine.flatMap(({ last }) => last ?? []))].map((last) => addDays(last, 1));
    let from = supportedLevel(instrument, one, level, mine, today);
    return days
      .filter((day) => day > today && day <= until)
      .sort()
      .flatMap((on): readonly Fall[] => {
        const to = supportedLevel(instrument, one, level, mine, on);
        if (compare(to, from) >= 0) return [];
        const fall = { number, on, from, to };
        from = to;
        return [fall];
      });
  });
  return falls.sort((a, b) => (a.on === b.on ? a.number - b.number : a.on < b.on ? -1 : 1));
}

/** A record to renew: when it ends, for which indicators, and how much of the index is lost when it alone ends. */
export type Renewal = {
  readonly record: string;
  readonly last: Day;
  readonly numbers: readonly number[];
  readonly loss: Ratio;
};

/** What ends within the months looked ahead, what costs most of the index first, then what ends first. */
export function renewalsOf(
  instrument: Instrument,
  claimed: Levels,
  supports: readonly Support[],
  today: Day,
): readonly Renewal[] {
  const until = addMonths(today, horizon);
  const now = indexOf(instrument, levelsOn(instrument, claimed, supports, today));
  const ending = supports.filter(({ last }) => last !== null && last >= today && last < until);
  return [...Map.groupBy(ending, ({ record }) => record)]
    .map(([record, some]) => {
      const rest = supports.filter((support) => support.record !== record);
      const without = indexOf(instrument, levelsOn(instrument, claimed, rest, today));
      const [last = today] = some.flatMap((support) => support.last ?? []).sort();
      return {
        record,
        last,
        numbers: [...new Set(some.map(({ number }) => number))].sort((a, b) => a - b),
        loss: minus(now, without),
      };
    })
    .sort((a, b) => compare(b.loss, a.loss) || a.last.localeCompare(b.last) || a.record.localeCompare(b.record));
}
