import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { Day } from '../../../kernel/i18n/days.ts';

/** The dates of an evaluation's calendar, in the order of its stages. */
export const calendarFields = [
  'selfUntil',
  'internalUntil',
  'documentsUntil',
  'visitUntil',
  'resultUntil',
  'followUpUntil',
] as const;

export type Calendar = Readonly<Partial<Record<(typeof calendarFields)[number], Day | null>>>;

/** A stage may not end before one that comes earlier. Dates that are not set are passed over. */
export function findCalendarProblems(calendar: Calendar): readonly Problem[] {
  let latest: Day = '';
  return calendarFields.flatMap((field) => {
    const until = calendar[field] ?? null;
    if (until === null) return [];
    if (until < latest)
      return [
        problem(field, 'out-of-order', {
          id: 'Tanggal ini mendahului akhir tahap sebelumnya. Urutkan jadwal menurut tahapnya.',
          en: 'This day is before the end of an earlier stage. Put the calendar in the order of the stages.',
        }),
      ];
    latest = until;
    return [];
  });
}
