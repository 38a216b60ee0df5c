import type { Tx } from '../../kernel/db/db.ts';
import { hashSecret, newSecret } from '../../kernel/session/secret.ts';
import { type Account, getAccount } from './account.queries.ts';
import { invitationHours } from './invitation-hours.ts';

/** Makes the link by which a person chooses a password; one made before no longer works. @returns the secret part */
export async function createInvitation(tx: Tx, accountId: string, now: Date): Promise<string> {
  const secret = newSecret();
  const expires = new Date(now.getTime() + invitationHours * 3_600_000);
  await tx`
    insert into identity.invitations (account_id, secret_hash, expires_at)
    values (${accountId}, ${hashSecret(secret)}, ${expires})
    on conflict (account_id) do update set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at`;
  return secret;
}

/** The account a link invites to; undefined when it was used, replaced, or is over. */
export async function findInvited(tx: Tx, secret: string, now: Date): Promise<Account | undefined> {
  const [row] = await tx<{ id: string }[]>`
    select account_id as id from identity.invitations
    where secret_hash = ${hashSecret(secret)} and expires_at > ${now}`;
  return row && getAccount(tx, row.id, false);
}

/** Uses a link up. @returns whether it was still good: of two at once only one gets true */
export async function useInvitation(tx: Tx, secret: string, now: Date): Promise<boolean> {
  const used = await tx`
    delete from identity.invitations where secret_hash = ${hashSecret(secret)} and expires_at > ${now}
    returning account_id`;
  return used.length > 0;
}
