import type { Tx } from '../../kernel/db/db.ts';
import { hashSecret, newSecret } from '../../kernel/session/secret.ts';
import { type Account, getAccount } from './account.queries.ts';
import { invitationHours, recoveryHours } from './invitation-hours.ts';

/** Makes the link by which a person chooses a password; one made before no longer works. @returns the secret part */
export async function createInvitation(tx: Tx, accountId: string, now: Date): Promise<string> {
  const secret = newSecret();
  const hours = (await isRecovering(tx, accountId)) ? recoveryHours : invitationHours;
  const expires = new Date(now.getTime() + hours * 3_600_000);
  await tx`
    insert into identity.invitations (account_id, secret_hash, expires_at)
    values (${accountId}, ${hashSecret(secret)}, ${expires})
    on conflict (account_id) do update set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at`;
  return secret;
}

/** Whether an account was recovered and nothing was chosen since: its link lives shorter. */
async function isRecovering(tx: Tx, accountId: string): Promise<boolean> {
  const [row] = await tx<{ step: string }[]>`
    select step from kernel.actions
    where register = 'accounts' and row_id = ${accountId} and step in ('recover', 'choose-password')
    order by at desc, id desc limit 1`;
  return row?.step === 'recover';
}

/** An open invitation, with how long it was or is good. */
export type OpenInvitation = {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  /** Null where the link was taken back or never made. */
  readonly expiresAt: Date | null;
};

/** Every account that waits for its link to be used, those whose link is over first. */
export const listInvitations = (tx: Tx): Promise<readonly OpenInvitation[]> =>
  tx<OpenInvitation[]>`
    select a.id as "accountId", a.person_id as "personId", p.name, a.login, i.expires_at as "expiresAt"
    from identity.accounts a join identity.people p on p.id = a.person_id
    left join identity.invitations i on i.account_id = a.id
    where a.status = 'invited' or i.account_id is not null
    order by i.expires_at nulls first, p.name limit 500`;

/** Takes a link back. */
export async function deleteInvitation(tx: Tx, accountId: string): Promise<void> {
  await tx`delete from identity.invitations where account_id = ${accountId}`;
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
