import type { Tx } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import type { SheetCell } from '../../kernel/sheet/sheet.ts';
import type { Outcome, ValueChange } from './batch.ts';

/** What became of one row of a batch, as its maker is shown it. */
export type RowOutcome = {
  readonly at: number;
  readonly row: number;
  readonly key: string | null;
  readonly cells: readonly SheetCell[];
  readonly rowId: string | null;
  readonly outcome: Outcome['outcome'] | null;
  readonly problems: readonly Problem[] | null;
  readonly changes: readonly ValueChange[] | null;
};

/** The first rows of a batch with one outcome, as the sheet orders them. */
export async function listOutcomes(
  tx: Tx,
  id: string,
  outcome: Outcome['outcome'],
  limit: number,
): Promise<readonly RowOutcome[]> {
  return tx<RowOutcome[]>`
    select at, row, key, cells, row_id as "rowId", outcome, problems, changes from work.batch_rows
    where batch_id = ${id} and outcome = ${outcome} order by row, at limit ${limit}`;
}

/** Rows that undoing had to leave as they are, with the reasons. */
export async function listLeft(tx: Tx, id: string, limit: number): Promise<readonly RowOutcome[]> {
  return tx<RowOutcome[]>`
    select at, row, key, cells, row_id as "rowId", outcome, problems, changes from work.batch_rows
    where batch_id = ${id} and undone = false order by row, at limit ${limit}`;
}

/** Every refused row as the sheet has it, in pieces as they are taken. */
export async function* eachRefused(tx: Tx, id: string): AsyncGenerator<RowOutcome> {
  let after = -1;
  for (;;) {
    const rows = await tx<RowOutcome[]>`
      select at, row, key, cells, row_id as "rowId", outcome, problems, changes from work.batch_rows
      where batch_id = ${id} and outcome = 'refused' and row > ${after} order by row limit 500`;
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}
