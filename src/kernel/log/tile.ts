/** How many hashes a full tile holds, and how many bytes one hash has. */
export const tileWidth = 256;
export const hashBytes = 32;

/** One tile of the tree (C2SP tlog-tiles): hashes `n·256 … n·256 + width - 1` of a level; each spans 256^level leaves. */
export type Tile = { readonly level: number; readonly n: number; readonly width: number };

/** How many hashes level `level` has in a tree of `size` leaves. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/** The rightmost, not yet full tile of every level; levels without one are left out. */
export function edgeTiles(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const hashes = hashesAt(level, size);
    const width = hashes % tileWidth;
    if (width > 0) tiles.push({ level, n: Math.floor(hashes / tileWidth), width });
  }
  return tiles;
}

/** Whether a signed tree of `size` leaves holds the whole tile. */
export const tileIsIn = ({ level, n, width }: Tile, size: number): boolean =>
  n * tileWidth + width <= hashesAt(level, size);

/** Splits the bytes of a tile into its hashes. */
export function splitHashes(bytes: Uint8Array): Buffer[] {
  const hashes: Buffer[] = [];
  for (let at = 0; at + hashBytes <= bytes.length; at += hashBytes) {
    hashes.push(Buffer.from(bytes.subarray(at, at + hashBytes)));
  }
  return hashes;
}
