import type { Transaction, Tx } from '../db/db.ts';

/** A table of ours: `schema.table`, and its columns that hold something of their own (generated ones do not). */
export type Table = { readonly name: string; readonly columns: readonly string[] };

/**
 * Schemas that are not ours to carry: the system's, and the job runner's. Jobs that waited are left out on purpose: a
 * restored copy must not do again to the outside what was done already.
 */
const ours = (tx: Tx) => tx`n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`;

/** The snapshot everything is read from, however long it takes; values are written as every version reads them. */
export async function beginSnapshot(tx: Transaction): Promise<void> {
  await tx`set transaction isolation level repeatable read read only`;
  await tx`set local statement_timeout = 0`;
  await tx`set local datestyle = 'ISO'`;
  await tx`set local intervalstyle = 'postgres'`;
  await tx`set local extra_float_digits = 3`;
  await tx`set local bytea_output = 'hex'`;
}

/** Every table of ours but the record of migrations, which the migrations themselves write. */
export async function listTables(tx: Tx): Promise<Table[]> {
  return await tx<Table[]>`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where ${ours(tx)} and c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname || '.' || c.relname <> 'kernel.migrations'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by n.nspname, c.relname
    order by 1`;
}

/** Every sequence of ours and its last number, 0 when it gave none. Not part of a snapshot: read it after the tables. */
export async function listSequences(tx: Tx): Promise<{ name: string; value: number }[]> {
  return await tx<{ name: string; value: number }[]>`
    select n.schemaname || '.' || n.sequencename as name, coalesce(n.last_value, 0) as value from pg_sequences n
    where n.schemaname !~ '^pg_' and n.schemaname not in ('information_schema', 'graphile_worker') order by 1`;
}

/** The rows of a table in the text format of COPY: one line a row. */
export async function* copyOut(tx: Tx, { name, columns }: Table): AsyncGenerator<Buffer> {
  const rows = await tx`copy (select ${tx(columns)} from ${tx(name)}) to stdout`.readable();
  yield* rows;
  // The driver pauses its socket when we are slow, and forgets to go on when the last row came in that moment.
  rows._read(0);
}

/** Every migration that has run. */
export async function listMigrations(tx: Tx): Promise<{ name: string; checksum: string }[]> {
  return await tx<{ name: string; checksum: string }[]>`select name, checksum from kernel.migrations order by name`;
}

/** Every content that a row of the snapshot names, by hash, in batches. */
export const listContents = (tx: Tx) =>
  tx<{ sha256: string; bytes: number }[]>`select distinct sha256, bytes from kernel.files order by 1`.cursor(500);
