/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

const dayMs = 86_400_000;
const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day `days` after (or, if negative, before) another. */
export const addDays = (day: Day, days: number): Day => toDay(toTime(day) + days * dayMs);

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toTime(to) - toTime(from)) / dayMs);

/** The same day of the month, months later; the last day where that month is shorter (31 January → 28 February). */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(toTime(day));
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return toDay(Date.UTC(Math.floor(index / 12), index % 12, Math.min(date.getUTCDate(), lastOfMonth)));
}

/** A day plus an ISO 8601 duration of one unit (`P5Y`, `P6M`, `P2W`, `P10D`). Throws on any other text. */
export function addDuration(day: Day, duration: string): Day {
  const match = /^P(\d+)([YMWD])$/.exec(duration);
  const count = Number(match?.[1]);
  switch (match?.[2]) {
    case 'Y':
      return addMonths(day, count * 12);
    case 'M':
      return addMonths(day, count);
    case 'W':
      return addDays(day, count * 7);
    case 'D':
      return addDays(day, count);
    default:
      throw new RangeError(`not a duration of one unit: ${duration}`);
  }
}

/** The last day of a span that starts on a day: five years from 1 May 2023 end on 30 April 2028. */
export const lastDayOf = (from: Day, duration: string): Day => addDays(addDuration(from, duration), -1);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const firstOfYear = (year: number): Day => `${year}-01-01`;
export const lastOfYear = (year: number): Day => `${year}-12-31`;
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Monday to Friday, and not in the holiday calendar of the government. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(toTime(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The working day `count` working days after a day, or before it when negative; the day itself is not counted. */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}

/** The day itself when it is a working day, else the last one before it: the last day on which something can be done. */
export const workingDayOnOrBefore = (day: Day, holidays: ReadonlySet<Day>): Day =>
  isWorkingDay(day, holidays) ? day : addWorkingDays(day, -1, holidays);
