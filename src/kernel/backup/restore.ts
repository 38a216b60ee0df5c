import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findRegisterTables } from '../audit/find-register-tables.ts';
import { verifyLog } from '../audit/verify-log.ts';
import type { Db } from '../db/db.ts';
import { migrate, readMigrations } from '../db/migrate.ts';
import { type OpenPlace, openPlace, type Where } from '../db/open.ts';
import { isUnfinished } from '../db/unfinished.ts';
import { CodedError } from '../errors/errors.ts';
import { cleanTemporary, filesFolder, moveInto, temporaryFolder } from '../files/store.ts';
import { parseCheckpoint } from '../log/checkpoint.ts';
import type { Header, Manifest } from './contents.ts';
import {
  closeRoom,
  copyIn,
  dropUnfinished,
  endSessions,
  listOwn,
  makeRoom,
  markUnfinished,
  setSequence,
  unmark,
} from './load.queries.ts';
import { syncFolder } from './streams.ts';
import type { ArchiveFile } from './unpack.ts';
import { type Contents, checkArchive, type Sink, walkArchive } from './walk-archive.ts';

/** What was restored, and what proves it. */
export type Restored = {
  readonly archive: string;
  readonly madeAt: string;
  readonly government: string | null;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Contents that were missing already when the backup was made. */
  readonly missingFiles: readonly string[];
  /** Entries and root of the log, computed anew from its entries; null where nothing was signed yet. */
  readonly log: { readonly size: number; readonly root: string } | null;
  /** Findings of the verification: 0 unless they were accepted. */
  readonly findings: number;
  /** Migrations that ran after loading, because the backup is of an older version. */
  readonly migrated: readonly string[];
  readonly seconds: { readonly check: number; readonly load: number; readonly prove: number };
};

export type RestoreOptions = { readonly now: Date; readonly despiteFindings: boolean };

/**
 * Restores an archive into an empty place. First the whole archive is checked and nothing is touched. Then the place
 * bears a mark, with which no Padu works in it; the mark goes, in one statement, when everything is there and proved:
 * every hash and count, the root of the log from its entries, every recorded step, every row. Killed in between, the
 * same call begins anew.
 * @throws CodedError `archive-…`, `restore-not-empty`, `restore-unproven`, and what opening the place throws
 */
export async function restoreArchive(file: ArchiveFile, where: Where, options: RestoreOptions): Promise<Restored> {
  const begun = performance.now();
  const contents = await checkArchive(file);
  const known = await readMigrations();
  refuseNewer(contents.header, known);
  const checked = performance.now();
  const place = await openPlace(where, true);
  try {
    await takePlace(place, where, basename(file.path));
    const { header } = contents;
    const { owner } = place;
    await migrate(
      owner,
      known.filter(({ name }) => header.migrations.some((one) => one.name === name)),
    );
    await load(file, contents, owner, where);
    await endSessions(owner.sql, options.now);
    const loaded = performance.now();
    const migrated = await migrate(owner, known);
    const { log, findings } = await prove(owner, header, options.despiteFindings);
    await unmark(owner.sql);
    const seconds = (from: number, to: number) => Math.round(to - from) / 1000;
    return {
      ...describe(contents, basename(file.path)),
      log,
      findings,
      migrated,
      seconds: {
        check: seconds(begun, checked),
        load: seconds(checked, loaded),
        prove: seconds(loaded, performance.now()),
      },
    };
  } finally {
    await place.close();
  }
}

const describe = ({ header, manifest }: Contents, archive: string) => ({
  archive,
  madeAt: header.madeAt,
  government: header.government?.name ?? null,
  tables: manifest.tables.length,
  rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  files: manifest.files.count,
  missingFiles: manifest.missingFiles,
});

/** The tables of the archive must be of a shape that this program knows the way from. */
function refuseNewer({ migrations, program }: Header, known: readonly { name: string; checksum: string }[]): void {
  const ours = new Map(known.map(({ name, checksum }) => [name, checksum]));
  const strange = migrations.find(({ name, checksum }) => ours.get(name) !== checksum);
  if (strange === undefined) return;
  const detail = {
    id: `dibuat Padu ${program} dengan migrasi ${strange.name}, yang tidak dikenal versi ini.`,
    en: `it was made by Padu ${program} with the migration ${strange.name}, which this version does not know.`,
  };
  throw new CodedError('archive-foreign', { detail });
}

