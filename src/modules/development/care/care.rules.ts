import { addMonths, type Day } from '../../../kernel/i18n/days.ts';

/** What is known of the care of an application (LU 20(9)). */
export type CareSeen = {
  /** When it was maintained or evaluated last, and when that record says it is to be done next. */
  readonly last: Day | null;
  readonly saidNext: Day | null;
  /** How often its build says, and since when it is in use by it. */
  readonly months: number | null;
  readonly usedOn: Day | null;
  /** The day that stands in the inventory. */
  readonly planned: Day | null;
};

/**
 * When an application is to be looked after next: as the last record says, or so many months after it (or after it went into
 * use) as its build says, or as its owner planned for a day after the last record. null where nothing says so.
 */
export function nextCareOf({ last, saidNext, months, usedOn, planned }: CareSeen): Day | null {
  if (saidNext !== null) return saidNext;
  const from = last ?? usedOn;
  if (months !== null && from !== null) return addMonths(from, months);
  return planned !== null && planned > (last ?? '') ? planned : null;
}
