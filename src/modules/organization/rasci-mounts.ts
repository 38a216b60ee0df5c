import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { createRow } from '../../register/change.ts';
import { mergeSteps } from '../../register/duplicates/merge-steps.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import type { OrganizationSlots } from './organization-slots.ts';
import { findEndProblem } from './period-end.rules.ts';
import { findMatrixOf, isOpenMatrix, listActivities } from './rasci.queries.ts';
import { findRasciGap } from './rasci.rules.ts';
import { rasciActivities } from './rasci-activities.register.ts';
import { rasciEntries } from './rasci-entries.register.ts';
import { rasciMatrices } from './rasci-matrices.register.ts';

const closed: Text = { id: 'Matriks ini tidak berlaku lagi.', en: 'This matrix is no longer in force.' };

/** Every activity needs its one A and at least one R before the matrix is adopted; each that lacks is named. */
async function checkComplete(tx: Transaction, matrixId: string): Promise<readonly Problem[]> {
  const activities = await listActivities(tx, matrixId);
  if (activities.length === 0)
    return [
      problem('name', 'empty', {
        id: 'Matriks ini belum berisi kegiatan.',
        en: 'This matrix has no activities yet.',
      }),
    ];
  return activities.flatMap((activity) => {
    const gap = findRasciGap(activity);
    return gap ? [problem('name', 'incomplete', fill({ id: '{gap}.', en: '{gap}.' }, { gap }))] : [];
  });
}

/** Adds the tasks of the regulation that the matrix does not hold yet. */
async function fillTasks(
  tx: Transaction,
  change: ChangeSeen,
  slots: Pick<OrganizationSlots, 'rasciTasks'>,
): Promise<void> {
  const present = await listActivities(tx, change.id);
  const missing = slots.rasciTasks().filter(({ id }) => !present.some(({ task }) => task === id));
  for (const [at, { id, name }] of missing.entries()) {
    const values = {
      matrix: change.id,
      name: name.id.replace(/\.$/, ''),
      task: id,
      line: (present.length + at + 1) * 10,
    };
    await createRow({ ...change, tx }, activitiesMounted, { values, answers: {}, reason: null });
  }
}

async function checkMatrix(
  tx: Transaction,
  change: ChangeSeen,
  slots: Pick<OrganizationSlots, 'rasciTasks'>,
): Promise<readonly Problem[]> {
  if (change.step === 'submit' || change.step === 'adopt') return checkComplete(tx, change.id);
  if (change.step === 'fill' && slots.rasciTasks().length === 0)
    return [
      problem('name', 'no-tasks', {
        id: 'Peraturan yang dipakai tidak menetapkan tugas baku untuk matriks.',
        en: 'The regulation in use fixes no standard tasks for a matrix.',
      }),
    ];
  const found =
    change.step === 'end' && change.before
      ? findEndProblem(change.before.period as Period, change.values.period as Period)
      : undefined;
  return found ? [found] : [];
}

/** The register of matrices: filled from the regulation, adopted when complete. */
export const mountMatrices = (slots: Pick<OrganizationSlots, 'rasciTasks'>): Mounted => ({
  register: rasciMatrices,
  check: (tx, change) => checkMatrix(tx, change, slots),
  after: async (tx, change) => {
    if (change.step === 'fill') await fillTasks(tx, change, slots);
  },
});

/** The lines of matrices; a matrix that has ended stays as it was, since they are part of it. */
export const activitiesMounted: Mounted = { register: rasciActivities };

/** The marks of matrices: one party each, in an activity of the same matrix. */
export const entriesMounted: Mounted = {
  register: rasciEntries,
  check: async (tx, change) => {
    const open = change.step === mergeSteps.repointed || (await isOpenMatrix(tx, change.values.matrix as string));
    if (!open) return [problem('matrix', 'closed', closed)];
    if (change.step === 'strike') return [];
    const { agency, team, position } = change.values;
    if ([agency, team, position].filter((party) => party !== null).length !== 1)
      return [
        problem('agency', 'one-of', {
          id: 'Isi tepat satu: perangkat daerah, tim, atau jabatan.',
          en: 'Give exactly one: an agency, a team or a position.',
        }),
      ];
    if ((await findMatrixOf(tx, change.values.activity as string)) === change.values.matrix) return [];
    return [
      problem('activity', 'other-matrix', {
        id: 'Kegiatan ini bukan bagian dari matriks itu.',
        en: 'This activity does not belong to that matrix.',
      }),
    ];
  },
};
