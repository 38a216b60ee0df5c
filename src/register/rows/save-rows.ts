import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { type Act, createRow, takeStep } from '../change.ts';
import { findRow, type Reader, type ReadRow, readList } from '../read.ts';
import type { Register } from '../register.ts';
import type { Mounted, Values } from '../registry.ts';

/** So many rows inside one record are changed on one page. */
export const maxRows = 200;

/** One line of the editor: a row that is there (its id) or a new one (null), and what is to become of it. */
export type RowChange = { readonly id: string | null; readonly remove: boolean; readonly values: Values };

/** The rows inside a record that can be changed: those whose state allows their own edit. */
export async function openRows(reader: Reader, child: Register, parentId: string): Promise<readonly ReadRow[]> {
  const { within, steps } = child;
  if (!within) return [];
  const filters = { [within.field]: parentId, status: (steps.edit?.from ?? []).join(',') };
  const query = { q: '', filters, sort: child.sort, limit: maxRows, cursor: null };
  return (await readList(reader, child, Object.keys(child.fields), query)).rows;
}

/** A new line nobody wrote on. */
const isBlank = (values: Values): boolean =>
  Object.values(values).every((value) => value === null || value === undefined || value === false);

const nothing = { answers: {}, reason: null };

async function saveOne(act: Act, mounted: Mounted, parentId: string, change: RowChange): Promise<void> {
  const { register } = mounted;
  const { within } = register;
  if (!within) return;
  if (change.id === null) {
    const values = { ...change.values, [within.field]: parentId };
    await createRow(act, mounted, { ...nothing, values });
    return;
  }
  const row = await findRow({ ...act, lang: 'id' }, register, register.read, change.id, true);
  // Only rows of this very record: an id from elsewhere is answered like one that is not there.
  if (!row || row.values[within.field] !== parentId) throw new CodedError('not-found');
  if (change.remove) await takeStep(act, mounted, within.remove, row.id, row.version, { ...nothing, values: {} });
  else await takeStep(act, mounted, 'edit', row.id, row.version, { ...nothing, values: change.values });
}

/**
 * Saves the rows inside a record together, in the transaction given: first what is removed, then what is changed, then
 * what is new, so that a seat that is given up can be taken in the same form. The record must be as the form saw it.
 * @throws CodedError `not-found` `stale` `forbidden` `wrong-state`, or `invalid` with the line (`row`, from 0) of each problem
 */
export async function saveRows(
  act: Act,
  parent: Register,
  mounted: Mounted,
  parentId: string,
  version: number,
  changes: readonly RowChange[],
): Promise<void> {
  const row = await findRow({ ...act, lang: 'id' }, parent, parent.read, parentId, true);
  if (!row) throw new CodedError('not-found');
  if (row.version !== version) throw new CodedError('stale', {}, { extra: { current: row.version, seen: version } });
  const touched = new Set<string>();
  const rank = ({ id, remove }: RowChange) => (remove ? 0 : id === null ? 2 : 1);
  const problems: Problem[] = [];
  const numbered = changes.map((change, line) => ({ change, line }));
  for (const { change, line } of numbered.toSorted((a, b) => rank(a.change) - rank(b.change))) {
    if (change.id === null && (change.remove || isBlank(change.values))) continue;
    try {
      await act.tx.savepoint((tx) => saveOne({ ...act, tx, touched }, mounted, parentId, change));
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, row: line })));
    }
  }
  if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
}
