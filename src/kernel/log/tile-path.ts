import { type Tile, tileWidth } from './tile.ts';

const place = String.raw`(?<n>(?:x\d{3}/){0,5}\d{3})(?:\.p/(?<width>[1-9]\d{0,2}))?`;
const tilePattern = new RegExp(`^(?<level>entries|0|[1-9]\\d?)/${place}$`);

/** What stands behind `/tile/`: hashes of a tile, or the bundle of entries that hash to a tile of level 0. */
export type TileRequest = { readonly entries: boolean; readonly tile: Tile };

/** `1234067` → `x001/x234/067`, the form of tile numbers in C2SP tlog-tiles. */
export function tileNumber(n: number): string {
  const groups =
    String(n)
      .padStart(Math.ceil(String(n).length / 3) * 3, '0')
      .match(/\d{3}/g) ?? [];
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** Path of a tile or of a bundle below `/tile/`. */
export function tilePath({ entries, tile }: TileRequest): string {
  const partial = tile.width < tileWidth ? `.p/${tile.width}` : '';
  return `${entries ? 'entries' : tile.level}/${tileNumber(tile.n)}${partial}`;
}

/** Reads a path below `/tile/`; anything but the one canonical spelling of a tile is undefined. */
export function parseTilePath(path: string): TileRequest | undefined {
  const parts = tilePattern.exec(path)?.groups;
  if (!parts) return undefined;
  const entries = parts.level === 'entries';
  const level = entries ? 0 : Number(parts.level);
  const n = Number((parts.n ?? '').replaceAll(/[x/]/g, ''));
  const request = { entries, tile: { level, n, width: Number(parts.width ?? tileWidth) } };
  const canonical = level <= 63 && Number.isSafeInteger(n) && tilePath(request) === path;
  return canonical ? request : undefined;
}
