import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { listOpenPlaces } from '../answers/answer.queries.ts';
import { findMisplaced } from '../answers/answer.rules.ts';
import { openAnswers } from '../answers/open-answers.ts';
import { findIndicator } from '../indicators.rules.ts';
import { findCycle } from './cycle.queries.ts';
import { evaluationAssignments } from './evaluation-assignments.register.ts';

const tooLate = {
  id: 'Penugasan hanya diubah pada tahap persiapan dan penilaian mandiri.',
  en: 'Assignments change only during preparation and self-assessment.',
};
const foreign = {
  id: 'Indikator ini bukan bagian dari instrumen evaluasi ini.',
  en: 'This indicator is not part of the instrument of this evaluation.',
};

async function checkAssignment(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const cycle = await findCycle(tx, String(change.values.cycle));
  if (!cycle || (cycle.status !== 'preparation' && cycle.status !== 'self-assessment'))
    return [problem('indicator', 'too-late', tooLate)];
  if (!findIndicator(cycle.instrument, String(change.values.indicator)))
    return [problem('indicator', 'foreign', foreign)];
  if (cycle.status === 'preparation') return [];
  return findMisplaced(cycle.instrument, await listOpenPlaces(tx, cycle.id));
}

/** Who answers which indicator: while the self-assessment runs, an answer that is open moves with its assignment. */
export const assignmentsMounted: Mounted = {
  register: evaluationAssignments,
  check: checkAssignment,
  after: async (tx, change) => {
    const cycle = await findCycle(tx, String(change.values.cycle));
    if (cycle?.status === 'self-assessment') await openAnswers(tx, change, cycle);
  },
};
