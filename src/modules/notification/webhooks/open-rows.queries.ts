import type { Actor } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/db.ts';
import { newBind } from '../../../register/bind.ts';
import type { Register } from '../../../register/register.ts';
import { scopeSql } from '../../../register/scope.ts';

/** Those of some rows of a register that an actor may read now. */
export async function openRows(
  tx: Tx,
  register: Register,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const bind = newBind();
  const open = scopeSql(register, register.read, actor, 't', bind);
  if (open === 'false') return new Set();
  const sql = `select t.id from ${register.table} t where t.id = any(${bind(ids)}::uuid[]) and ${open}`;
  const rows = await tx.unsafe<{ id: string }[]>(sql, bind.values as never[]);
  return new Set(rows.map(({ id }) => id));
}
