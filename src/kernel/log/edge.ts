import { rootOf } from './merkle.ts';
import { hashesAt, type Tile, tileWidth } from './tile.ts';

/** The right edge of a tree: per level the hashes of its partial tile. All that is needed to append and to know the root. */
export type Edge = { readonly size: number; readonly levels: readonly (readonly Buffer[])[] };

/** A tile that has become full, with the root over its 256 hashes. */
export type FullTile = { readonly level: number; readonly n: number; readonly hashes: Buffer; readonly root: Buffer };

export const emptyEdge: Edge = { size: 0, levels: [] };

/** Puts together the edge of a tree of `size` leaves from its partial tiles (those that `edgeTiles` names). */
export function edgeOf(size: number, hashesOf: (tile: Tile) => readonly Buffer[]): Edge {
  const levels: (readonly Buffer[])[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const hashes = hashesAt(level, size);
    const width = hashes % tileWidth;
    levels.push(width === 0 ? [] : hashesOf({ level, n: Math.floor(hashes / tileWidth), width }));
  }
  return { size, levels };
}

/** Appends leaf hashes. Gives the new edge and the tiles that became full on the way, in the order they did. */
export function growEdge(edge: Edge, leaves: readonly Buffer[]): { edge: Edge; tiles: FullTile[] } {
  const levels = edge.levels.map((hashes) => [...hashes]);
  const tiles: FullTile[] = [];
  let size = edge.size;
  for (const leaf of leaves) {
    size += 1;
    let carried: Buffer | undefined = leaf;
    for (let level = 0; carried; level++) {
      const hashes: Buffer[] = levels[level] ?? [];
      levels[level] = hashes;
      hashes.push(carried);
      carried = undefined;
      if (hashes.length === tileWidth) {
        carried = rootOf(hashes);
        tiles.push({ level, n: hashesAt(level + 1, size) - 1, hashes: Buffer.concat(hashes), root: carried });
        levels[level] = [];
      }
    }
  }
  return { edge: { size, levels }, tiles };
}

/** The root of the whole tree. The incomplete part below is the last, smaller subtree of the level above. */
export function edgeRoot(edge: Edge): Buffer {
  let below: Buffer[] = [];
  for (const hashes of edge.levels) {
    const row = [...hashes, ...below];
    below = row.length > 0 ? [rootOf(row)] : [];
  }
  return rootOf(below);
}
