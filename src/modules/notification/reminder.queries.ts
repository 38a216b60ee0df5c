import type { Tx } from '../../kernel/db/db.ts';

/** The people who can sign in now: nobody else is reminded of anything. */
export async function listAbleToSignIn(tx: Tx): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    select a.person_id as id from identity.accounts a
    join identity.people p on p.id = a.person_id and p.status = 'active'
    where a.status = 'active' order by a.person_id`;
  return rows.map(({ id }) => id);
}
