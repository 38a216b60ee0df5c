import type { Tx } from '../../kernel/db/db.ts';
import type { Bind } from '../bind.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { mergedState } from './merging.ts';

/** The row that this one was merged into; null where it was not. Asks only of rows in the state of merged ones. */
export async function mergedInto(
  tx: Tx,
  register: Register,
  row: Pick<ReadRow, 'id' | 'status'>,
): Promise<string | null> {
  if (row.status !== mergedState(register)) return null;
  const [found] = await tx<{ into: string }[]>`
    select into_id as into from work.merges where register = ${register.name} and row_id = ${row.id}`;
  return found?.into ?? null;
}

/** The rows that were merged into a row. */
export async function listMergedInto(tx: Tx, register: Register, id: string): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    select row_id as id from work.merges where register = ${register.name} and into_id = ${id} order by row_id`;
  return rows.map(({ id: merged }) => merged);
}

/** The SQL of whether a row was not merged into another: what is gone is offered nowhere. */
export const notMergedSql = (register: Register, alias: string, bind: Bind): string =>
  mergedState(register) === null
    ? 'true'
    : `not exists (select from work.merges m where m.register = ${bind(register.name)} and m.row_id = ${alias}.id)`;
