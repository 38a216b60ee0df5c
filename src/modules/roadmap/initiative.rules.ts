import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill, same } from '../../kernel/i18n/text.ts';

type Period = { readonly from: string; readonly until: string | null };

/** What stands in the baseline of a roadmap: it changes only with a reason. */
const frozen = ['period', 'cost', 'output', 'part', 'agency', 'roadmap', 'dependsOn'] as const;

type Values = Readonly<Record<string, unknown>>;

const withReason = {
  id: 'Peta rencananya sudah ditetapkan: ubah lewat langkah «Ubah rencana», dengan alasan.',
  en: 'Its roadmap is enacted: change this by the step “Change the plan”, with a reason.',
};

/** In an enacted roadmap the plan of an initiative changes only by the step that asks why. */
export const findFrozenProblems = (before: Values, values: Values): readonly Problem[] =>
  frozen
    .filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(values[name] ?? null))
    .map((name) => problem(name, 'needs-reason', withReason));

/** An initiative of a roadmap is carried out within its term. */
export function findTermProblems(period: Period, term: Period): readonly Problem[] {
  const inside = period.from >= term.from && period.until !== null && period.until <= (term.until ?? '9999-12-31');
  if (inside) return [];
  return [
    problem('period', 'outside-term', {
      id: 'Pelaksanaannya harus di dalam jangka waktu peta rencana.',
      en: 'It must be carried out within the term of the roadmap.',
    }),
  ];
}

/** Codes nobody knows, told at their field. */
export function findUnknownCodes(
  field: string,
  codes: readonly string[] | null,
  isKnown: (code: string) => boolean,
): readonly Problem[] {
  const unknown = (codes ?? []).filter((code) => !isKnown(code));
  if (unknown.length === 0) return [];
  const text = { id: 'Kode ini tidak dikenal: {codes}.', en: 'These codes are not known: {codes}.' };
  return [problem(field, 'unknown-code', fill(text, { codes: same(unknown.join(', ')) }))];
}

/** Done is what was reported to be at a hundred per cent, with evidence. */
export const findFinishProblems = (last: { readonly progress: number; readonly evidence: boolean } | undefined) =>
  last && last.progress === 100 && last.evidence
    ? []
    : [
        problem('output', 'not-reported', {
          id: 'Laporan kemajuan terakhir harus menyatakan 100 % dan menyebut buktinya.',
          en: 'The last progress report must say 100 % and name its evidence.',
        }),
      ];
