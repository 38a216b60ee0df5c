import type { Tx } from '../../kernel/db/db.ts';

/** What people are called: their name, and what they sign in with. By name; one statement. */
export async function personNames(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string; readonly login: string | null }[]> {
  const rows = await tx<{ id: string; name: string; login: string | null }[]>`
    select p.id, p.name, a.login from identity.people p
    left join identity.accounts a on a.person_id = p.id
    where p.id = any(${[...ids]}::uuid[]) order by p.name, p.id`;
  return [...rows];
}
