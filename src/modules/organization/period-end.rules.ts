import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Period } from '../../register/fields/date.ts';

/**
 * What is wrong with the way a row is ended: it needs a last day, its first day stays, and ending never makes it last
 * longer than it was going to.
 */
export function findEndProblem(before: Period, after: Period): Problem | undefined {
  if (after.until === null)
    return problem('period', 'required', { id: 'Isi tanggal akhirnya.', en: 'Give the last day.' });
  if (after.from !== before.from)
    return problem('period', 'start-moved', {
      id: 'Tanggal mulai tidak diubah saat mengakhiri.',
      en: 'The first day does not change when something ends.',
    });
  if (before.until !== null && after.until > before.until)
    return problem('period', 'extended', {
      id: 'Tanggal akhir tidak boleh lebih lambat daripada yang sudah tercatat.',
      en: 'The last day cannot be later than the one recorded.',
    });
  return undefined;
}
