import type { Reading } from '../field.ts';
import { isDate } from './range.ts';

/** Months as people write them in Indonesian and English, by their first letters. */
const months: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'peb', 'februari', 'pebruari', 'february'],
  ['mar', 'maret', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['agu', 'ags', 'agt', 'agust', 'aug', 'agustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'nop', 'november', 'nopember'],
  ['des', 'dec', 'desember', 'december'],
];

const monthNamed = (word: string): number => months.findIndex((names) => names.includes(word.toLowerCase())) + 1;

const iso = (year: string, month: string | number, day: string): string | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(text) ? text : null;
};

/** Both days a date of three numbers can mean, day first and month first; null where it is not one. */
function daysOf(written: string): { readonly dayFirst: string | null; readonly monthFirst: string | null } | null {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written) ?? [];
  if (year === '') return null;
  return { dayFirst: iso(year, second, first), monthFirst: iso(year, first, second) };
}

/** Whether a date could be two different days: `03/04/2026`. */
export function isDoubtfulDay(written: string): boolean {
  const days = daysOf(written.trim());
  return days !== null && days.dayFirst !== null && days.monthFirst !== null && days.dayFirst !== days.monthFirst;
}

/**
 * A date as people write it, as `YYYY-MM-DD`: `22 November 2026`, `22-11-2026`, `22/11/2026`, `Nov 22, 2026`. A date that
 * could be two days is read only when told how. What is no date comes back as it stands, for the schema to refuse.
 */
export function readDay(written: string, reading: Reading | undefined): string {
  const text = written.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-\s.]+(\p{L}+)\.?[-\s.,]+(\d{4})$/u.exec(text) ?? [];
  if (year !== '') return iso(year, monthNamed(month), day) ?? written;
  const [, name = '', date = '', ofYear = ''] = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text) ?? [];
  if (ofYear !== '') return iso(ofYear, monthNamed(name), date) ?? written;
  const days = daysOf(text);
  if (days === null || (isDoubtfulDay(text) && reading === undefined)) return written;
  const { dayFirst, monthFirst } = days;
  return (reading === 'month-first' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst)) ?? written;
}

const grouped = /^-?[1-9]\d{0,2}([.,])\d{3}$/;

/** Whether a number could be a whole one with a thousands mark or a fraction: `1.234`. */
export const isDoubtfulNumber = (written: string): boolean => grouped.test(written.trim());

/**
 * A number as people write it: `1234.5`, `1.234.567,89`, `1,234.5`, `12,5`. One mark before exactly three digits is read
 * only when told which mark stands before decimals. What is no number comes back as it stands.
 */
export function readNumber(written: string, reading: Reading | undefined): number | string {
  const text = written.replace(/[\s\u00a0]/g, '');
  if (/^-?\d+$/.test(text)) return Number(text);
  const mark = grouped.exec(text)?.[1];
  if (mark !== undefined) {
    if (reading === undefined) return written;
    return Number(text.replace(mark, (reading === 'decimal-comma') === (mark === ',') ? '.' : ''));
  }
  if (/^-?\d{1,3}(\.\d{3})*(,\d+)?$/.test(text) || /^-?\d+,\d+$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text) || /^-?\d+\.\d+$/.test(text)) return Number(text.replaceAll(',', ''));
  return written;
}
