import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { loadEvaluationFacts } from './evaluation-facts.queries.ts';

/** Evaluations that were closed, and when: their result gives reason to review architecture and roadmap (TPI 8(2)b, 10(2)d). */
export async function closedEvaluations(
  tx: Tx,
  timeZone: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly on: Day }[]> {
  const evaluations = await loadEvaluationFacts(tx, timeZone);
  return evaluations.flatMap(({ id, name, stages }) => {
    const closed = stages.find(({ stage }) => stage === 'closed');
    return closed ? [{ id, name, on: closed.on }] : [];
  });
}
