import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '../errors/errors.ts';
import { addressOf, type Endpoint } from './address.ts';
import { type Cluster, ensureRunning, stopCluster, superuserUrl } from './cluster.ts';
import { type Keeper, openKeeper, repeatUntil } from './keeper.ts';
import { createRoles } from './migrate.ts';

/** Passwords nobody needs to know: made at random when the data folder is made. */
type Secrets = { readonly superuser: string; readonly migrator: string; readonly app: string };

/** The built-in database of one data folder, in use by this process. */
export type Embedded = {
  readonly appUrl: string;
  readonly migratorUrl: string;
  /** As the superuser: for what only it may do. */
  readonly superuserUrl: string;
  /** Lets go of it. The last process that lets go stops the database. */
  readonly release: () => Promise<void>;
};

/** Locks in the maintenance database, held by a connection and so freed by the death of its process. */
const locks = { use: 7_233_811, serve: 7_233_812, setup: 7_233_813 };

/**
 * Attaches this process to the built-in database, which is created and started if need be. Any number of commands use
 * one data folder at once, but only one server.
 * @param serve claim the folder for the one server
 * @param walArchive where a database that is started now keeps its write-ahead log
 * @throws CodedError `data-folder-busy` when `serve` and another server has it; see `ensureRunning` for the rest
 */
export async function attachEmbedded(folder: string, serve: boolean, walArchive?: string): Promise<Embedded> {
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const secrets = await readSecrets(folder);
  const cluster: Cluster = { folder, password: secrets.superuser, durable: true, walArchive };
  let released = false;
  const restore = async (port: number): Promise<void> => {
    await repeatUntil(
      async () => {
        keeper = await hold(cluster, serve, port, restore);
      },
      () => released,
    );
  };
  let keeper = await holdFirst(cluster, serve, restore);
  await setUp(keeper, secrets);
  return {
    appUrl: addressOf(keeper.endpoint, { user: 'padu_app', password: secrets.app }, 'padu'),
    migratorUrl: addressOf(keeper.endpoint, { user: 'padu_migrator', password: secrets.migrator }, 'padu'),
    superuserUrl: superuserUrl(cluster, keeper.endpoint),
    release: async () => {
      released = true;
      const last = await isLast(keeper).catch(() => false);
      // Holding the lock all the while: who comes now waits for it, is cut off, and starts the database anew.
      if (last) await stopCluster(cluster);
      await keeper.close();
    },
  };
}

/** Tries again when the last user of the database stops it while we come. */
async function holdFirst(cluster: Cluster, serve: boolean, onLost: (port: number) => Promise<void>): Promise<Held> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await hold(cluster, serve, undefined, onLost);
    } catch (error) {
      if (error instanceof CodedError || attempt === 5) throw error;
      await sleep(200);
    }
  }
}

type Held = Keeper & { readonly endpoint: Endpoint };

/** Runs the database and marks it as used by us. When it dies under us it is brought back on the port the pools know. */
async function hold(
  cluster: Cluster,
  serve: boolean,
  port: number | undefined,
  onLost: (port: number) => Promise<void>,
): Promise<Held> {
  const endpoint = await ensureRunning(cluster, port);
  let held = false;
  const keeper = openKeeper(superuserUrl(cluster, endpoint), () => {
    if (held) void onLost(endpoint.port);
  });
  try {
    // Waits for one who is about to stop the database; then this connection breaks, and we start it anew.
    await keeper.sql`select pg_advisory_lock_shared(${locks.use})`;
    if (serve && !(await claim(keeper))) throw new CodedError('data-folder-busy', { folder: cluster.folder });
    held = true;
    return { ...keeper, endpoint };
  } catch (error) {
    await keeper.close();
    throw error;
  }
}

/** A server that was killed this second may hold its lock a moment longer, until PostgreSQL notices. */
async function claim(keeper: Keeper): Promise<boolean> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (await tryLock(keeper, locks.serve)) return true;
    await sleep(100);
  }
  return false;
}

async function isLast(keeper: Keeper): Promise<boolean> {
  await keeper.sql`select pg_advisory_unlock_shared(${locks.use})`;
  return tryLock(keeper, locks.use);
}

async function tryLock(keeper: Keeper, lock: number): Promise<boolean> {
  const [row] = await keeper.sql<{ got: boolean }[]>`select pg_try_advisory_lock(${lock}) as got`;
  return row?.got === true;
}

/** Two logins with rights of their own: one owns the tables, the other works in them. The database comes last. */
async function setUp({ sql }: Keeper, secrets: Secrets): Promise<void> {
  await sql`select pg_advisory_lock(${locks.setup})`;
  const [exists] = await sql`select from pg_database where datname = 'padu'`;
  if (exists === undefined) {
    await createRoles(sql);
    const [migrator] = await sql`select from pg_roles where rolname = 'padu_migrator'`;
    if (migrator === undefined) await sql`create role padu_migrator`;
    // Utility statements take no parameters; the passwords are our own base64url.
    await sql.unsafe(`alter role padu_migrator login password '${secrets.migrator}'`);
    await sql.unsafe(`alter role padu_app login password '${secrets.app}'`);
    await sql`grant padu_app to padu_migrator`;
    await sql`create database padu owner padu_migrator`;
  }
  await sql`select pg_advisory_unlock(${locks.setup})`;
}

/**
 * Reads the passwords, or makes them for a new folder.
 * @throws CodedError `database-start` when a database is there and its passwords are not
 */
async function readSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  const old = await stat(join(folder, 'db')).catch(() => undefined);
  if (old === undefined) {
    const secret = () => randomBytes(24).toString('base64url');
    const made: Secrets = { superuser: secret(), migrator: secret(), app: secret() };
    // Never over an existing file: another Padu may make the folder at this moment.
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' }).catch(ignoreExisting);
  }
  const text = await readFile(file, 'utf8').catch(() => {
    const detail = {
      id: `${file} hilang; tanpa kata sandi di dalamnya basis data tidak dapat dibuka. Kembalikan dari cadangan.`,
      en: `${file} is missing; without the passwords in it the database cannot be opened. Restore it from a backup.`,
    };
    throw new CodedError('database-start', { detail });
  });
  return JSON.parse(text);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
