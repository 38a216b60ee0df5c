import type { Tx } from '../../../kernel/db/db.ts';
import { hashSecret, newSecret } from '../../../kernel/session/secret.ts';

/** How long the second factor may take. */
export const pendingMinutes = 10;

/** Notes that an account's password was right. @returns the value of the cookie that stands for it */
export async function createPending(tx: Tx, accountId: string, now: Date): Promise<string> {
  const secret = newSecret();
  await tx`insert into identity.pending_sign_ins ${tx({
    secret_hash: hashSecret(secret),
    account_id: accountId,
    expires_at: new Date(now.getTime() + pendingMinutes * 60_000),
  })}`;
  return secret;
}

/** The account whose password was right; undefined when that was too long ago, or the sign-in was completed. */
export async function findPending(tx: Tx, secret: string, now: Date): Promise<string | undefined> {
  const [row] = await tx<{ id: string }[]>`
    select account_id as id from identity.pending_sign_ins
    where secret_hash = ${hashSecret(secret)} and expires_at > ${now}`;
  return row?.id;
}

/** Uses a half-done sign-in up. @returns whether it was still good: of two at once only one gets true */
export async function usePending(tx: Tx, secret: string, now: Date): Promise<boolean> {
  const used = await tx`
    delete from identity.pending_sign_ins where secret_hash = ${hashSecret(secret)} and expires_at > ${now}
    returning account_id`;
  return used.length > 0;
}

/** A password that is replaced completes no sign-in that it began. */
export async function deletePendingOf(tx: Tx, accountId: string): Promise<void> {
  await tx`delete from identity.pending_sign_ins where account_id = ${accountId}`;
}

/** Forgets sign-ins nobody completed. */
export async function deleteOldPending(tx: Tx, now: Date): Promise<void> {
  await tx`delete from identity.pending_sign_ins where expires_at < ${now}`;
}
