import type { Transaction } from '../../kernel/db/db.ts';

/**
 * Whether following `column` from a row of `table` comes back to that row. Two people who would close a circle from both
 * sides wait for each other.
 */
export async function comesBack(tx: Transaction, table: string, column: string, id: string): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(hashtext(${`${table}.${column}`}))`;
  const [row] = await tx<{ found: boolean }[]>`
    with recursive above as (
      select p.id from ${tx(table)} r, unnest(array[r.${tx(column)}]) as p (id) where r.id = ${id}
      union
      select p.id from above a join ${tx(table)} r on r.id = a.id, unnest(array[r.${tx(column)}]) as p (id)
    )
    select exists (select from above where id = ${id}) as found`;
  return row?.found === true;
}
