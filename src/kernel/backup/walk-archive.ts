import { createHash, type Hash } from 'node:crypto';
import { CodedError } from '../errors/errors.ts';
import { same, type Text } from '../i18n/text.ts';
import { openNote, readVerifierKey } from '../log/note.ts';
import { readSigner } from '../log/signer.ts';
import { type Header, kindOf, type Manifest, memberNames, readHeader, readManifest } from './contents.ts';
import { collect } from './streams.ts';
import type { TarMember } from './tar.ts';
import { type ArchiveFile, explain, unpack } from './unpack.ts';

/** Takes the content of one table, file or key. */
export type Sink = { readonly write: (chunk: Buffer) => Promise<void>; readonly end: () => Promise<void> };

/** Where contents go: told of each table, file and key as it begins. Nothing is proved until the walk has ended. */
export type Visitor = (kind: 'table' | 'file' | 'key', of: string) => Promise<Sink>;

export type Contents = { readonly header: Header; readonly manifest: Manifest };

const mostJson = 64 * 2 ** 20;
const lineFeed = 0x0a;

type Part = {
  readonly kind: string;
  readonly of: string;
  readonly sink: Sink;
  readonly hash: Hash;
  rows: number;
  bytes: number;
};
type Seen = { rows: number; bytes: number; sha256: string };

/** The walk over one archive: what was seen of it so far. */
class Walk {
  readonly tables = new Map<string, Seen>();
  readonly keys = new Map<string, string>();
  readonly files = { count: 0, bytes: 0 };
  #visitor: Visitor;
  #current: Part | undefined;
  #lastFile = '';
  #logKey = Buffer.alloc(0);

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  /** One member of a table, a file or a key. Chunks of one table follow each other. */
  async take({ name, content }: TarMember): Promise<void> {
    const part = await this.#partOf(name);
    for await (const chunk of content) {
      part.hash.update(chunk);
      part.bytes += chunk.length;
      if (part.kind === 'table') part.rows += countLines(chunk);
      if (part.of === 'log.key') this.#logKey = Buffer.concat([this.#logKey, chunk]);
      await part.sink.write(chunk);
    }
    if (part.kind !== 'table') await this.close();
  }

  async close(): Promise<void> {
    const part = this.#current;
    this.#current = undefined;
    if (part === undefined) return;
    await part.sink.end();
    const { kind, of, rows, bytes } = part;
    const sha256 = part.hash.digest('hex');
    if (kind === 'table') this.tables.set(of, { rows, bytes, sha256 });
    if (kind === 'key') this.keys.set(of, sha256);
    if (kind !== 'file') return;
    if (sha256 !== of || of <= this.#lastFile) throw damaged(same(memberNames.file(of)));
    this.#lastFile = of;
    this.files.count += 1;
    this.files.bytes += bytes;
  }

  async #partOf(name: string): Promise<Part> {
    const what = kindOf(name);
    if (what === undefined) throw damaged(same(name));
    const current = this.#current;
    if (current?.kind === 'table' && what.kind === 'table' && current.of === what.of) return current;
    await this.close();
    if (this.tables.has(what.of) || this.keys.has(what.of)) throw damaged(same(name));
    const sink = await this.#visitor(what.kind, what.of);
    this.#current = { ...what, sink, hash: createHash('sha256'), rows: 0, bytes: 0 };
    return this.#current;
  }

  /** Holds what came against what the manifest says, and the signature of the log against its key. */
  compare({ header, manifest }: Contents): void {
    const empty: Seen = { rows: 0, bytes: 0, sha256: createHash('sha256').digest('hex') };
    for (const { name, rows, bytes, sha256 } of manifest.tables) {
      const seen = this.tables.get(name) ?? empty;
      if (seen.rows !== rows || seen.bytes !== bytes || seen.sha256 !== sha256) throw damaged(same(name));
      this.tables.delete(name);
    }
    for (const { name, sha256 } of manifest.keys) {
      if (this.keys.get(name) !== sha256) throw damaged(same(name));
      this.keys.delete(name);
    }
    const { count, bytes } = manifest.files;
    const tooMany = this.tables.size + this.keys.size > 0;
    if (tooMany || this.files.count !== count || this.files.bytes !== bytes) throw damaged(same(memberNames.manifest));
    if (header.log === null) return;
    const signer = readSigner(this.#logKey.toString('utf8'), 'log.key');
    const signed = openNote(header.log.note, readVerifierKey(signer.verifierKey));
    if (signer.verifierKey !== header.log.verifierKey || signed === undefined) throw damaged(same('log.key'));
  }
}

/**
 * Reads an archive from its first byte to its last and checks all of it: the seal, every hash, every count, the
 * signature of the log.
 * @throws CodedError `archive-foreign`, `archive-locked`, `archive-damaged`
 */
export async function walkArchive(file: ArchiveFile, visitor: Visitor): Promise<Contents> {
  const walk = new Walk(visitor);
  const contents: Growing = {};
  try {
    for await (const member of unpack(file)) await takeMember(walk, contents, member);
  } catch (error) {
    throw explain(error);
  }
  const { header, manifest } = contents;
  if (header === undefined || manifest === undefined) throw damaged(same(memberNames.manifest));
  walk.compare({ header, manifest });
  return { header, manifest };
}

/** The header comes first, the manifest last, contents in between. */
async function takeMember(walk: Walk, contents: Growing, member: TarMember): Promise<void> {
  if (contents.manifest !== undefined) throw damaged(same(member.name));
  if (contents.header === undefined) {
    const header = member.name === memberNames.header ? readHeader(await text(member)) : undefined;
    if (header === undefined) throw new CodedError('archive-foreign', { detail: otherForm });
    contents.header = header;
  } else if (member.name === memberNames.manifest) {
    await walk.close();
    const manifest = readManifest(await text(member));
    if (manifest === undefined) throw damaged(same(member.name));
    contents.manifest = manifest;
  } else await walk.take(member);
}

type Growing = { header?: Header; manifest?: Manifest };

const nowhere: Sink = { write: async () => undefined, end: async () => undefined };

/** The whole check without touching anything. */
export const checkArchive = (file: ArchiveFile): Promise<Contents> => walkArchive(file, async () => nowhere);

const text = async ({ content }: TarMember): Promise<string> => ((await collect(content, mostJson)) ?? '').toString();

const damaged = (detail: Text): CodedError => new CodedError('archive-damaged', { detail });

function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let found = chunk.indexOf(lineFeed); found >= 0; found = chunk.indexOf(lineFeed, found + 1)) lines += 1;
  return lines;
}

const otherForm = {
  id: 'bukan dari Padu, atau dari versi yang lebih baru.',
  en: 'it is not from Padu, or from a newer version.',
};
