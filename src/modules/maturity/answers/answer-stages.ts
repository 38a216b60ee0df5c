import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { type Act, takeStep } from '../../../register/change.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import type { StageChange, StagePart } from '../cycles/stage-part.ts';
import { nameSome } from '../indicators.rules.ts';
import { listOpenPlaces, type Place } from './answer.queries.ts';
import { findMisplaced } from './answer.rules.ts';
import { evaluationAnswers } from './evaluation-answers.register.ts';
import { openAnswers } from './open-answers.ts';

const unanswered = {
  id: 'Belum semua jawaban diterima. Masih ditunggu dari: {agencies}.',
  en: 'Not every answer is accepted yet. Still waiting for: {agencies}.',
};

/** Takes a step of Padu's own on every answer of an evaluation that is in a state. */
async function stepAll(
  tx: Transaction,
  change: ChangeSeen,
  some: readonly Place[],
  step: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const act: Act = { ...change, tx, actor: padu };
  const answers = change.registry.get(evaluationAnswers.name);
  for (const { answer, version } of some)
    if (answer !== null)
      await takeStep(act, answers, step, answer, version ?? 0, { values, answers: {}, reason: null });
}

/** Open answers keep the day of the calendar. */
async function moveDue(tx: Transaction, change: StageChange): Promise<void> {
  const { before, values, cycle } = change;
  if (cycle.status !== 'self-assessment' || before?.selfUntil === values.selfUntil) return;
  const open = (await listOpenPlaces(tx, cycle.id)).filter(
    ({ status }) => status === 'open' || status === 'changes-requested',
  );
  await stepAll(tx, change, open, 'reassign', { due: cycle.selfUntil });
}

/** What answers have to do with the stages of their evaluation. */
export const answerStages: StagePart = {
  check: async (tx, { step, cycle }) => {
    if (step === 'start')
      return findMisplaced(cycle.instrument, await listOpenPlaces(tx, cycle.id)).filter(
        ({ code }) => code === 'handed-in',
      );
    if (step !== 'lock-self') return [];
    const waiting = (await listOpenPlaces(tx, cycle.id)).filter(({ status }) => status !== 'accepted');
    const agencies = [...new Set(waiting.flatMap(({ agencyName }) => agencyName ?? []))];
    if (waiting.length === 0) return [];
    return [problem('selfUntil', 'unanswered', fill(unanswered, { agencies: nameSome(agencies) }))];
  },
  after: async (tx, change) => {
    const { step, cycle } = change;
    if (step === 'start') return openAnswers(tx, change, cycle);
    if (step === 'edit') return moveDue(tx, change);
    if (step !== 'deliver' && step !== 'unlock-result') return;
    const [state, own] = step === 'deliver' ? ['accepted', 'release'] : ['released', 'hold'];
    const some = (await listOpenPlaces(tx, cycle.id)).filter(({ status }) => status === state);
    await stepAll(tx, change, some, own);
  },
};
