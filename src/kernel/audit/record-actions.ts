import type { Tx } from '../db/db.ts';
import { newId } from '../db/new-id.ts';
import { newSalt } from './new-salt.ts';
import { type Recorded, recordingSql } from './recording-sql.ts';

/** One step taken on any number of rows of one register, at one instant, by one actor. */
export type Change = Recorded & { readonly ids: readonly string[] };

/**
 * Writes what was just done to rows into the action log: a snapshot of each row as it stands now in this transaction,
 * a salted commitment to it, and the leaf that waits for its place in the transparency log. One statement however many
 * rows; call it after the change and in the same transaction. Ids without a row are not recorded.
 */
export async function recordActions(tx: Tx, { ids, ...change }: Change): Promise<void> {
  if (ids.length === 0) return;
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const lists = [ids.map(() => newId(change.at)), [...ids], ids.map(newSalt)];
  const [actions, rows, salts] = lists.map(bind);
  const from = `unnest(${actions}::uuid[], ${rows}::uuid[], ${salts}::text[]) as item (action, row_id, salt)
    join ${change.table} given on given.id = item.row_id`;
  const parts = recordingSql(change, { from, action: 'item.action', salt: 'item.salt' }, bind);
  await tx.unsafe(`with ${parts} select from recorded limit 0`, values as never[], { prepare: true });
}