/** Makes sure that nothing is in the place, or only what a restore left that was cut off, and marks it. */
async function takePlace({ owner }: OpenPlace, where: Where, archive: string): Promise<void> {
  const again = await isUnfinished(owner.sql);
  const found = again ? [] : await listOwn(owner.sql);
  if (found.length > 0) throw notEmpty(found.join(', '));
  for (const folder of [filesFolder(where), join(where.dataDir, 'keys')]) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name !== 'tmp');
    if (names.length > 0 && !again) throw notEmpty(folder);
  }
  if (again) await dropUnfinished(owner.sql);
  await owner.begin((tx) => markUnfinished(tx, archive));
  await rm(join(where.dataDir, 'keys'), { recursive: true, force: true });
  await cleanTemporary(filesFolder(where));
}

const notEmpty = (what: string): CodedError =>
  new CodedError('restore-not-empty', { detail: { id: `di sana ada ${what}.`, en: `${what} is there.` } });

async function load(file: ArchiveFile, checked: Contents, owner: Db, where: Where): Promise<void> {
  const tables = new Map(checked.manifest.tables.map((table) => [table.name, table]));
  const names = [...tables.keys()];
  const keys = await owner.begin((tx) => makeRoom(tx, names));
  const contents = await walkArchive(file, async (kind, of) => {
    if (kind === 'table') return copyIn(owner, of, columnsOf(tables.get(of)), tables.get(of)?.rows ?? 0);
    return kind === 'file' ? contentSink(filesFolder(where), of) : keySink(join(where.dataDir, 'keys'), of);
  });
  if (JSON.stringify(contents) !== JSON.stringify(checked))
    throw new CodedError('archive-damaged', { detail: swapped });
  for (const { name, value } of checked.manifest.sequences) await setSequence(owner.sql, name, value);
  await owner.begin((tx) => closeRoom(tx, names, keys));
}

function columnsOf(table: Manifest['tables'][number] | undefined): readonly string[] {
  if (table === undefined) throw new CodedError('archive-damaged', { detail: swapped });
  return table.columns;
}

async function contentSink(dir: string, sha256: string): Promise<Sink> {
  const temporary = join(temporaryFolder(dir), sha256);
  return fileSink(temporary, () => moveInto(dir, temporary, sha256));
}

async function keySink(dir: string, name: string): Promise<Sink> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const draft = join(dir, `.${name}`);
  return fileSink(draft, async () => {
    await rename(draft, join(dir, name));
    await syncFolder(dir);
  });
}

async function fileSink(path: string, finish: () => Promise<void>): Promise<Sink> {
  const handle: FileHandle = await open(path, 'wx', 0o600);
  return {
    write: async (chunk) => {
      await handle.appendFile(chunk);
    },
    end: async () => {
      await handle.sync().finally(() => handle.close());
      await finish();
    },
  };
}

/** The root of the log from its entries, held against the state that was signed; every step and row against it. */
async function prove(owner: Db, { log }: Header, despiteFindings: boolean) {
  if (log === null) return { log: null, findings: 0 };
  const report = await verifyLog(owner, await findRegisterTables(owner.sql), log.verifierKey);
  const signed = parseCheckpoint(log.note);
  const fits = report.size === log.size && report.root === signed?.root.toString('base64');
  if ((!report.ok || !fits) && !despiteFindings) {
    throw new CodedError('restore-unproven', { detail: report.findings[0]?.message ?? otherRoot });
  }
  return { log: { size: report.size, root: report.root ?? '' }, findings: report.found };
}

const swapped = {
  id: 'berkasnya berubah selama dibaca.',
  en: 'the file changed while it was read.',
};
const otherRoot = {
  id: 'akar log berbeda dari yang ditandatangani.',
  en: 'the root of the log differs from what was signed.',
};
