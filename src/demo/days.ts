import { addDays } from '../kernel/i18n/days.ts';

/** The day before the same day so many months later: what a year or half a year from a day ends on. */
export function lastDayAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return addDays(date.toISOString().slice(0, 10), -1);
}

/** The day itself, or the Monday after it where it is a Saturday or Sunday: offices write on working days. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
