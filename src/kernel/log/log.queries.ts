import type { Tx } from '../db/db.ts';
import type { FullTile } from './edge.ts';

/** One leaf and the action it commits to. */
export type Leaf = { readonly action: string; readonly leaf: string };

/** The newest signed state of the log, or undefined before the first. */
export async function findHead(tx: Tx): Promise<{ size: number; note: string; signedAt: Date } | undefined> {
  const [head] = await tx<{ size: number; note: string; signedAt: Date }[]>`
    select size, note, signed_at as "signedAt" from log.checkpoints order by size desc limit 1`;
  return head;
}

/** Whether this transaction is now the one writer of the log, until it ends. */
export async function becomeWriter(tx: Tx): Promise<boolean> {
  const [lock] = await tx<{ held: boolean }[]>`select pg_try_advisory_xact_lock(6962, 1) as held`;
  return lock?.held === true;
}

/** Whether any leaf waits for its place. */
export async function hasPending(tx: Tx): Promise<boolean> {
  const [row] = await tx<{ waits: boolean }[]>`select exists (select from log.pending) as waits`;
  return row?.waits === true;
}

/** Takes the oldest waiting leaves out of the queue, at most `limit`, in the order they came. */
export async function takePending(tx: Tx, limit: number): Promise<Leaf[]> {
  const rows = await tx<(Leaf & { seq: number })[]>`
    delete from log.pending where seq in (select seq from log.pending order by seq limit ${limit})
    returning seq, action, leaf`;
  return rows.sort((a, b) => a.seq - b.seq);
}

/** Writes leaves to their places, the first at `start`. */
export async function insertEntries(tx: Tx, start: number, leaves: readonly Leaf[]): Promise<void> {
  await tx`
    insert into log.entries (index, action, leaf)
    select ${start}::bigint + item.place - 1, item.action, item.leaf
    from unnest(${leaves.map((leaf) => leaf.action)}::uuid[], ${leaves.map((leaf) => leaf.leaf)}::text[])
      with ordinality as item (action, leaf, place)`;
}

/** Keeps tiles that became full. */
export async function insertTiles(tx: Tx, tiles: readonly FullTile[]): Promise<void> {
  if (tiles.length === 0) return;
  await tx`insert into log.tiles ${tx(tiles, 'level', 'n', 'hashes', 'root')}`;
}

/** Keeps a signed checkpoint. */
export async function insertCheckpoint(tx: Tx, size: number, note: string): Promise<void> {
  await tx`insert into log.checkpoints (size, note) values (${size}, ${note})`;
}

/** Leaves `from … to - 1` in order; fewer when some are not there. */
export async function selectEntries(tx: Tx, from: number, to: number): Promise<(Leaf & { index: number })[]> {
  return await tx<(Leaf & { index: number })[]>`
    select index, action, leaf from log.entries where index >= ${from} and index < ${to} order by index`;
}

/** Where in the log an action stands, or undefined while it waits for its place. */
export async function findEntry(tx: Tx, action: string): Promise<(Leaf & { index: number }) | undefined> {
  const [entry] = await tx<(Leaf & { index: number })[]>`
    select index, action, leaf from log.entries where action = ${action}`;
  return entry;
}

/** Signed states with more than `from` and at most `to` entries, the smallest first. */
export async function selectCheckpoints(tx: Tx, from: number, to: number): Promise<{ size: number; note: string }[]> {
  return await tx<{ size: number; note: string }[]>`
    select size, note from log.checkpoints where size > ${from} and size <= ${to} order by size`;
}
