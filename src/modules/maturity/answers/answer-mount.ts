import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { takeStep } from '../../../register/change.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { findAnswererRow } from '../cycles/assignment.queries.ts';
import { findCycle } from '../cycles/cycle.queries.ts';
import { stageTitles } from '../cycles/cycle-steps.ts';
import { evaluationAssignments } from '../cycles/evaluation-assignments.register.ts';
import { findIndicator } from '../indicators.rules.ts';
import { readRecords, recordsForRules } from '../records/read-records.ts';
import { listEvidenceFacts, listEvidenceRecords, listUnreadable } from './answer.queries.ts';
import { type AnswerValues, findAnswerProblems, findLevelProblems } from './answer.rules.ts';
import { evaluationAnswers } from './evaluation-answers.register.ts';

const closed = {
  id: 'Jawaban hanya dapat diubah pada tahap penilaian mandiri; evaluasi ini pada tahap {stage}.',
  en: 'Answers change only during self-assessment; this evaluation is at the stage {stage}.',
};
const unreadable = {
  id: 'Anda tidak dapat membuka {n} bukti. Mintalah haknya, atau pakai bukti lain.',
  en: 'You cannot open {n} pieces of the evidence. Ask for the right to, or use others.',
};

/** Whether answers of an evaluation may change: only while agencies assess themselves. */
export async function findStageProblems(tx: Transaction, cycleId: string): Promise<readonly Problem[]> {
  const stage = (await findCycle(tx, cycleId))?.status;
  if (stage === 'self-assessment') return [];
  const title = stage && stage !== 'void' ? stageTitles[stage] : { id: 'Dibatalkan', en: 'Cancelled' };
  return [problem('cycle', 'stage-locked', fill(closed, { stage: title }))];
}

async function checkHandingIn(tx: Transaction, change: ChangeSeen, readable: boolean): Promise<readonly Problem[]> {
  const { values, id, actor } = change;
  const cycle = await findCycle(tx, String(values.cycle));
  const indicator = cycle && findIndicator(cycle.instrument, String(values.indicator));
  if (!cycle || !indicator) return [];
  const [evidence, records, closedTo] = await Promise.all([
    listEvidenceFacts(tx, id),
    listEvidenceRecords(tx, id),
    readable ? listUnreadable(tx, id, actor, change.registry.get('documents').register) : [],
  ]);
  const addresses = [...new Set(records.map(({ record }) => record))];
  const { registry } = change;
  const standing = await recordsForRules({ tx, registry }, addresses);
  const open = readable ? await readRecords({ tx, registry, actor, lang: 'id' }, addresses) : standing;
  const closed = closedTo.length + addresses.filter((address) => !open.has(address)).length;
  const facts = records.flatMap(({ level, record }) => {
    const seen = standing.get(record);
    return seen ? [{ level, status: seen.speaks ? 'in-force' : 'void' }] : [];
  });
  const asked = cycle.evidencePolicy === 'warned' ? null : [...evidence, ...facts];
  return [
    ...findAnswerProblems(cycle.instrument, indicator, values as AnswerValues, asked),
    ...(closed === 0 ? [] : [problem('level', 'evidence-unreadable', fill(unreadable, { n: closed }))]),
  ];
}

async function checkLevel(tx: Transaction, { values }: ChangeSeen): Promise<readonly Problem[]> {
  const cycle = await findCycle(tx, String(values.cycle));
  const indicator = cycle && findIndicator(cycle.instrument, String(values.indicator));
  return cycle && indicator ? findLevelProblems(cycle.instrument, indicator, values as AnswerValues) : [];
}

async function checkAnswer(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const { step, values, actor } = change;
  if (step === 'release' || step === 'hold' || step === 'cancel') return [];
  if (actor.id === padu.id) return [];
  const locked = await findStageProblems(tx, String(values.cycle));
  if (locked.length > 0) return locked;
  if (step === 'edit') return checkLevel(tx, change);
  if (step === 'submit') return checkHandingIn(tx, change, true);
  return step === 'accept' ? checkHandingIn(tx, change, false) : [];
}

/** An answer that moved to another agency takes its assignment along. */
async function moveAssignment(tx: Transaction, change: ChangeSeen): Promise<void> {
  const { values, before, registry } = change;
  if (before?.agency === values.agency) return;
  const row = await findAnswererRow(tx, String(values.cycle), String(values.indicator));
  if (!row || row.agency === values.agency) return;
  const input = { values: { agency: values.agency }, answers: {}, reason: null };
  const assignments = registry.get(evaluationAssignments.name);
  await takeStep({ ...change, tx, actor: padu }, assignments, 'edit', row.id, row.version, input);
}

/** Answers to indicators: what may be saved, handed in and accepted, and when (TPI 57(2)d, LU 52(7)). */
export const answersMounted: Mounted = {
  register: evaluationAnswers,
  check: checkAnswer,
  after: async (tx, change) => {
    if (change.step === 'reassign') await moveAssignment(tx, change);
  },
};
