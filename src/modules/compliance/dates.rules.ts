import { addDays, addDuration, addMonths, type Day } from '../../kernel/i18n/days.ts';
import { daysBetween } from '../../kernel/i18n/format.ts';

export { addDays, addDuration, addMonths, type Day, daysBetween };

/** The last day of a span that starts on a day: five years from 1 May 2023 end on 30 April 2028. */
export const lastDayOf = (from: Day, duration: string): Day => addDays(addDuration(from, duration), -1);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const firstOfYear = (year: number): Day => `${year}-01-01`;
export const lastOfYear = (year: number): Day => `${year}-12-31`;
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Monday to Friday, and not in the holiday calendar of the government. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
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
