import { historyOf } from '../../kernel/audit/history.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { sqlName } from '../bind.ts';
import type { Register } from '../register.ts';
import type { Values } from '../registry.ts';

type Snapshot = { readonly data: Values; readonly erased: boolean };

/**
 * The values of a row as they stood at an earlier version, from the action log. A field whose content was erased since
 * is missing; without such a version nothing is known.
 */
export async function valuesAt(tx: Tx, register: Register, id: string, version: number): Promise<Values> {
  const [found] = await tx<Snapshot[]>`
    select data, erased_at is not null as erased from kernel.actions
    where register = ${register.name} and row_id = ${id} and version = ${version} order by seq desc limit 1`;
  if (!found) return {};
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(register.fields)) {
    const held = found.data[sqlName(name)] ?? null;
    if (held === null && found.erased) continue;
    values[name] = held === null ? null : (field.column.fromSnapshot?.(held) ?? held);
  }
  return values;
}

/** A field that others changed since some version of a row, and who did so last. */
export type ChangedField = { readonly field: string; readonly by: string | null; readonly at: Date };

/** What was changed in a row since a version, the newest change of each field; `status` counts as a field. One statement. */
export async function changedSince(
  tx: Tx,
  register: Register,
  id: string,
  version: number,
): Promise<readonly ChangedField[]> {
  const nameOf = new Map(['status', ...Object.keys(register.fields)].map((name) => [sqlName(name), name]));
  const changed = new Map<string, ChangedField>();
  for (const entry of await historyOf(tx, register.name, id)) {
    if (entry.version <= version) continue;
    for (const { field: column } of entry.changes) {
      const field = nameOf.get(column);
      if (field && !changed.has(field)) changed.set(field, { field, by: entry.actorId, at: entry.at });
    }
  }
  return [...changed.values()];
}
