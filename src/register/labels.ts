import { newBind } from './bind.ts';
import type { Linked } from './field.ts';
import type { Reader } from './read.ts';
import { scopeSql } from './scope.ts';
import { labelSql } from './select.ts';

/** Names for ids of rows of several registers, as far as the actor may read them; one statement. */
export async function labelsOf(
  reader: Reader,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<(register: string, id: string) => Linked> {
  const { tx, registry, actor } = reader;
  const bind = newBind();
  const parts = [...wanted].map(([name, ids]) => {
    const { register } = registry.get(name);
    return `(select ${bind(name)} as register, r.id, ${labelSql(reader, register, 'r', bind)} as label from ${register.table} r
      where r.id = any(${bind(ids)}::uuid[]) and ${scopeSql(register, register.read, actor, 'r', bind)})`;
  });
  const rows = parts.length > 0 ? await tx.unsafe(parts.join(' union all '), bind.values as never[]) : [];
  const found = new Map(rows.map((row) => [`${row.register}/${row.id}`, row.label as string]));
  return (register, id) => {
    const label = found.get(`${register}/${id}`) ?? null;
    return { id, label, key: null, href: label === null ? null : `/${register}/${id}` };
  };
}
