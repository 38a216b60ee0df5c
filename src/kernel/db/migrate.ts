import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../errors/errors.ts';
import { installJobs } from '../jobs/install-jobs.ts';
import type { Db, Tx } from './db.ts';

/** One numbered SQL file: `0001_kernel.sql`. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

const folder = join(import.meta.dirname, '../../../db');
/** Any number nobody else uses: one migrator at a time works on a database. */
const migratorLock = 7_233_801;

/** All migrations in the order of their numbers. Throws when two share a number or a name is malformed. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const files = (await readdir(join(folder, 'migrations'))).filter((file) => file.endsWith('.sql')).sort();
  const numbers = files.map((file) => /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]);
  const wrong = files.find((_, at) => numbers[at] === undefined || numbers.indexOf(numbers[at]) !== at);
  if (wrong !== undefined)
    throw new Error(`db/migrations/${wrong}: the name must be NNNN_words.sql with a number of its own.`);
  return Promise.all(
    files.map(async (name) => {
      const sql = await readFile(join(folder, 'migrations', name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database up to date, each migration in a transaction of its own, as the owner's login.
 * Waits while another migrator works. Refuses (`migration-changed`) when a file differs from what was run.
 * @returns the names of the migrations that ran now
 */
export async function migrate(owner: Db, migrations: readonly Migration[]): Promise<readonly string[]> {
  const connection = await owner.sql.reserve();
  try {
    await connection`select pg_advisory_lock(${migratorLock})`;
    await createRoles(connection);
    await connection`create schema if not exists kernel`;
    await connection`create table if not exists kernel.migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`;
    const pending = await findPending(connection, migrations);
    for (const migration of pending) await run(connection, migration);
    await installJobs(connection, owner.url);
    return pending.map((migration) => migration.name);
  } finally {
    await connection`select pg_advisory_unlock(${migratorLock})`.catch(() => undefined);
    connection.release();
  }
}

/** Creates the application's database role where it is missing (db/roles.sql). */
export async function createRoles(tx: Tx): Promise<void> {
  await tx.unsafe(await readFile(join(folder, 'roles.sql'), 'utf8'));
}

/**
 * The migrations this database still lacks.
 * @throws CodedError `migration-changed` when one that ran is different now, or is gone
 */
export async function findPending(tx: Tx, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const [empty] = await tx`select from pg_class where to_regclass('kernel.migrations') is null limit 1`;
  if (empty !== undefined) return migrations;
  const applied = await tx<{ name: string; checksum: string }[]>`
    select name, checksum from kernel.migrations order by name`;
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  const changed = applied.find((row) => known.get(row.name) !== row.checksum);
  if (changed !== undefined) throw new CodedError('migration-changed', { file: changed.name });
  const done = new Set(applied.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function run(connection: Tx, migration: Migration): Promise<void> {
  await connection`begin`;
  try {
    await connection.unsafe(migration.sql);
    await connection`insert into kernel.migrations ${connection({ name: migration.name, checksum: migration.checksum })}`;
    await connection`commit`;
  } catch (error) {
    await connection`rollback`;
    throw new Error(`Migration ${migration.name} failed; nothing of it was kept.`, { cause: error });
  }
}
