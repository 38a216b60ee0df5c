import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { findCycle } from './cycle.queries.ts';
import { evaluationAssessors } from './evaluation-assessors.register.ts';

const early = ['preparation', 'self-assessment'];
/** External assessors may still be named until their own work is done. */
const untilInterview = [...early, 'internal-assessment', 'document-review', 'interview'];

const tooLate = {
  id: 'Asesor internal hanya diubah sampai penilaian mandiri dikunci, asesor eksternal sampai wawancara selesai.',
  en: 'Internal assessors change only until the self-assessment is locked, external ones until the interviews end.',
};

async function checkStage(tx: Transaction, { values, before }: ChangeSeen): Promise<readonly Problem[]> {
  const stage = (await findCycle(tx, String(values.cycle)))?.status ?? 'void';
  const external = values.side === 'external' && (before === null || before.side === 'external');
  return (external ? untilInterview : early).includes(stage) ? [] : [problem('side', 'too-late', tooLate)];
}

/** Who assesses in an evaluation, while that can still be changed. */
export const assessorsMounted: Mounted = { register: evaluationAssessors, check: checkStage };
