import type { Posted } from '../field.ts';

/** The trimmed text posted under a name; null when nothing was entered. */
export function oneText(posted: Posted, name: string): string | null {
  const value = posted[name];
  const text = (typeof value === 'string' ? value : value?.[0])?.trim() ?? '';
  return text === '' ? null : text.replace(/\r\n/g, '\n');
}

/** All texts posted under a name: ticked boxes, kept files. */
export function manyTexts(posted: Posted, name: string): readonly string[] {
  const value = posted[name];
  const all = typeof value === 'string' ? [value] : (value ?? []);
  return all.map((text) => text.trim()).filter((text) => text !== '');
}

/** What a control shows: what was just posted, or else the stored value. */
export const shownText = (posted: Posted | null, name: string, value: string | null): string | null =>
  posted ? oneText(posted, name) : value;

/** The text of a cell; null when it is empty. */
export function cellText(cell: string | number | boolean | null): string | null {
  const text = cell === null ? '' : String(cell).trim();
  return text === '' ? null : text;
}
