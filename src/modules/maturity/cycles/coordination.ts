import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { type FunctionId, functions, listHolders, listSubtree } from '../../organization/index.ts';
import type { StagePart } from './stage-part.ts';

const wrong = {
  id: 'Penilaian mandiri dikoordinasikan pemegang fungsi {function}. Ganti koordinatornya, atau kosongkan.',
  en: 'The self-assessment is coordinated by the holder of {function}. Change who coordinates, or leave it empty.',
};

/**
 * Who coordinates a self-assessment must be the holder of the function that the regulation names, or a unit of it (LU 53).
 * @param named the function; null where the regulation in force names none
 */
export const coordination = (timeZone: string, named: () => FunctionId | null): StagePart => ({
  check: async (tx, { step, values, now }) => {
    const wanted = named();
    if (step !== 'start' || wanted === null || typeof values.coordinator !== 'string') return [];
    const today = isoDateOf(now, timeZone);
    const holders = (await listHolders(tx, today)).filter(({ function: held }) => held === wanted);
    const within = await Promise.all(holders.map(({ id }) => listSubtree(tx, id, today)));
    if (within.flat().includes(values.coordinator)) return [];
    return [problem('coordinator', 'wrong-coordinator', fill(wrong, { function: functions[wanted] }))];
  },
});
