import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { findCycle } from '../cycles/cycle.queries.ts';
import { findIndicator } from '../indicators.rules.ts';
import { indicatorProblems } from '../scoring/level-problem.ts';
import { holdStage } from '../scoring/score.queries.ts';
import { evaluationResults } from './evaluation-results.register.ts';

const closed = {
  id: 'Hasil hanya diisi saat evaluasi masih dalam persiapan (hasil tahun lalu) atau saat hasil ditetapkan.',
  en: 'Results are entered only while an evaluation is in preparation (past years) or its result is being adopted.',
};
const assessed = {
  id: 'Tingkat ini hasil penilaian asesor. Untuk mengubahnya, buka kembali tahap penilaian.',
  en: 'This level comes from the assessors. To change it, unlock the stage of assessment.',
};

const levelFields = ['self', 'internal', 'external', 'level'] as const;

/** What assessors awarded stays theirs; only what is taken from outside is typed. */
function overridden({ values, before }: ChangeSeen, typed: boolean): readonly Problem[] {
  const changed = levelFields.filter((name) => (before?.[name] ?? null) !== (values[name] ?? null));
  return changed.filter((name) => !(typed && name === 'level')).map((name) => problem(name, 'assessed', assessed));
}

async function checkResult(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const { values, actor, step } = change;
  if (actor.kind === 'system') return [];
  const [cycleId, code] = [String(values.cycle), String(values.indicator)];
  const stage = await holdStage(tx, cycleId);
  const cycle = await findCycle(tx, cycleId);
  if (!cycle) return [];
  const wrong = indicatorProblems(cycle.instrument, code, Object.fromEntries(levelFields.map((f) => [f, values[f]])));
  if (wrong.length > 0 || stage === 'preparation') return wrong;
  if (stage !== 'result' || step !== 'edit') return [problem('cycle', 'wrong-stage', closed)];
  return overridden(change, findIndicator(cycle.instrument, code)?.external !== undefined);
}

/** Results come from the assessments; people enter those of past years, and what is taken from outside. */
export const mountResults: Mounted = { register: evaluationResults, check: checkResult };
