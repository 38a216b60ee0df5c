import { CodedError } from '../../kernel/errors/errors.ts';
import type { ListQuery } from '../list-query.ts';
import { type Reader, readList } from '../read.ts';
import type { Register } from '../register.ts';
import type { Staged } from './batch.ts';

/** So many rows are changed at once at most. */
const mostRows = 20_000;

/**
 * The rows a bulk edit is to change, as far as the reader may see them, with the versions they have now: what changes
 * afterwards is refused.
 * @throws CodedError `no-rows-chosen` `too-many-rows`
 */
export async function stageChosen(reader: Reader, register: Register, query: ListQuery): Promise<readonly Staged[]> {
  const { rows, next } = await readList(reader, register, [], { ...query, limit: mostRows, cursor: null });
  if (next !== null) throw new CodedError('too-many-rows', { limit: mostRows });
  if (rows.length === 0) throw new CodedError('no-rows-chosen');
  return rows.map(
    ({ id, version }, at): Staged => ({
      at,
      register: null,
      row: at + 1,
      key: null,
      cells: [],
      rowId: id,
      version,
      faults: null,
    }),
  );
}
