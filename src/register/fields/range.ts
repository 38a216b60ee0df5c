import type { Bind } from '../bind.ts';
import type { Filter } from '../field.ts';

/** `5` or `1..10`, open at either end: `..10`. */
function rangeSql(type: string, readable: (raw: string) => boolean) {
  return (column: string, raw: string, bind: Bind): string | null => {
    const [from = '', until = from, ...rest] = raw.split('..');
    const ends = [from, until];
    if (rest.length > 0 || ends.some((end) => end !== '' && !readable(end))) return null;
    const low = from === '' ? [] : [`${column} >= ${bind(from)}::${type}`];
    const high = until === '' ? [] : [`${column} <= ${bind(until)}::${type}`];
    return [...low, ...high].join(' and ') || null;
  };
}

/** Whether a text is a calendar date that exists, as `YYYY-MM-DD`; there was no year 0. */
export function isDate(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Numbers between two ends. */
export const numberRange: Filter = {
  kind: 'range',
  sql: rangeSql('numeric', (raw) => /^-?\d{1,15}(\.\d+)?$/.test(raw)),
};

/** Dates between two days, both counted in. */
export const dateRange: Filter = { kind: 'range', sql: rangeSql('date', isDate) };

/** Periods that include a day. */
export const dayWithin: Filter = {
  kind: 'range',
  sql: (column, raw, bind) => (isDate(raw) ? `${column} @> ${bind(raw)}::date` : null),
};
