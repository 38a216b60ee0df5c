import { newBind, sqlName } from '../bind.ts';
import type { Act } from '../change.ts';
import type { Register } from '../register.ts';

/**
 * The rows among some that rows of any register point to in a list of references, whoever may read them. Single
 * references are foreign keys, which the database guards itself.
 */
export async function isPointedTo(act: Act, register: Register, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const lists = act.registry
    .all()
    .flatMap(({ register: other }) =>
      Object.entries(other.fields).flatMap(([name, { refers }]) =>
        refers?.many && refers.register === register.name ? [{ table: other.table, column: sqlName(name) }] : [],
      ),
    );
  if (lists.length === 0 || ids.length === 0) return new Set();
  const bind = newBind();
  const wanted = `${bind(ids)}::uuid[]`;
  const parts = lists.map(
    ({ table, column }) => `select unnest(o.${column}) as id from ${table} o where o.${column} && ${wanted}`,
  );
  const rows = await act.tx.unsafe(parts.join(' union '), bind.values as never[]);
  return new Set(rows.map(({ id }) => id as string));
}
