import { createHash } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db, Transaction, Tx } from '../db/db.ts';
import { contentPath } from '../files/store.ts';
import { findHead } from '../log/log.queries.ts';
import { findSigner } from '../log/signer.ts';
import { archiveFormat, type Header, type Manifest, memberNames } from './contents.ts';
import {
  beginSnapshot,
  copyOut,
  listContents,
  listMigrations,
  listSequences,
  listTables,
  type Table,
} from './snapshot.queries.ts';
import { readFrom } from './streams.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';

/** What is packed: the database as its owner sees it, and the folders beside it. */
export type Source = {
  readonly owner: Db;
  readonly filesDir: string;
  readonly keysDir: string;
  /** Version of the program. */
  readonly program: string;
  readonly findGovernment: (tx: Tx) => Promise<{ name: string; profile: string } | null>;
};

/** What went into an archive. */
export type Packed = { readonly header: Header; readonly manifest: Manifest };

/** A chunk of a table is at least so long, but for the last one. */
const chunkBytes = 2 ** 20;
const lineFeed = 0x0a;

/**
 * Packs one consistent state of everything, while the server works: all tables from one snapshot, the contents of all
 * files that it names, the keys. Hands the bytes of the tar archive to `write`, inside the snapshot's transaction.
 */
export async function pack(
  source: Source,
  at: Date,
  write: (bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Packed> {
  return await source.owner.begin(async (tx) => {
    await beginSnapshot(tx);
    const packed: { header?: Header; manifest?: Manifest } = {};
    await write(members(tx, source, at, packed));
    const { header, manifest } = packed;
    if (header === undefined || manifest === undefined) throw new Error('The archive was not written to its end.');
    return { header, manifest };
  });
}

type Growing = { header?: Header; manifest?: Manifest };

async function* members(tx: Transaction, source: Source, at: Date, packed: Growing): AsyncGenerator<Buffer> {
  const head = await findHead(tx);
  const signer = await findSigner(source.keysDir);
  packed.header = {
    format: archiveFormat,
    program: source.program,
    madeAt: at.toISOString(),
    government: await source.findGovernment(tx),
    migrations: await listMigrations(tx),
    log: head && signer ? { verifierKey: signer.verifierKey, size: head.size, note: head.note } : null,
  };
  yield* member(memberNames.header, json(packed.header), at);
  const tables: Manifest['tables'] = [];
  for (const table of await listTables(tx)) tables.push(yield* packTable(tx, table, at));
  const sequences = await listSequences(tx);
  const { files, missingFiles } = yield* packFiles(tx, source.filesDir, at);
  const keys = yield* packKeys(source.keysDir, at);
  packed.manifest = { tables, sequences, files, missingFiles, keys };
  yield* member(memberNames.manifest, json(packed.manifest), at);
  yield tarEnd;
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

function* member(name: string, content: Buffer, at: Date): Generator<Buffer> {
  yield tarHeader(name, content.length, at);
  yield content;
  yield tarPadding(content.length);
}

async function* packTable(tx: Transaction, table: Table, at: Date): AsyncGenerator<Buffer, Manifest['tables'][number]> {
  const hash = createHash('sha256');
  let [rows, bytes, n, held, heldBytes]: [number, number, number, Buffer[], number] = [0, 0, 0, [], 0];
  const flush = function* (): Generator<Buffer> {
    if (heldBytes > 0) yield* member(memberNames.chunk(table.name, n++), Buffer.concat(held), at);
    [held, heldBytes] = [[], 0];
  };
  for await (const line of copyOut(tx, table)) {
    hash.update(line);
    for (let found = line.indexOf(lineFeed); found >= 0; found = line.indexOf(lineFeed, found + 1)) rows += 1;
    bytes += line.length;
    heldBytes += line.length;
    held.push(line);
    if (heldBytes >= chunkBytes) yield* flush();
  }
  yield* flush();
  return { name: table.name, columns: [...table.columns], rows, bytes, sha256: hash.digest('hex') };
}

type PackedFiles = Pick<Manifest, 'files' | 'missingFiles'>;

async function* packFiles(tx: Transaction, dir: string, at: Date): AsyncGenerator<Buffer, PackedFiles> {
  const packed = { files: { count: 0, bytes: 0 }, missingFiles: [] as string[] };
  for await (const batch of listContents(tx)) {
    for (const { sha256, bytes } of batch) {
      const whole = yield* packFile(contentPath(dir, sha256), sha256, bytes, at);
      if (!whole) packed.missingFiles.push(sha256);
      else packed.files = { count: packed.files.count + 1, bytes: packed.files.bytes + bytes };
    }
  }
  return packed;
}

/** Reads a content twice: a damaged one is left out, and that must be known before its header is written. */
async function* packFile(path: string, sha256: string, bytes: number, at: Date): AsyncGenerator<Buffer, boolean> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (handle === undefined) return false;
  try {
    const hash = createHash('sha256');
    for await (const chunk of readFrom(handle)) hash.update(chunk);
    if (hash.digest('hex') !== sha256) return false;
    yield tarHeader(memberNames.file(sha256), bytes, at);
    yield* readFrom(handle);
    yield tarPadding(bytes);
    return true;
  } finally {
    await handle.close();
  }
}

async function* packKeys(dir: string, at: Date): AsyncGenerator<Buffer, Manifest['keys']> {
  const keys: Manifest['keys'] = [];
  const names = await readdir(dir).catch(() => []);
  // A key that is being made has a longer name for a moment.
  for (const name of names.filter((one) => /^[a-z0-9-]+\.key$/.test(one)).sort()) {
    const content = await readFile(join(dir, name));
    keys.push({ name, sha256: createHash('sha256').update(content).digest('hex') });
    yield* member(memberNames.key(name), content, at);
  }
  return keys;
}
