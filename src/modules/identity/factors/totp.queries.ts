import type { Tx } from '../../../kernel/db/db.ts';

/** A sealed secret and how far its codes were used. */
export type SealedTotp = { readonly sealed: Buffer; readonly confirmed: boolean; readonly lastStep: number | null };

/** Puts a fresh secret in place of one that was never confirmed. One in use stays. */
export async function saveNewTotp(tx: Tx, accountId: string, sealed: Buffer, now: Date): Promise<void> {
  await tx`
    insert into identity.totp_secrets (account_id, sealed, created_at) values (${accountId}, ${sealed}, ${now})
    on conflict (account_id) do update set sealed = excluded.sealed, created_at = excluded.created_at
    where identity.totp_secrets.confirmed_at is null`;
}

/** `lock`: of two who bring the same code, the second waits and finds it used. */
export async function findTotp(tx: Tx, accountId: string, lock: boolean): Promise<SealedTotp | undefined> {
  const [row] = await tx<SealedTotp[]>`
    select sealed, confirmed_at is not null as confirmed, last_step as "lastStep" from identity.totp_secrets
    where account_id = ${accountId} ${lock ? tx`for update` : tx``}`;
  return row;
}

/** Notes the step of a code as used; the first one brings the secret into use. */
export async function useTotpStep(tx: Tx, accountId: string, step: number, now: Date): Promise<void> {
  await tx`
    update identity.totp_secrets set last_step = ${step}, confirmed_at = coalesce(confirmed_at, ${now})
    where account_id = ${accountId}`;
}

export async function deleteTotp(tx: Tx, accountId: string): Promise<void> {
  await tx`delete from identity.totp_secrets where account_id = ${accountId}`;
}
