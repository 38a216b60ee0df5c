import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { ChangeRuled, Mounted } from '../../../register/registry.ts';
import { buildDeliverables } from './build-deliverables.register.ts';
import { testKinds } from './deliverable-kinds.ts';

const noResult = { id: 'Isi hasil ujinya.', en: 'Give the result of the test.' };
const failed = {
  id: 'Uji yang tidak lulus tidak dapat disetujui. Minta perbaikan, lalu uji lagi.',
  en: 'A failed test cannot be approved. Ask for changes and test again.',
};

function findProblems({ step, values }: ChangeRuled): readonly Problem[] {
  if (!testKinds.some((kind) => kind === values.kind)) return [];
  if (step === 'submit' && values.result === null) return [problem('result', 'required', noResult)];
  return step === 'approve' && values.result !== 'passed' ? [problem('result', 'failed', failed)] : [];
}

/** Deliverables of builds: a test has a result, and only one that passed is approved (LU 25(2)i). */
export const mountDeliverables: Mounted = {
  register: buildDeliverables,
  rules: findProblems,
};
