import { availableParallelism } from 'node:os';
import { CodedError } from '../errors/errors.ts';
import { connect, type Db } from './db.ts';
import { attachEmbedded } from './embedded.ts';
import { findPending, migrate, readMigrations } from './migrate.ts';
import { isUnfinished } from './unfinished.ts';

/** The database of one running command. */
export type OpenDatabase = {
  /** With the application's rights: what requests and jobs use. */
  readonly db: Db;
  /** With the owner's rights: migrations, and checks that must see behind the application. */
  readonly owner: Db;
  /** Names of the migrations that ran at opening. */
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
};

/** Which database, and the folder beside it. */
export type Where = {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly migratorUrl: string | undefined;
  /** Where the built-in database keeps its write-ahead log; absent = nowhere. */
  readonly walArchive?: string | undefined;
};

/** A database as it is: perhaps empty, perhaps older. */
export type OpenPlace = Pick<OpenDatabase, 'db' | 'owner' | 'close'>;

/**
 * Opens the database that the settings name: the server at DATABASE_URL, or the built-in one of the data folder, which
 * is started when it does not run and stopped again by the last command that used it.
 * @param use.serve claim the data folder for the one server (built-in database only)
 * @param use.upgrade run pending migrations; otherwise they are refused
 * @throws CodedError `database-start`, `database-major`, `data-folder-busy`, `migration-changed`, `restore-unfinished`
 */
export async function openDatabase(where: Where, use: { serve: boolean; upgrade: boolean }): Promise<OpenDatabase> {
  const place = await openPlace(where, use.serve);
  const { db, owner, close } = place;
  try {
    if (await isUnfinished(owner.sql)) throw new CodedError('restore-unfinished');
    const migrated = await bringUpToDate(owner, use.upgrade);
    await refuseOtherRole(db);
    return { db, owner, migrated, close };
  } catch (error) {
    await close();
    throw explain(error);
  }
}

/**
 * A database does most work with about twice as many connections as it has processors. With more, each question wakes
 * another process that plans it anew; with fewer, questions travel together behind one another.
 */
const connectionsAtMost = 2 * availableParallelism() + 4;

/** Opens the database whatever is in it: where something is restored to. Throws as `openDatabase`. */
export async function openPlace(where: Where, serve: boolean): Promise<OpenPlace> {
  const { appUrl, migratorUrl, release } = await findAddresses(where, serve);
  const owner = connect(migratorUrl, { max: 4 });
  const db = connect(appUrl, { max: connectionsAtMost, role: 'padu_app' });
  const close = async (): Promise<void> => {
    await Promise.all([db.close(), owner.close()]);
    await release();
  };
  try {
    await refuseOldServer(owner);
    return { db, owner, close };
  } catch (error) {
    await close();
    throw explain(error);
  }
}

/** What goes wrong with a connection (no server, wrong password, no such database, no right) in words, not as a trace. */
function explain(error: unknown): unknown {
  const connectionFailed = error instanceof Error && 'code' in error && !(error instanceof CodedError);
  if (!connectionFailed) return error;
  const detail = error.message === '' ? String(error.code) : error.message;
  return Object.assign(new CodedError('database-start', { detail }), { cause: error });
}

async function findAddresses({ dataDir, databaseUrl, migratorUrl, walArchive }: Where, serve: boolean) {
  if (databaseUrl === undefined) return attachEmbedded(dataDir, serve, walArchive);
  return { appUrl: databaseUrl, migratorUrl: migratorUrl ?? databaseUrl, release: async () => undefined };
}

async function bringUpToDate(owner: Db, upgrade: boolean): Promise<readonly string[]> {
  const migrations = await readMigrations();
  if (upgrade) return migrate(owner, migrations);
  const pending = await findPending(owner.sql, migrations);
  if (pending.length === 0) return [];
  const detail = {
    id: `${pending.length} migrasi belum dijalankan; jalankan "npm run -s padu -- migrate"`,
    en: `${pending.length} migrations have not run; run "npm run -s padu -- migrate"`,
  };
  throw new CodedError('database-start', { detail });
}

async function refuseOldServer(owner: Db): Promise<void> {
  const [row] = await owner.sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
  if (row !== undefined && row.version >= 150_000) return;
  const found = Math.floor((row?.version ?? 0) / 10_000);
  const detail = {
    id: `servernya PostgreSQL ${found}; Padu memerlukan 15 atau lebih baru`,
    en: `the server is PostgreSQL ${found}; Padu needs 15 or newer`,
  };
  throw new CodedError('database-start', { detail });
}

/** A connection pooler may drop the role we ask for at connection; then the application would work with too many rights. */
async function refuseOtherRole(db: Db): Promise<void> {
  const [row] = await db.sql<{ name: string }[]>`select current_user as name`;
  if (row?.name === 'padu_app') return;
  const detail = {
    id: `koneksi aplikasi berperan "${row?.name}", bukan padu_app`,
    en: `the application connection has the role "${row?.name}", not padu_app`,
  };
  throw new CodedError('database-start', { detail });
}
