import type { Tx } from '../../kernel/db/db.ts';

/** Names of people and tokens that acted; one statement. Whoever is neither is Padu itself. */
export async function actorNames(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string | null) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await tx<{ id: string; name: string }[]>`
    select id, name from identity.people where id = any(${wanted}::uuid[])
    union all select id, name from identity.tokens where id = any(${wanted}::uuid[])`;
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id ?? '') ?? 'Padu';
}
