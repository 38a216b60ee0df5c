import type { Tx } from '../../../kernel/db/db.ts';
import { keyedHash } from '../../../kernel/session/secret.ts';
import { type Acting, recordAccountStep } from '../account.queries.ts';
import type { IdentitySite } from '../identity-site.ts';
import { replaceRecoveryCodes, useRecoveryCode } from './recovery-code.queries.ts';
import { newRecoveryCode, readRecoveryCode, recoveryCodes } from './recovery-code.ts';
import { findTotp, useTotpStep } from './totp.queries.ts';
import { findTotpStep } from './totp-code.ts';

const codeHash = ({ recoveryKey }: IdentitySite, accountId: string, code: string): Buffer =>
  keyedHash(recoveryKey, accountId, code);

/**
 * Uses a code of the app up, if it is one of now.
 * @param confirming also takes a code of a secret that is not in use yet, and so brings it into use
 */
export async function redeemTotp(
  { sealer }: IdentitySite,
  tx: Tx,
  accountId: string,
  typed: string,
  now: Date,
  confirming: boolean,
): Promise<boolean> {
  const totp = await findTotp(tx, accountId, true);
  if (totp === undefined || totp.confirmed === confirming) return false;
  const step = findTotpStep(sealer.open(totp.sealed, accountId), typed.replace(/\s/g, ''), now, totp.lastStep);
  if (step === undefined) return false;
  await useTotpStep(tx, accountId, step, now);
  return true;
}

/** Uses a recovery code up. It is kept in the account's history that one was used. */
export async function redeemRecoveryCode(
  site: IdentitySite,
  acting: Acting,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const code = readRecoveryCode(typed);
  if (code === undefined || !(await useRecoveryCode(acting.tx, accountId, codeHash(site, accountId, code))))
    return false;
  await recordAccountStep(acting, accountId, 'use-recovery-code');
  return true;
}

/** Makes ten new codes; all older ones stop working. @returns the codes, which are kept nowhere */
export async function makeRecoveryCodes(
  site: IdentitySite,
  acting: Acting,
  accountId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await replaceRecoveryCodes(
    acting.tx,
    accountId,
    codes.map((code) => codeHash(site, accountId, code)),
  );
  await recordAccountStep(acting, accountId, 'make-recovery-codes');
  return codes;
}
