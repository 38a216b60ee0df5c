import type { Tx } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import type { SheetCell } from '../../kernel/sheet/sheet.ts';
import type { Outcome, ValueChange } from './batch.ts';

/** What became of one row of a batch, as its maker is shown it. */
export type RowOutcome = {
  readonly at: number;
  /** The register of a row inside another; null for one of the batch's own. */
  readonly register: string | null;
  readonly row: number;
  readonly key: string | null;
  readonly cells: readonly SheetCell[];
  readonly rowId: string | null;
  readonly outcome: Outcome['outcome'] | null;
  readonly problems: readonly Problem[] | null;
  readonly changes: readonly ValueChange[] | null;
};

/** One sheet of a batch: the register of rows inside others, null for its own. */
type Part = { readonly id: string; readonly register: string | null };

const isPart = (tx: Tx, { id, register }: Part) => tx`batch_id = ${id} and register is not distinct from ${register}`;

/** The first rows of one sheet of a batch with one outcome, as the sheet orders them. */
export async function listOutcomes(
  tx: Tx,
  part: Part,
  outcome: Outcome['outcome'],
  limit: number,
): Promise<readonly RowOutcome[]> {
  return tx<RowOutcome[]>`
    select at, register, row, key, cells, row_id as "rowId", outcome, problems, changes from work.batch_rows
    where ${isPart(tx, part)} and outcome = ${outcome} order by row, at limit ${limit}`;
}

/** Rows that undoing had to leave as they are, with the reasons. */
export async function listLeft(tx: Tx, part: Part, limit: number): Promise<readonly RowOutcome[]> {
  return tx<RowOutcome[]>`
    select at, register, row, key, cells, row_id as "rowId", outcome, problems, changes from work.batch_rows
    where ${isPart(tx, part)} and undone = false order by row, at limit ${limit}`;
}

/** Every refused row of one sheet as it has it, in pieces as they are taken. */
export async function* eachRefused(tx: Tx, part: Part): AsyncGenerator<RowOutcome> {
  let after = -1;
  for (;;) {
    const rows = await tx<RowOutcome[]>`
      select at, register, row, key, cells, row_id as "rowId", outcome, problems, changes from work.batch_rows
      where ${isPart(tx, part)} and outcome = 'refused' and row > ${after} order by row limit 500`;
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}

/** How many rows of each sheet became what. */
export async function countParts(
  tx: Tx,
  id: string,
): Promise<readonly { readonly register: string | null; readonly outcome: Outcome['outcome']; readonly n: number }[]> {
  return tx`select register, outcome, count(*)::int as n from work.batch_rows
    where batch_id = ${id} and outcome is not null group by register, outcome`;
}
