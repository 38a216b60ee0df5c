import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/schema';

/** The form of an archive. A program reads its own form and says of others that they are foreign. */
export const archiveFormat = 1;

const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const count = Type.Integer({ minimum: 0 });

/** The first member of an archive, `padu.json`: where it comes from, known before its content is. */
const Header = Type.Object({
  format: Type.Literal(archiveFormat),
  /** Version of the program that wrote it. */
  program: Type.String(),
  /** ISO 8601, UTC: when the snapshot of the database was taken. */
  madeAt: Type.String(),
  government: Type.Union([Type.Object({ name: Type.String(), profile: Type.String() }), Type.Null()]),
  /** The shape of the tables: every migration that had run. */
  migrations: Type.Array(Type.Object({ name: Type.String(), checksum: hash })),
  /** The newest signed state of the log in the snapshot; null before the first. */
  log: Type.Union([Type.Object({ verifierKey: Type.String(), size: count, note: Type.String() }), Type.Null()]),
});
export type Header = Static<typeof Header>;

/** The last member, `manifest.json`: what all members before it hold. */
const Manifest = Type.Object({
  tables: Type.Array(
    Type.Object({
      name: Type.String(),
      columns: Type.Array(Type.String(), { minItems: 1 }),
      rows: count,
      bytes: count,
      /** Of the text format of COPY, all chunks together. */
      sha256: hash,
    }),
  ),
  sequences: Type.Array(Type.Object({ name: Type.String(), value: count })),
  files: Type.Object({ count, bytes: count }),
  /** Contents that were not whole in the store when the backup was made, and so are not in it. */
  missingFiles: Type.Array(hash),
  keys: Type.Array(Type.Object({ name: Type.String(), sha256: hash })),
});
export type Manifest = Static<typeof Manifest>;

/** Reads a member of JSON; undefined when it is not what it should be. */
export const readHeader = (text: string): Header | undefined => {
  const value = parse(text);
  return Compile(Header).Check(value) ? value : undefined;
};

export const readManifest = (text: string): Manifest | undefined => {
  const value = parse(text);
  return Compile(Manifest).Check(value) ? value : undefined;
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Names of members. Tables come in chunks, so that the size of each member is known before it is written. */
export const memberNames = {
  header: 'padu.json',
  manifest: 'manifest.json',
  chunk: (table: string, n: number) => `tables/${table}/${String(n).padStart(6, '0')}.copy`,
  /** Where the content lies in the data folder, too. */
  file: (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256}`,
  key: (name: string) => `keys/${name}`,
};

/** What a member is, by its name; undefined when no such member belongs in an archive. */
export function kindOf(name: string): { kind: 'table' | 'file' | 'key'; of: string } | undefined {
  const [, table] = /^tables\/([a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*)\/\d{6}\.copy$/.exec(name) ?? [];
  if (table !== undefined) return { kind: 'table', of: table };
  const [, folder, sha256] = /^files\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(name) ?? [];
  if (sha256?.startsWith(folder ?? '')) return { kind: 'file', of: sha256 };
  const [, key] = /^keys\/([a-z0-9][a-z0-9.-]{0,60})$/.exec(name) ?? [];
  return key === undefined ? undefined : { kind: 'key', of: key };
}
