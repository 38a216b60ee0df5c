import type { Tx } from '../db/db.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { loadTiles } from './load-tiles.ts';
import { findEntry, findHead } from './log.queries.ts';
import { inclusionRanges } from './proof-ranges.ts';
import { rangeHash, rangeTiles } from './range-hash.ts';

/** All a third party needs to check that an action is in the log, together with the log's verifier key. */
export type Proof = {
  /** The entry itself: compact JSON with the commitment to the action's content. */
  readonly leaf: string;
  readonly index: number;
  /** Size and root of the tree that the checkpoint signs. */
  readonly size: number;
  readonly root: Buffer;
  /** Hashes from the leaf up to the root (RFC 9162 section 2.1.3). */
  readonly path: readonly Buffer[];
  /** The signed note (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
};

/** The proof that an action is in the log as last signed; undefined while it waits for its place (about a second). */
export async function proofOf(tx: Tx, actionId: string): Promise<Proof | undefined> {
  const entry = await findEntry(tx, actionId);
  const head = await findHead(tx);
  const signed = head && parseCheckpoint(head.note);
  if (!entry || !signed || entry.index >= signed.size) return undefined;
  const { index, leaf } = entry;
  const { size, root } = signed;
  const ranges = inclusionRanges(index, size);
  const read = await loadTiles(tx, rangeTiles(ranges, size));
  const path = ranges.map((range) => rangeHash(range, size, read));
  return { leaf, index, size, root, path, checkpoint: head.note };
}
