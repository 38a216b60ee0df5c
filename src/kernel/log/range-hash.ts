import { nodeHash, rootOf } from './merkle.ts';
import type { Range } from './proof-ranges.ts';
import { hashesAt, type Tile, tileWidth } from './tile.ts';

/** Gives the hashes of a tile named by `rangeTiles`. */
export type TileReader = (tile: Tile) => readonly Buffer[];

/** A stretch of hashes inside one tile that spans one perfect subtree. */
type Slice = { readonly tile: Tile; readonly from: number; readonly to: number };

/** The perfect subtrees that make up a range, left to right, each as a stretch of one tile. */
function slicesOf({ start, end }: Range, size: number): Slice[] {
  const slices: Slice[] = [];
  let at = start;
  while (at < end) {
    let height = 0;
    while (2 ** (height + 1) <= end - at) height += 1;
    const level = Math.floor(height / 8);
    const first = at / tileWidth ** level;
    const n = Math.floor(first / tileWidth);
    const from = first - n * tileWidth;
    const width = Math.min(tileWidth, hashesAt(level, size) - n * tileWidth);
    slices.push({ tile: { level, n, width }, from, to: from + 2 ** (height - 8 * level) });
    at += 2 ** height;
  }
  return slices;
}

/** The tiles of a tree of `size` leaves that are needed to hash these ranges; each once. */
export function rangeTiles(ranges: readonly Range[], size: number): Tile[] {
  const tiles = new Map<string, Tile>();
  for (const range of ranges) {
    for (const { tile } of slicesOf(range, size)) tiles.set(`${tile.level}/${tile.n}`, tile);
  }
  return [...tiles.values()];
}

/** Hash of a range as it stands in proofs of a tree of `size` leaves. */
export function rangeHash(range: Range, size: number, read: TileReader): Buffer {
  const roots = slicesOf(range, size).map(({ tile, from, to }) => rootOf(read(tile).slice(from, to)));
  return roots.reduceRight((right, left) => nodeHash(left, right));
}
