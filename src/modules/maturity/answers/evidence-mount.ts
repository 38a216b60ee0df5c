import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { findCycle } from '../cycles/cycle.queries.ts';
import { findIndicator } from '../indicators.rules.ts';
import { findAnswerPlace } from './answer.queries.ts';
import { wholeLevels } from './answer.rules.ts';
import { findStageProblems } from './answer-mount.ts';
import { evaluationEvidence } from './evaluation-evidence.register.ts';

const noLevel = { id: 'Indikator ini tidak mempunyai tingkat itu.', en: 'This indicator has no such level.' };

async function checkEvidence(tx: Transaction, { values }: ChangeSeen): Promise<readonly Problem[]> {
  const place = await findAnswerPlace(tx, String(values.answer));
  if (!place) return [];
  const locked = await findStageProblems(tx, place.cycle);
  if (locked.length > 0) return locked.map((one) => ({ ...one, field: 'answer' }));
  const cycle = await findCycle(tx, place.cycle);
  const indicator = cycle && findIndicator(cycle.instrument, place.indicator);
  if (!cycle || !indicator || wholeLevels(cycle.instrument, indicator).includes(Number(values.level))) return [];
  return [problem('level', 'level-out-of-scale', noLevel)];
}

/** Evidence of answers, while the self-assessment runs. */
export const evidenceMounted: Mounted = { register: evaluationEvidence, check: checkEvidence };
