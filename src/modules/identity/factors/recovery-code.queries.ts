import type { Tx } from '../../../kernel/db/db.ts';

/** Puts new codes in place of all those there were. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await tx`delete from identity.recovery_codes where account_id = ${accountId}`;
  await tx`insert into identity.recovery_codes ${tx(hashes.map((hash) => ({ account_id: accountId, code_hash: hash })))}`;
}

/** Uses a code up. @returns whether it was good: of two at once only one gets true */
export async function useRecoveryCode(tx: Tx, accountId: string, hash: Buffer): Promise<boolean> {
  const used = await tx`
    delete from identity.recovery_codes where account_id = ${accountId} and code_hash = ${hash} returning account_id`;
  return used.length > 0;
}
