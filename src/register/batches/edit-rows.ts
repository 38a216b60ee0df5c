import { CodedError } from '../../kernel/errors/errors.ts';
import { type Act, takeStep } from '../change.ts';
import { findRows, type ReadRow } from '../read.ts';
import type { Mounted } from '../registry.ts';
import type { EditPlan, Outcome, Staged, ValueChange } from './batch.ts';
import { changesOf } from './bring-in.ts';
import { inParts, problemsOf, together } from './in-parts.ts';

type Edit = { readonly staged: Staged; readonly row: ReadRow | undefined; readonly changes: readonly ValueChange[] };

const refused = (register: Mounted['register'], { staged }: Edit, error: unknown): Outcome => ({
  at: staged.at,
  outcome: 'refused',
  rowId: staged.rowId,
  version: null,
  problems: problemsOf(register, error),
  changes: [],
});

/**
 * Takes one step with the same entries on some rows, each judged exactly like a form; a row whose entries are so already
 * is skipped, and one that somebody changed since it was chosen is refused.
 */
export async function editRows(
  act: Act,
  mounted: Mounted,
  step: string,
  plan: EditPlan,
  rows: readonly Staged[],
): Promise<readonly Outcome[]> {
  const { register } = mounted;
  const ids = rows.flatMap(({ rowId }) => rowId ?? []);
  const found = await findRows({ ...act, lang: 'id' }, register, register.read, ids, false);
  const edits = rows.map((staged): Edit => {
    const row = found.get(staged.rowId ?? '');
    return { staged, row, changes: row ? changesOf(row.values, plan.values) : [] };
  });
  const one =
    (inner: Act) =>
    async (edit: Edit): Promise<Outcome> => {
      const { staged, row, changes } = edit;
      if (!row) throw new CodedError('not-found');
      const entry = { at: staged.at, rowId: row.id, problems: [], changes };
      const asked = Object.keys(plan.answers).length > 0;
      if (changes.length === 0 && !asked) return { ...entry, outcome: 'skipped', version: row.version };
      const input = { values: plan.values, answers: plan.answers, reason: null };
      await takeStep(inner, mounted, step, row.id, staged.version ?? row.version, input);
      return { ...entry, outcome: 'updated', version: row.version + 1 };
    };
  const run = (inner: Act, some: readonly Edit[]) => together(some, one(inner));
  return inParts(act, edits, run, (edit, error) => refused(register, edit, error));
}
