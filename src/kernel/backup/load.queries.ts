import { once } from 'node:events';
import type { Db, Tx } from '../db/db.ts';
import { unfinishedMark } from '../db/unfinished.ts';
import type { Sink } from './walk-archive.ts';

/** Tables and schemas that somebody made in this database: none in one that is fresh. */
export async function listOwn(tx: Tx): Promise<string[]> {
  const found = await tx<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1 limit 5`;
  return found.map(({ name }) => name);
}

/** Takes away what a restore that was cut off had made. Only ever called on a database that bears the mark. */
export async function dropUnfinished(tx: Tx): Promise<void> {
  const schemas = await tx<{ name: string }[]>`
    select n.nspname as name from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'kernel') order by 1`;
  for (const { name } of schemas) await tx`drop schema ${tx(name)} cascade`;
  // The mark goes last, so that a kill in between leaves it.
  await tx`drop schema kernel cascade`;
}

/** Marks the database as one that nobody may work with yet. */
export async function markUnfinished(tx: Tx, archive: string): Promise<void> {
  await tx`create schema kernel`;
  await tx`create table ${tx(unfinishedMark)} (archive text not null)`;
  await tx`insert into ${tx(unfinishedMark)} values (${archive})`;
}

/** The one statement that makes a restore count. */
export async function unmark(tx: Tx): Promise<void> {
  await tx`drop table ${tx(unfinishedMark)}`;
}

/** A foreign key while it is away. */
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

/** Empties every table and takes away what would hold up rows that come table by table: foreign keys, triggers. */
export async function makeRoom(tx: Tx, tables: readonly string[]): Promise<readonly ForeignKey[]> {
  await tx`truncate ${tx(tables)} cascade`;
  const keys = await tx<ForeignKey[]>`
    select n.nspname || '.' || c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname || '.' || c.relname in ${tx(tables)}
    order by 1, 2`;
  for (const { table, name } of keys) await tx`alter table ${tx(table)} drop constraint ${tx(name)}`;
  for (const table of tables) await tx`alter table ${tx(table)} disable trigger user`;
  return keys;
}

/** Brings them back; the database checks every row against every key. */
export async function closeRoom(tx: Tx, tables: readonly string[], keys: readonly ForeignKey[]): Promise<void> {
  for (const table of tables) await tx`alter table ${tx(table)} enable trigger user`;
  for (const { table, name, definition } of keys) {
    // The definition is the database's own text.
    await tx`alter table ${tx(table)} add constraint ${tx(name)} ${tx.unsafe(definition)}`;
  }
  await tx`analyze`;
}

export async function setSequence(tx: Tx, name: string, value: number): Promise<void> {
  await tx`select setval(${name}::text::regclass, ${Math.max(value, 1)}, ${value > 0})`;
}

/** Nobody stays signed in by a session of the past. */
export async function endSessions(tx: Tx, now: Date): Promise<void> {
  await tx`update kernel.sessions set ended_at = ${now} where ended_at is null`;
}

/** A sink that takes rows in the text format of COPY, and throws at its end unless all of them are in the table. */
export async function copyIn(db: Db, table: string, columns: readonly string[], rows: number): Promise<Sink> {
  const connection = await db.sql.reserve();
  const input = await connection`copy ${connection(table)} (${connection(columns)}) from stdin`.writable();
  let failed: Error | undefined;
  input.on('error', (error) => {
    failed = error;
  });
  return {
    write: async (chunk) => {
      if (failed) throw failed;
      if (!input.write(chunk)) await Promise.race([once(input, 'drain'), once(input, 'close')]);
    },
    end: async () => {
      try {
        await new Promise<void>((resolve) => input.write('', () => resolve()));
        if (failed) throw failed;
        input.end();
        // The driver does not tell of an error that comes after the last byte: the count does.
        await new Promise((resolve) => setImmediate(resolve));
        const [found] = await connection<{ rows: number }[]>`select count(*) as rows from ${connection(table)}`;
        if (found?.rows !== rows) throw new Error(`${table}: ${found?.rows} of ${rows} rows were taken`);
      } finally {
        connection.release();
      }
    },
  };
}
