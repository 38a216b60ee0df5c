import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { findCycle } from '../cycles/cycle.queries.ts';
import { findIndicator } from '../indicators.rules.ts';
import type { Side } from '../sides.ts';
import { evaluationScores } from './evaluation-scores.register.ts';
import { indicatorProblems } from './level-problem.ts';
import { openEvaluation, openIndicator } from './open-scores.ts';
import { findSide, holdStage } from './score.queries.ts';
import { scoresIn } from './stage-days.rules.ts';

const notAppointed = {
  id: 'Anda tidak bertugas sebagai asesor pihak ini dalam evaluasi ini pada hari ini. Minta koordinator menetapkan Anda.',
  en: 'You are not appointed as an assessor of this side in this evaluation today. Ask a coordinator to appoint you.',
};
const notNow = {
  id: 'Pihak ini tidak menilai pada tahap evaluasi sekarang.',
  en: 'This side does not score in the present stage of the evaluation.',
};
const fromOutside = {
  id: 'Nilai indikator ini diambil dari luar; koordinator mencatatnya pada hasil.',
  en: 'The value of this indicator is taken from elsewhere; coordinators enter it in the result.',
};

/** Padu opens and closes scores whatever the stage; people score while it is theirs to. */
const isPadus = ({ actor }: ChangeSeen): boolean => actor.kind === 'system';

async function checkScore(tx: Transaction, change: ChangeSeen, timeZone: string): Promise<readonly Problem[]> {
  if (isPadus(change)) return [];
  const { values, actor, now } = change;
  const [cycleId, side, code] = [String(values.cycle), values.side as Side, String(values.indicator)];
  const stage = await holdStage(tx, cycleId);
  const appointed = await findSide(tx, cycleId, actor.id, isoDateOf(now, timeZone));
  if (appointed === undefined) return [problem('cycle', 'not-appointed', notAppointed)];
  if (appointed !== side) return [problem('side', 'not-appointed', notAppointed)];
  if (!scoresIn(side, stage ?? '')) return [problem('cycle', 'wrong-stage', notNow)];
  const cycle = await findCycle(tx, cycleId);
  if (!cycle) return [];
  if (findIndicator(cycle.instrument, code)?.external) return [problem('indicator', 'from-outside', fromOutside)];
  return indicatorProblems(cycle.instrument, code, { level: values.level });
}

/** Scores are made by those appointed, on their side and in their stage; when all have locked, Padu opens them. */
export const mountScores = (timeZone: string): Mounted => ({
  register: evaluationScores,
  check: (tx, change) => checkScore(tx, change, timeZone),
  after: async (tx, change) => {
    const { values, step } = change;
    if (step === 'lock') await openIndicator({ tx, change, timeZone }, String(values.cycle), String(values.indicator));
  },
});

/** Where an assessor came, went or changed sides, what was open may have to close, and what was closed may open. */
export const followAppointments =
  (timeZone: string): NonNullable<Mounted['after']> =>
  (tx, change) =>
    openEvaluation({ tx, change, timeZone }, String(change.values.cycle));
