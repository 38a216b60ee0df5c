import type { Tx } from '../db/db.ts';
import type { Change } from './record-actions.ts';
import { recordActions } from './record-actions.ts';

/** An erasure in one row's past: which columns, by whom, when and on what ground. */
export type Erasure = Omit<Change, 'ids' | 'step' | 'answers'> & {
  readonly id: string;
  readonly fields: readonly string[];
};

/** The step under which an erasure stands in the action log. */
export const eraseStep = 'erase';

/**
 * Blanks columns in every past snapshot of a row, and answers of the same names; `reason` also blanks the written
 * reasons. The salts of the touched actions are replaced, so nobody can confirm a guess; their leaves, commitments and
 * inclusion proofs stay. Itself recorded, as step `erase` that names the columns and commits to what was left. Give the
 * row its replacing values first, in the same transaction: the snapshot taken here shows the row as it then stands.
 * @returns how many actions lost content
 * @throws when an action on the row was tampered with: nothing is erased then
 */
export async function eraseFields(tx: Tx, erasure: Erasure): Promise<number> {
  const { id, fields, ...change } = erasure;
  const [erased] = await tx<{ kept: Readonly<Record<string, string>> }[]>`
    select kernel.erase_fields(${change.register}, ${id}, ${[...fields]}, ${change.at}) as kept`;
  const kept = erased?.kept ?? {};
  await recordActions(tx, { ...change, ids: [id], step: eraseStep, answers: { fields, kept } });
  return Object.keys(kept).length;
}
