import { addDays } from '../kernel/i18n/days.ts';
import { isoDateOf } from '../kernel/i18n/format.ts';

/** The day it is, or so many days later, in the zone the tests run Padu in: from 17.00 UTC on not the day of `toISOString`. */
export const today = (later = 0): string => addDays(isoDateOf(new Date(), 'Asia/Jakarta'), later);
