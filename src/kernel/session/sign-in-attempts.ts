import type { Tx } from '../db/db.ts';
import { CodedError } from '../errors/errors.ts';

/** How many failures are free, and the longest delay. An address may be a whole office, so it gets more. */
const allowance = { account: 5, address: 30, longestSeconds: 900, forgetHours: 24 } as const;

/** Whom an attempt counts against: keyed hashes, so that the table names nobody. */
export type Attempt = { readonly account: Buffer; readonly address: Buffer };

/** Seconds to wait after that many failures: none within the allowance, then 2, 4, 8 … up to a quarter of an hour. */
export function delayAfter(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(allowance.longestSeconds, 2 ** Math.min(20, failures - free + 1));
}

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000);

async function count(tx: Tx, subject: Buffer, free: number, now: Date): Promise<number> {
  const forgotten = later(now, -allowance.forgetHours * 3600);
  const [row] = await tx<{ failures: number; blocked_until: Date | null }[]>`
    insert into kernel.sign_in_attempts as a (subject, failures, last_at) values (${subject}, 0, ${now})
    on conflict (subject) do update set failures = case when a.last_at < ${forgotten} then 0 else a.failures end
    returning failures, blocked_until`;
  const until = row?.blocked_until;
  if (until && until > now) return Math.ceil((until.getTime() - now.getTime()) / 1000);
  const failures = (row?.failures ?? 0) + 1;
  const delay = delayAfter(failures, free);
  await tx`update kernel.sign_in_attempts
    set failures = ${failures}, last_at = ${now}, blocked_until = ${delay === 0 ? null : later(now, delay)}
    where subject = ${subject}`;
  return 0;
}

/**
 * Counts an attempt as failed before the password is looked at, so that many at once cannot slip through together.
 * Must run in a transaction of its own that commits; `forgiveAttempt` takes it back after a success.
 * @returns seconds the account or the address has to wait; then nothing was counted, and nothing may be tried
 */
export async function countAttempt(tx: Tx, attempt: Attempt, now: Date): Promise<number> {
  const account = await count(tx, attempt.account, allowance.account, now);
  const address = account > 0 ? 0 : await count(tx, attempt.address, allowance.address, now);
  return Math.max(account, address);
}

/** After a success the account starts afresh. The address does not: else one good account would shield many guesses. */
export async function forgiveAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await tx`delete from kernel.sign_in_attempts where subject = ${attempt.account}`;
  await tx`update kernel.sign_in_attempts set failures = greatest(failures - 1, 0), blocked_until = null
    where subject = ${attempt.address}`;
}

/** What is thrown while somebody must wait. */
export const mustWait = (seconds: number): CodedError =>
  new CodedError('too-many-requests', { seconds }, { extra: { retryAfter: seconds } });

/** Forgets failures of the past. */
export async function deleteOldAttempts(tx: Tx, now: Date): Promise<void> {
  await tx`delete from kernel.sign_in_attempts where last_at < ${later(now, -allowance.forgetHours * 3600)}`;
}
