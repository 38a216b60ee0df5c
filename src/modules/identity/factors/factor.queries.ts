import type { Role } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/db.ts';
import type { Factors } from './factor.rules.ts';

/** What an account can prove itself with; one statement. */
export async function getFactors(tx: Tx, accountId: string): Promise<Factors> {
  const [row] = await tx<Factors[]>`
    select
      exists (select from identity.secrets where account_id = ${accountId}) as password,
      exists (select from identity.totp_secrets where account_id = ${accountId} and confirmed_at is not null) as totp,
      (select count(*)::int from identity.passkeys where account_id = ${accountId}) as passkeys,
      (select count(*)::int from identity.recovery_codes where account_id = ${accountId}) as codes`;
  return row ?? { password: false, totp: false, passkeys: 0, codes: 0 };
}

/** Whether one of these roles may not be used without a second factor. */
export async function isFactorRequired(tx: Tx, roles: readonly Role[]): Promise<boolean> {
  const [row] = await tx`select from identity.sign_in_rules where factor_roles && ${[...roles]}::text[]`;
  return row !== undefined;
}

/** Takes every way to sign in from an account: password, codes, passkeys, and what was half done. */
export async function deleteAllMeans(tx: Tx, accountId: string): Promise<void> {
  await tx`delete from identity.secrets where account_id = ${accountId}`;
  await tx`delete from identity.totp_secrets where account_id = ${accountId}`;
  await tx`delete from identity.passkeys where account_id = ${accountId}`;
  await tx`delete from identity.recovery_codes where account_id = ${accountId}`;
  await tx`delete from identity.pending_sign_ins where account_id = ${accountId}`;
  await tx`delete from identity.challenges where account_id = ${accountId}`;
  await tx`delete from identity.devices where account_id = ${accountId}`;
}
