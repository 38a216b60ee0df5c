import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Period } from '../../register/fields/date.ts';
import type { Provision } from '../regulation/index.ts';
import { lastDayOf } from './dates.rules.ts';

/** A duty that no regulation has cannot be spoken of. */
export const findUnknownDuty = (duty: Provision | undefined): readonly Problem[] =>
  duty
    ? []
    : [
        problem('obligation', 'unknown-reference', {
          id: 'Tidak ada kewajiban dengan kode ini.',
          en: 'There is no duty of this code.',
        }),
      ];

/** An attestation has an end, twelve months after its start at most. */
export function findTermProblems({ from, until }: Period): readonly Problem[] {
  if (until !== null && until <= lastDayOf(from, 'P1Y')) return [];
  return [
    problem('period', 'too-long', {
      id: 'Isi tanggal akhir, paling lama dua belas bulan.',
      en: 'Give the last day, twelve months at most.',
    }),
  ];
}

/** A local interval fills a silence; it never replaces what the regulation says. */
export function findScheduleProblems(duty: Provision | undefined): readonly Problem[] {
  if (!duty?.schedule) return findUnknownDuty(duty);
  return [
    problem('obligation', 'regulated', {
      id: 'Peraturan sendiri menetapkan waktunya; kebijakan daerah hanya untuk yang tidak diatur.',
      en: 'The regulation itself sets the time; a local policy is only for what it leaves open.',
    }),
  ];
}

/** What is wrong with the way a policy is ended. */
export function findEndProblems(before: Period, after: Period): readonly Problem[] {
  if (after.until !== null && after.from === before.from && (before.until === null || after.until <= before.until))
    return [];
  return [
    problem('period', 'end', {
      id: 'Isi tanggal akhir; tanggal awal tetap, dan tanggal akhir tidak diundurkan.',
      en: 'Give the last day; the first day stays, and the last day is not put off.',
    }),
  ];
}
