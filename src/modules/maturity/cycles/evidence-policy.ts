import { problem } from '../../../kernel/errors/problem.ts';
import type { StagePart } from './stage-part.ts';

/** What becomes of an answer without evidence. */
export const evidencePolicies = {
  required: { id: 'Ditolak saat diajukan', en: 'Refused when handed in' },
  warned: { id: 'Diterima dengan peringatan', en: 'Taken with a warning' },
} as const;

const demanded = {
  id: 'Peraturan ini mensyaratkan jawaban, penjelasan, dan bukti dukung; jawaban tanpa bukti tidak dapat diterima.',
  en: 'This regulation asks for answer, explanation and evidence; answers without evidence cannot be taken.',
};

/**
 * Answers without evidence are taken only where the regulation does not ask for it (TPI 57(2)d does, LU is silent).
 * @param demands whether the regulation in force does
 */
export const evidencePolicy = (demands: () => boolean): StagePart => ({
  check: async (_tx, { step, values }) =>
    ['create', 'edit', 'start'].includes(step) && values.evidencePolicy === 'warned' && demands()
      ? [problem('evidencePolicy', 'evidence-demanded', demanded)]
      : [],
});
