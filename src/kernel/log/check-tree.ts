import type { Tx } from '../db/db.ts';
import { fill } from '../i18n/text.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { type Edge, edgeRoot, emptyEdge, type FullTile, growEdge } from './edge.ts';
import type { Tell } from './finding.ts';
import { selectTiles } from './load-tiles.ts';
import { findHead, selectCheckpoints, selectEntries } from './log.queries.ts';
import { leafHash } from './merkle.ts';
import { type NoteVerifier, openNote } from './note.ts';
import { splitHashes, tileWidth } from './tile.ts';

const batch = 16 * tileWidth;

/** What the walk through the log knows at one place of it. */
type Walk = { edge: Edge; rootFits: boolean };

/**
 * Hashes every entry of the log again and holds the result against every stored tile and every signed checkpoint.
 * Reads in batches, so memory does not grow with the log.
 * @returns the newest checkpoint that bears a good signature, or undefined
 */
export async function checkTree(tx: Tx, verifier: NoteVerifier, tell: Tell): Promise<Checkpoint | undefined> {
  const head = await findHead(tx);
  if (!head) {
    const [entry] = await selectEntries(tx, 0, 1);
    if (entry) tell({ code: 'no-checkpoint', message: neverSignedText });
    return undefined;
  }
  const walk: Walk = { edge: emptyEdge, rootFits: true };
  let newest = await checkCheckpoints(tx, { walk, verifier, tell, from: -1, to: 0, leaves: [] });
  for (let from = 0; ; from += batch) {
    const entries = await selectEntries(tx, from, from + batch);
    const expected = Math.min(batch, Math.max(head.size - from, entries.length));
    if (expected === 0) break;
    const gap = entries.findIndex((entry, i) => entry.index !== from + i);
    const missing = gap >= 0 ? from + gap : from + entries.length;
    if (missing < from + expected) {
      tell({ code: 'entry-missing', index: missing, message: fill(missingText, { index: missing }) });
      return newest;
    }
    const leaves = entries.map(({ leaf }) => leafHash(leaf));
    newest = (await checkCheckpoints(tx, { walk, verifier, tell, from, to: from + expected, leaves })) ?? newest;
  }
  if (walk.edge.size > head.size) {
    tell({ code: 'entry-unsigned', index: head.size, message: fill(unsignedText, { index: head.size }) });
  }
  return newest;
}

type Stretch = {
  readonly walk: Walk;
  readonly verifier: NoteVerifier;
  readonly tell: Tell;
  readonly from: number;
  readonly to: number;
  readonly leaves: readonly Buffer[];
};

/** Walks over one batch of leaves, stopping at every size that was signed. */
async function checkCheckpoints(tx: Tx, { walk, verifier, tell, from, to, leaves }: Stretch) {
  let newest: Checkpoint | undefined;
  let done = 0;
  const tiles: FullTile[] = [];
  const advance = (upTo: number) => {
    const grown = growEdge(walk.edge, leaves.slice(done, upTo));
    walk.edge = grown.edge;
    tiles.push(...grown.tiles);
    done = upTo;
  };
  for (const { size, note } of await selectCheckpoints(tx, from, to)) {
    advance(Math.max(0, size - from));
    const text = openNote(note, verifier);
    const signed = text === undefined ? undefined : parseCheckpoint(text);
    if (!signed || signed.size !== size || signed.origin !== verifier.name) {
      tell({ code: 'checkpoint-signature', message: fill(signatureText, { size }) });
      continue;
    }
    newest = signed;
    if (!walk.rootFits || edgeRoot(walk.edge).equals(signed.root)) continue;
    walk.rootFits = false; // every later one differs for the same reason
    tell({ code: 'checkpoint-root', message: fill(rootText, { size }) });
  }
  advance(leaves.length);
  await checkTiles(tx, tiles, tell);
  return newest;
}

async function checkTiles(tx: Tx, tiles: readonly FullTile[], tell: Tell): Promise<void> {
  if (tiles.length === 0) return;
  const stored = new Map((await selectTiles(tx, tiles)).map((tile) => [`${tile.level}/${tile.n}`, tile]));
  for (const { level, n, hashes, root } of tiles) {
    const found = stored.get(`${level}/${n}`);
    if (found?.hashes.equals(hashes) && found.root.equals(root)) continue;
    tell({ code: 'tile-changed', message: fill(tileText, { level, n }) });
    if (level > 0 || !found) continue;
    const kept = splitHashes(found.hashes);
    for (const [i, hash] of splitHashes(hashes).entries()) {
      const index = n * tileWidth + i;
      if (!kept[i]?.equals(hash)) tell({ code: 'entry-changed', index, message: fill(changedText, { index }) });
    }
  }
}

const neverSignedText = {
  id: 'Log berisi entri, tetapi tidak satu pun tanda tangannya ada.',
  en: 'The log holds entries, but not one signature of it is there.',
};
const missingText = {
  id: 'Entri log nomor {index} hilang; entri sesudahnya tidak dapat diperiksa.',
  en: 'Entry {index} of the log is missing; the entries after it cannot be checked.',
};
const unsignedText = {
  id: 'Mulai nomor {index} ada entri log yang tidak tercakup tanda tangan mana pun.',
  en: 'From number {index} on there are log entries that no signature covers.',
};
const signatureText = {
  id: 'Keadaan log pada {size} entri tidak ditandatangani dengan kunci log ini.',
  en: 'The state of the log at {size} entries does not bear a signature of this log’s key.',
};
const rootText = {
  id: 'Isi log sampai entri ke-{size} berbeda dari yang ditandatangani.',
  en: 'The content of the log up to {size} entries differs from what was signed.',
};
const tileText = {
  id: 'Petak {level}/{n} yang tersimpan berbeda dari hasil hitung ulang.',
  en: 'Stored tile {level}/{n} differs from what its entries give.',
};
const changedText = { id: 'Entri log nomor {index} telah diubah.', en: 'Entry {index} of the log was changed.' };
