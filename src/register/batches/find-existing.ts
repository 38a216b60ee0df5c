import { type Bind, newBind, sqlName } from '../bind.ts';
import type { Act } from '../change.ts';
import { isId } from '../fields/reference.ts';
import { findRows, type ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { scopeSql } from '../scope.ts';

/** How a row of a sheet names the row it stands for: by its id where it has one, else by its key. */
export type Named = { readonly id: string | null; readonly key: string | null };

type Found = { readonly id: string; readonly key: string };

async function findByKey(act: Act, register: Register, keys: readonly string[]): Promise<readonly Found[]> {
  if (register.key === 'id' || keys.length === 0) return [];
  const bind: Bind = newBind();
  const key = `r.${sqlName(register.key)}::text`;
  // Joined, so that the table is read once; planned each time, because it grows while a sheet comes in.
  const sql = `select r.id, ${key} as key
    from unnest(${bind([...new Set(keys.map((one) => one.toLowerCase()))])}::text[]) wanted
    join ${register.table} r on lower(${key}) = wanted
    where ${scopeSql(register, register.read, act.actor, 'r', bind)}`;
  const rows = await act.tx.unsafe(sql, bind.values as never[]);
  return rows.map(({ id, key: written }) => ({ id: id as string, key: written as string }));
}

/** The one row a key means: written exactly so, or else the only one that differs in capitals alone. */
function meant(found: readonly Found[], key: string): string | undefined {
  const same = found.filter((one) => one.key.toLowerCase() === key.toLowerCase());
  return (same.find((one) => one.key === key) ?? (same.length === 1 ? same[0] : undefined))?.id;
}

/**
 * The rows that rows of a sheet stand for, as far as the actor may read them; two statements however many.
 * @returns in the same order: the row, undefined where there is none by that key, null where an id leads nowhere
 */
export async function findExisting(
  act: Act,
  register: Register,
  named: readonly Named[],
): Promise<readonly (ReadRow | undefined | null)[]> {
  const byKey = await findByKey(
    act,
    register,
    named.flatMap(({ id, key }) => (id === null && key !== null ? [key] : [])),
  );
  const ids = named.map(({ id, key }) => id ?? (key === null ? undefined : meant(byKey, key)));
  const wanted = ids.flatMap((id) => (id !== undefined && isId(id) ? [id] : []));
  const rows = await findRows({ ...act, lang: 'id' }, register, register.read, wanted, false);
  return named.map(({ id }, at) => {
    const row = rows.get(ids[at] ?? '');
    return row ?? (id === null ? undefined : null);
  });
}
