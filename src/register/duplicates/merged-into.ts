import type { Tx } from '../../kernel/db/db.ts';
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
