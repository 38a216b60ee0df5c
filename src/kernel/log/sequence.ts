import type { Db, Tx } from '../db/db.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { type Edge, edgeOf, edgeRoot, emptyEdge, growEdge } from './edge.ts';
import { loadTiles } from './load-tiles.ts';
import { becomeWriter, findHead, insertCheckpoint, insertEntries, insertTiles, takePending } from './log.queries.ts';
import { leafHash } from './merkle.ts';
import { openNote, readVerifierKey } from './note.ts';
import type { Signer } from './signer.ts';
import { edgeTiles } from './tile.ts';

/** The most leaves one transaction integrates; enough for a large import in a few, small in memory. */
export const batchSize = 8192;

/**
 * Gives waiting leaves their places, stores the tiles that became full and signs the new state, all in one transaction
 * under a lock: a crash leaves the old state or the new one. Before it signs, it proves that what is stored still has
 * the root that was signed last, so a log that was tampered with, or that another key signed, is never continued.
 * @returns how many leaves were integrated; 0 also when another process is the writer at this moment
 * @throws when the stored log does not fit its last checkpoint
 */
export async function sequencePending(db: Db, signer: Signer): Promise<number> {
  return await db.begin(async (tx) => {
    if (!(await becomeWriter(tx))) return 0;
    const head = await findHead(tx);
    const leaves = await takePending(tx, batchSize);
    if (head && leaves.length === 0) return 0;
    const before = head ? await loadSignedEdge(tx, head, signer) : emptyEdge;
    const { edge, tiles } = growEdge(
      before,
      leaves.map(({ leaf }) => leafHash(leaf)),
    );
    await insertEntries(tx, before.size, leaves);
    await insertTiles(tx, tiles);
    await insertCheckpoint(tx, edge.size, signer.sign({ size: edge.size, root: edgeRoot(edge) }));
    return leaves.length;
  });
}

async function loadSignedEdge(tx: Tx, head: { size: number; note: string }, signer: Signer): Promise<Edge> {
  const text = openNote(head.note, readVerifierKey(signer.verifierKey));
  const signed = text === undefined ? undefined : parseCheckpoint(text);
  if (signed?.size !== head.size) throw new Error('The last checkpoint of the log was not signed with the key in use.');
  const edge = edgeOf(head.size, await loadTiles(tx, edgeTiles(head.size)));
  if (!edgeRoot(edge).equals(signed.root)) throw new Error('The stored log differs from its last signed checkpoint.');
  return edge;
}
