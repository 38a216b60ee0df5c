import { formatDate, formatRelativeDate } from '../../../kernel/i18n/format.ts';
import type { Text } from '../../../kernel/i18n/text.ts';

/** A day in both languages: `22 November 2026`. */
export const dayWords = (day: string): Text => ({ id: formatDate(day, 'id'), en: formatDate(day, 'en') });

/** How far a day is from another, in both languages: `14 bulan yang lalu`. */
export const relativeWords = (day: string, today: string): Text => ({
  id: formatRelativeDate(day, today, 'id'),
  en: formatRelativeDate(day, today, 'en'),
});
