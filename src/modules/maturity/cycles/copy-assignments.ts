import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { createRows } from '../../../register/change.ts';
import { findIndicator } from '../indicators.rules.ts';
import { type CopiedMark, countForeignMarks, listMarksBefore } from './assignment.queries.ts';
import { evaluationAssignments } from './evaluation-assignments.register.ts';
import type { StageChange, StagePart } from './stage-part.ts';

const step = 'copy-assignments';

const nothing = {
  id: 'Tidak ada penugasan yang dapat disalin dari evaluasi lain dengan instrumen ini. {n} tanda pada evaluasi dengan instrumen lain tidak disalin: indikatornya berbeda.',
  en: 'No assignments can be copied from another evaluation by this instrument. {n} marks of evaluations by other instruments are not copied: their indicators differ.',
};

/** The marks of the latest other evaluation by the same instrument that this one lacks; agencies that are gone are left out. */
async function copyable(
  tx: Transaction,
  { cycle, now }: StageChange,
  timeZone: string,
): Promise<readonly CopiedMark[]> {
  const marks = await listMarksBefore(tx, cycle, isoDateOf(now, timeZone));
  return marks.filter(({ indicator }) => findIndicator(cycle.instrument, indicator) !== undefined);
}

/** Copying assignments from the last evaluation by the same instrument. */
export const copyAssignments = (timeZone: string): StagePart => ({
  check: async (tx, change) => {
    if (change.step !== step || (await copyable(tx, change, timeZone)).length > 0) return [];
    return [problem('instrument', 'nothing-to-copy', fill(nothing, { n: await countForeignMarks(tx, change.cycle) }))];
  },
  after: async (tx, change) => {
    if (change.step !== step) return;
    const rows = (await copyable(tx, change, timeZone)).map((mark) => ({
      values: { ...mark, cycle: change.cycle.id },
      answers: {},
      reason: null,
    }));
    await createRows({ ...change, tx, actor: padu }, change.registry.get(evaluationAssignments.name), rows);
  },
});
