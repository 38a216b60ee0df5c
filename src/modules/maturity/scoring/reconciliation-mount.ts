import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { findCycle } from '../cycles/cycle.queries.ts';
import type { Parties } from './agreement.rules.ts';
import { evaluationReconciliations } from './evaluation-reconciliations.register.ts';
import { indicatorProblems } from './level-problem.ts';
import { openIndicator } from './open-scores.ts';
import { findSide, holdStage } from './score.queries.ts';
import { scoresIn } from './stage-days.rules.ts';

const notParty = {
  id: 'Kesepakatan ini dicatat oleh asesor pihak yang berbeda penilaian, yang bertugas dalam evaluasi ini hari ini.',
  en: 'This agreement is recorded by an assessor of the parties that differ, appointed to this evaluation today.',
};
const notNow = {
  id: 'Perbedaan ini tidak dibahas pada tahap evaluasi sekarang.',
  en: 'This difference is not discussed in the present stage of the evaluation.',
};

/** Differences within the internal side are settled before it hands over; all others while external assessors score. */
const isDiscussedIn = (parties: Parties, stage: string): boolean =>
  scoresIn(parties === 'internal' ? 'internal' : 'external', stage);

async function checkAgreement(tx: Transaction, change: ChangeSeen, timeZone: string): Promise<readonly Problem[]> {
  const { values, actor, now } = change;
  if (actor.kind === 'system') return [];
  const [cycleId, parties] = [String(values.cycle), values.parties as Parties];
  const stage = await holdStage(tx, cycleId);
  const side = await findSide(tx, cycleId, actor.id, isoDateOf(now, timeZone));
  if (side === undefined || (parties !== 'both' && parties !== side))
    return [problem('cycle', 'not-appointed', notParty)];
  if (!isDiscussedIn(parties, stage ?? '')) return [problem('cycle', 'wrong-stage', notNow)];
  const cycle = await findCycle(tx, cycleId);
  return cycle ? indicatorProblems(cycle.instrument, String(values.indicator), { level: values.level }) : [];
}

/** Differences are settled by the assessors they concern; what both sides make of it then follows by itself. */
export const mountReconciliations = (timeZone: string): Mounted => ({
  register: evaluationReconciliations,
  check: (tx, change) => checkAgreement(tx, change, timeZone),
  after: async (tx, change) => {
    const { values, actor } = change;
    if (actor.kind === 'system') return;
    await openIndicator({ tx, change, timeZone }, String(values.cycle), String(values.indicator));
  },
});
