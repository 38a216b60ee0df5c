import { CodedError } from '../../kernel/errors/errors.ts';
import { type Act, takeStep } from '../change.ts';
import { findRows, type ReadRow } from '../read.ts';
import type { Mounted, Values } from '../registry.ts';
import { stampsAt } from '../writing/stamps-at.ts';
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

/** What a step would change about a row: its entries and its state; of one that asks for none, what Padu itself writes. */
function allChanges(row: ReadRow, to: string, values: Values): readonly ValueChange[] {
  const state = to === row.status ? [] : [{ name: 'status', before: row.status, after: to }];
  return [...changesOf(row.values, values), ...state];
}

/**
 * Takes one step with the same entries on some rows, each judged exactly like a form; a row in which they change nothing
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
  const { to, ask, form } = register.steps[step] ?? {};
  const values = form ? plan.values : { ...plan.values, ...stampsAt(act, register, step) };
  const ids = rows.flatMap(({ rowId }) => rowId ?? []);
  const found = await findRows({ ...act, lang: 'id' }, register, register.read, ids, false);
  const edits = rows.map((staged): Edit => {
    const row = found.get(staged.rowId ?? '');
    return { staged, row, changes: row ? allChanges(row, to ?? row.status, values) : [] };
  });
  const one =
    (inner: Act) =>
    async ({ staged, row, changes }: Edit): Promise<Outcome> => {
      if (!row) throw new CodedError('not-found');
      const entry = { at: staged.at, rowId: row.id, problems: [], changes };
      // A step that leads to another state is refused, not skipped, where the row is there already.
      if (changes.length === 0 && !ask && to === undefined)
        return { ...entry, outcome: 'skipped', version: row.version };
      await takeStep(inner, mounted, step, row.id, staged.version ?? row.version, plan);
      return { ...entry, outcome: 'updated', version: row.version + 1 };
    };
  // Many changes inside one row make one version of it.
  const run = (inner: Act, some: readonly Edit[]) => together(some, one({ ...inner, touched: new Set() }));
  return inParts(act, edits, run, (edit, error) => refused(register, edit, error));
}
