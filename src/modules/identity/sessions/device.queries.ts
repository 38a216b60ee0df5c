import type { Tx } from '../../../kernel/db/db.ts';

/** How long a device is remembered after it was last used. */
const rememberDays = 400;

/** What an account knows of a device: `seen` before, `first` of all, or `new` beside others. */
export type DeviceSeen = 'seen' | 'first' | 'new';

/** Notes the use of a device by its cookie's hash. */
export async function touchDevice(tx: Tx, accountId: string, hash: Buffer, now: Date): Promise<DeviceSeen> {
  const [row] = await tx<{ known: boolean; others: boolean }[]>`
    with known as (
      update identity.devices set last_at = ${now} where account_id = ${accountId} and secret_hash = ${hash} returning 1
    )
    select exists (select from known) as known,
      exists (select from identity.devices where account_id = ${accountId}) as others`;
  if (row?.known) return 'seen';
  await tx`insert into identity.devices ${tx({ account_id: accountId, secret_hash: hash, first_at: now, last_at: now })}`;
  return row?.others ? 'new' : 'first';
}

/** Forgets devices nobody uses any more. */
export async function deleteOldDevices(tx: Tx, now: Date): Promise<void> {
  await tx`delete from identity.devices where last_at < ${new Date(now.getTime() - rememberDays * 86_400_000)}`;
}
