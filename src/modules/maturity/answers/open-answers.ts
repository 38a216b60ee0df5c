import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { type Act, createRows, takeStep } from '../../../register/change.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { listOpenPlaces } from './answer.queries.ts';
import { planAnswers } from './answer.rules.ts';
import { evaluationAnswers } from './evaluation-answers.register.ts';

/**
 * Opens one answer for each indicator that has somebody to answer it, moves open ones to who answers them now, and drops
 * open ones nobody answers any more. Padu does it, whoever brought it about; what is right already stays untouched.
 */
export async function openAnswers(tx: Transaction, change: ChangeSeen, cycle: Cycle): Promise<void> {
  const answers = change.registry.get(evaluationAnswers.name);
  const act: Act = { ...change, tx, actor: padu };
  const { missing, moved, dropped } = planAnswers(cycle.instrument, await listOpenPlaces(tx, cycle.id));
  const input = { answers: {}, reason: null };
  if (missing.length > 0)
    await createRows(
      act,
      answers,
      missing.map((values) => ({ ...input, values: { ...values, cycle: cycle.id, due: cycle.selfUntil } })),
    );
  for (const { id, version, agency } of moved)
    await takeStep(act, answers, 'reassign', id, version, { ...input, values: { agency } });
  for (const { id, version } of dropped) await takeStep(act, answers, 'cancel', id, version, { ...input, values: {} });
}
