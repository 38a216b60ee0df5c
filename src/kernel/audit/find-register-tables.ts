import type { Tx } from '../db/db.ts';
import type { RegisterTable } from './check-rows.ts';

/**
 * Every table that has the columns of a register, with the register's name (`evidence.legal_instruments` holds
 * `legal-instruments`). Asks the database and not the program, so that a verification does not rest on the code whose
 * work it checks, and a table nobody serves any more is still checked.
 */
export async function findRegisterTables(tx: Tx): Promise<RegisterTable[]> {
  return await tx<RegisterTable[]>`
    select replace(c.relname, '_', '-') as register, n.nspname || '.' || c.relname as table
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and (a.attname, a.atttypid::regtype::text) in (
        ('id', 'uuid'), ('version', 'integer'), ('status', 'text'), ('created_by', 'uuid'),
        ('created_at', 'timestamp with time zone')
      )
    group by c.oid, c.relname, n.nspname
    having count(*) = 5
    order by 1`;
}
