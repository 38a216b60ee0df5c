import type { Tx } from '../db/db.ts';
import type { FullTile } from './edge.ts';
import { selectEntries } from './log.queries.ts';
import { leafHash } from './merkle.ts';
import type { TileReader } from './range-hash.ts';
import { splitHashes, type Tile, tileWidth } from './tile.ts';

const keyOf = ({ level, n }: { level: number; n: number }): string => `${level}/${n}`;

/** A part of the log that its size promises is not stored: somebody removed it. */
export class LogGap extends Error {
  constructor(tile: Tile) {
    super(`The log has no tile ${keyOf(tile)} of width ${tile.width}.`);
  }
}

/**
 * Reads tiles in at most three queries. Full ones are stored; a partial one is made of the leaves it spans, or of the
 * roots of the full tiles below it. Gives a reader for exactly these tiles; it throws `LogGap` when a part of one is missing.
 */
export async function loadTiles(tx: Tx, tiles: readonly Tile[]): Promise<TileReader> {
  const hashes = new Map<string, readonly Buffer[]>();
  const stored = await selectTiles(tx, tiles);
  for (const tile of stored) hashes.set(keyOf(tile), splitHashes(tile.hashes));
  const partial = tiles.filter((tile) => !hashes.has(keyOf(tile)));
  for (const tile of partial.filter(({ level }) => level === 0)) {
    const start = tile.n * tileWidth;
    const entries = await selectEntries(tx, start, start + tile.width);
    hashes.set(
      keyOf(tile),
      entries.map(({ leaf }) => leafHash(leaf)),
    );
  }
  const below = await selectRootsBelow(
    tx,
    partial.filter(({ level }) => level > 0),
  );
  for (const { level, n, roots } of below) hashes.set(keyOf({ level, n }), splitHashes(roots));
  return (tile) => {
    const found = hashes.get(keyOf(tile))?.slice(0, tile.width) ?? [];
    if (found.length < tile.width) throw new LogGap(tile);
    return found;
  };
}

/** Those of the given tiles that are stored, which are the full ones. */
export async function selectTiles(tx: Tx, tiles: readonly Omit<Tile, 'width'>[]): Promise<FullTile[]> {
  return await tx<FullTile[]>`
    select tile.level, tile.n, tile.hashes, tile.root
    from unnest(${tiles.map(({ level }) => level)}::integer[], ${tiles.map(({ n }) => n)}::bigint[]) as item (level, n)
    join log.tiles tile on tile.level = item.level and tile.n = item.n`;
}

async function selectRootsBelow(
  tx: Tx,
  tiles: readonly Tile[],
): Promise<{ level: number; n: number; roots: Buffer }[]> {
  if (tiles.length === 0) return [];
  return await tx<{ level: number; n: number; roots: Buffer }[]>`
    select item.level, item.n, string_agg(tile.root, ''::bytea order by tile.n) as roots
    from unnest(
      ${tiles.map(({ level }) => level)}::integer[], ${tiles.map(({ n }) => n)}::bigint[],
      ${tiles.map(({ width }) => width)}::integer[]
    ) as item (level, n, width)
    join log.tiles tile on tile.level = item.level - 1
      and tile.n >= item.n * ${tileWidth} and tile.n < item.n * ${tileWidth} + item.width
    group by item.level, item.n`;
}
