/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

const dayMs = 86_400_000;
const toTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day `days` after (or, if negative, before) another. */
export const addDays = (day: Day, days: number): Day => toDay(toTime(day) + days * dayMs);

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
