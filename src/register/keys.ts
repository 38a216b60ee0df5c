import { newBind, sqlName } from './bind.ts';
import { isId } from './fields/reference.ts';
import type { Reader } from './read.ts';
import type { Register } from './register.ts';
import type { Values } from './registry.ts';
import { scopeSql } from './scope.ts';

/** Who looks keys up. */
type Looker = Omit<Reader, 'lang'>;

const keysIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && !isId(one));

/**
 * The ids behind the keys that rows name other rows by (the code of an agency), as far as the actor may read them; one
 * statement per register pointed to. Keys are compared without regard to case.
 */
export async function findKeys(
  { tx, registry, actor }: Looker,
  register: Register,
  rows: readonly Values[],
): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>([[register.name, new Map()]]);
  for (const [name, { refers }] of Object.entries(register.fields)) {
    if (!refers) continue;
    const wanted = [...new Set(rows.flatMap((row) => keysIn(row[name])).map((key) => key.toLowerCase()))];
    const target = registry.get(refers.register).register;
    const known = found.get(target.name) ?? new Map<string, string>();
    found.set(target.name, known);
    if (wanted.length === 0) continue;
    const bind = newBind();
    const key = `lower(r.${sqlName(target.key)}::text)`;
    const sql = `select ${key} as key, r.id from ${target.table} r
      where ${key} = any(${bind(wanted)}::text[]) and ${scopeSql(target, target.read, actor, 'r', bind)}`;
    for (const row of await tx.unsafe(sql, bind.values as never[])) known.set(row.key as string, row.id as string);
  }
  return found;
}

/** Puts ids in place of keys typed into a form; a key that is not found stays and is refused as a reference. */
export async function withIds(reader: Looker, register: Register, values: Values): Promise<Values> {
  const typed = Object.entries(register.fields).some(([name, { refers }]) => refers && keysIn(values[name]).length > 0);
  if (!typed) return values;
  const keys = await findKeys(reader, register, [values]);
  const idOf = (target: string, key: unknown) => keys.get(target)?.get(String(key).toLowerCase()) ?? key;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const refers = register.fields[name]?.refers;
      if (!refers || value === null) return [name, value];
      return [
        name,
        Array.isArray(value) ? value.map((key) => idOf(refers.register, key)) : idOf(refers.register, value),
      ];
    }),
  );
}
