import { CodedError } from '../../kernel/errors/errors.ts';
import type { Day } from './dates.rules.ts';

const isDay = (text: string): boolean => {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * The day a page or API call asks about; today where it names none.
 * @throws CodedError `bad-request` for what is no day of the years 1900 to 2099
 */
export function askedDay(asked: string | null | undefined, today: Day): Day {
  if (asked === null || asked === undefined || asked === '') return today;
  if (isDay(asked)) return asked;
  throw new CodedError('bad-request', {
    detail: {
      id: 'asOf harus tanggal berbentuk YYYY-MM-DD, antara 1900 dan 2099.',
      en: 'asOf must be a date of the form YYYY-MM-DD, between 1900 and 2099.',
    },
  });
}
