import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';

/** The days on a clearance: the letter cannot be from the future, nor end before it was written. */
export function findClearanceProblems(
  { date, validUntil }: { readonly date: string; readonly validUntil: string | null },
  today: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (date > today)
    problems.push(problem('date', 'in-future', { id: 'Tanggal surat belum tiba.', en: 'The date lies ahead.' }));
  if (validUntil !== null && validUntil < date)
    problems.push(
      problem('validUntil', 'before-date', { id: 'Berakhir sebelum tanggal surat.', en: 'It ends before its date.' }),
    );
  return problems;
}
