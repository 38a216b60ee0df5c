import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { findCycle } from '../cycles/cycle.queries.ts';
import type { Stage } from '../cycles/cycle-steps.ts';
import { indicatorProblems } from '../scoring/level-problem.ts';
import { evaluationFollowUps } from './evaluation-follow-ups.register.ts';
import { agencyExistsOn } from './result.queries.ts';

const pastDue = { id: 'Pilih tanggal setelah hari ini.', en: 'Choose a day after today.' };
const noSuchAgency = {
  id: 'Perangkat daerah ini sudah tidak ada hari ini; pilih yang meneruskan tugasnya.',
  en: 'This agency no longer exists today; choose the one that carries on its work.',
};
const notNow = {
  id: 'Rekomendasi dicatat sejak penilaian internal dimulai sampai evaluasi ditutup.',
  en: 'Recommendations are written down from the internal assessment until the evaluation is closed.',
};

/** The stages in which recommendations are written. */
export const followUpStages: ReadonlySet<string> = new Set<Stage>([
  'internal-assessment',
  'document-review',
  'interview',
  'result',
  'follow-up',
]);

async function checkRecommendation(tx: Transaction, change: ChangeSeen, today: string): Promise<readonly Problem[]> {
  const { values, before } = change;
  const changed = (name: string) => values[name] !== (before?.[name] ?? null);
  const problems: Problem[] = [];
  if (changed('due') && String(values.due) <= today) problems.push(problem('due', 'past', pastDue));
  if (changed('agency') && !(await agencyExistsOn(tx, String(values.agency), today)))
    problems.push(problem('agency', 'not-there', noSuchAgency));
  const cycle = await findCycle(tx, String(values.cycle));
  if (!cycle) return problems;
  if (!followUpStages.has(cycle.status)) problems.push(problem('cycle', 'wrong-stage', notNow));
  if (values.indicator !== null) problems.push(...indicatorProblems(cycle.instrument, String(values.indicator), {}));
  return problems;
}

/** Recommendations have an agency that exists, a day in the future, and an indicator of the evaluation's own instrument. */
export const mountFollowUps = (timeZone: string): Mounted => ({
  register: evaluationFollowUps,
  check: async (tx, change) =>
    change.step === 'create' || change.step === 'edit'
      ? checkRecommendation(tx, change, isoDateOf(change.now, timeZone))
      : [],
});
