import type { Tx } from '../../kernel/db/db.ts';
import type { AccountEvent } from './account.page.ts';

/** The latest steps on an account, newest first, with the name of who took them. */
export async function listAccountEvents(tx: Tx, accountId: string, limit: number): Promise<readonly AccountEvent[]> {
  return tx<AccountEvent[]>`
    select a.step, a.at, coalesce(p.name, t.name, 'Padu') as who
    from kernel.actions a
    left join identity.people p on p.id = a.actor_id
    left join identity.tokens t on t.id = a.actor_id
    where a.register = 'accounts' and a.row_id = ${accountId}
    order by a.version desc, a.seq desc limit ${limit}`;
}
