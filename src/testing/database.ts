import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Cluster, databaseFolder, ensureRunning, stopCluster, superuserUrl } from '../kernel/db/cluster.ts';
import { connect, type Db } from '../kernel/db/db.ts';
import { migrate, readMigrations } from '../kernel/db/migrate.ts';

/** A database of its own for one test file, migrated and empty. */
export type TestDatabase = {
  /** As the application works: role padu_app. */
  readonly db: Db;
  /** As the owner of everything: for tampering behind the application's back. */
  readonly owner: Db;
};

/** One PostgreSQL server for tests: fast, forgets everything when stopped. */
export type TestServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts a PostgreSQL server in a temporary folder of a place. */
export async function startTestServer(place = tmpdir()): Promise<TestServer> {
  const folder = await mkdtemp(join(place, 'padu-test-'));
  const cluster: Cluster = { folder, password: randomBytes(12).toString('base64url'), durable: false };
  await chmod(folder, 0o711);
  // Ctrl-C in the middle of a run, or a process.exit somewhere: nothing of it may stay behind.
  const leave = () => {
    const [pid] = readPidFile(databaseFolder(cluster));
    if (pid !== undefined) process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const interrupted = () => process.exit(130);
  process.on('exit', leave).on('SIGINT', interrupted).on('SIGTERM', interrupted);
  const endpoint = await ensureRunning(cluster);
  return {
    url: superuserUrl(cluster, endpoint),
    stop: async () => {
      process.off('exit', leave).off('SIGINT', interrupted).off('SIGTERM', interrupted);
      await stopCluster(cluster);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An exiting process may only read at once. */
function readPidFile(directory: string): readonly number[] {
  const file = join(directory, 'postmaster.pid');
  return existsSync(file) ? [Number.parseInt(readFileSync(file, 'utf8'), 10)] : [];
}

/** What the databases of several files hold from the start: the first file of a run makes it, all copy it. */
export type Prepared = { readonly name: string; readonly fill: (database: TestDatabase) => Promise<void> };

/** @param max connections of the application at most: each reads the catalogue and plans every statement for itself */
const open = (url: string, max: number): TestDatabase => ({
  owner: connect(url, { max: 4 }),
  db: connect(url, { max, role: 'padu_app' }),
});

const close = ({ db, owner }: TestDatabase) => Promise.all([db.close(), owner.close()]);

/**
 * Gives the calling test file a database and takes it away after its tests. Uses the server at TEST_DATABASE_URL
 * (a superuser's address), which `tools/test.ts` sets, or starts one for this file alone.
 * @param prepared what it holds; copied where TEST_RUN says that files run together, else made for this file alone
 */
export async function useDatabase(prepared?: Prepared): Promise<TestDatabase> {
  const given = process.env.TEST_DATABASE_URL;
  const run = process.env.TEST_RUN;
  const server = given === undefined ? await startTestServer() : { url: given, stop: async () => undefined };
  const admin = connect(server.url, { max: 1 });
  const name = `test_${randomBytes(8).toString('hex')}`;
  const migrated = await templateOf(admin, server.url);
  const template = prepared && run ? await prepare(admin, server.url, migrated, prepared, run) : migrated;
  // By its files rather than block by block: half the work where nothing has to reach a disk.
  await admin.sql.unsafe(`create database ${name} template ${template} strategy file_copy`);
  // Who holds transactions open to see what others do meanwhile needs some; many questions of one kind need few.
  const database = open(inDatabase(server.url, name), prepared ? 4 : 8);
  after(async () => {
    await close(database);
    if (given !== undefined) await admin.sql.unsafe(`drop database if exists ${name} with (force)`);
    await admin.close();
    await server.stop();
  });
  if (template === migrated) await prepared?.fill(database);
  return database;
}

/** Takes away what files of a run prepared for each other. */
export async function dropPrepared(url: string, run: string): Promise<void> {
  const admin = connect(url, { max: 1 });
  const left = await admin.sql<{ name: string }[]>`
    select datname as name from pg_database where datname like ${`prepared\\_%\\_${run}`}`;
  for (const { name } of left) await admin.sql.unsafe(`drop database ${name}`);
  await admin.close();
}

/** An address of a fresh, empty database on the server of the tests; it goes with the test file. Needs `useDatabase`. */
export async function createEmptyDatabase(beside: Db): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await beside.sql.unsafe(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  after(() => beside.sql.unsafe(`drop database if exists ${name} with (force)`).then(() => undefined));
  return inDatabase(beside.url, name);
}

const templates = new Map<string, Promise<string>>();

/** The template of a server, looked for once by each process. */
function templateOf(admin: Db, url: string): Promise<string> {
  const known = templates.get(url) ?? prepareTemplate(admin, url);
  templates.set(url, known);
  return known;
}

/** The migrated database that all others are copied from, made by whoever needs it first. */
async function prepareTemplate(admin: Db, url: string): Promise<string> {
  const migrations = await readMigrations();
  const state = createHash('sha256').update(migrations.map((migration) => migration.checksum).join());
  const name = `template_${state.digest('hex').slice(0, 16)}`;
  await makeOnce(admin, name, `template0 encoding 'UTF8' locale 'C.UTF-8'`, async (draft) => {
    const owner = connect(inDatabase(url, draft), { max: 1 });
    await migrate(owner, migrations).finally(() => owner.close());
  });
  return name;
}

/** A copy of the migrated database with what files of one run share. */
async function prepare(admin: Db, url: string, from: string, { name, fill }: Prepared, run: string): Promise<string> {
  const prepared = `prepared_${name}_${run}`;
  await makeOnce(admin, prepared, from, async (draft) => {
    const database = open(inDatabase(url, draft), 1);
    await fill(database).finally(() => close(database));
  });
  return prepared;
}

/** Makes a database that others are copied from, unless it is there; who comes meanwhile waits for it. */
async function makeOnce(admin: Db, name: string, from: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await admin.sql`select pg_advisory_lock(7233821)`;
  try {
    const [exists] = await admin.sql`select from pg_database where datname = ${name}`;
    if (exists !== undefined) return;
    const draft = `draft_${randomBytes(8).toString('hex')}`;
    await admin.sql.unsafe(`create database ${draft} template ${from}`);
    await fill(draft);
    await admin.sql.unsafe(`alter database ${draft} rename to ${name}`);
  } finally {
    await admin.sql`select pg_advisory_unlock(7233821)`;
  }
}

function inDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}
