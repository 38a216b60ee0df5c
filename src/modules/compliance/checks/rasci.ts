import { type Static, Type } from 'typebox';
import { fill, same } from '../../../kernel/i18n/text.ts';
import { incompleteTasks } from '../../organization/index.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { Scene } from '../scene.ts';
import { listTexts } from '../wording.ts';

/** A RASCI matrix in use gives every task named (the ids of provisions) exactly one A and at least one R. */
export const rasciSchema = Type.Object(
  { kind: Type.Literal('rasci'), tasks: Type.Array(Type.String(), { minItems: 1 }) },
  { additionalProperties: false },
);

/** Met when no task is incomplete over all matrices in use; the incomplete ones are named by their article. */
export function checkRasci(check: Static<typeof rasciSchema>, scene: Scene): Outcome {
  const { matrices } = scene.snapshot;
  if (matrices.length === 0) return outcome('due', { id: 'Belum ada matriks RASCI.', en: 'There is no RASCI matrix.' });
  const open = incompleteTasks(
    check.tasks,
    matrices.flatMap((matrix) => matrix.activities),
  );
  const evidence = matrices.map(({ id, name, from }) => ({
    kind: 'rasci-matrices' as const,
    id,
    title: name,
    date: from,
  }));
  const total = check.tasks.length;
  if (open.length === 0) {
    const text = { id: 'Semua {total} tugas memiliki A dan R.', en: 'All {total} tasks have an A and an R.' };
    const since = matrices.map((matrix) => matrix.from).sort()[0] ?? null;
    return outcome('met', fill(text, { total }), { since, evidence });
  }
  const refs = open.map((id) => same(scene.profile.provisions.find((provision) => provision.id === id)?.ref ?? id));
  const text = {
    id: '{open} dari {total} tugas belum lengkap: {refs}.',
    en: '{open} of {total} tasks are incomplete: {refs}.',
  };
  const reason = fill(text, { open: open.length, total, refs: listTexts(refs) });
  return outcome(open.length < total ? 'partly' : 'due', reason, { evidence });
}
