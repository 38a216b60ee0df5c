import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../kernel/db/db.ts';
import { hashSecret } from '../../../kernel/session/secret.ts';

/** What a challenge was made for; one made for one purpose is of no use for another. */
export type Purpose = 'register' | 'sign-in' | 'second' | 'confirm';

const minutes = 5;

/** Where a challenge is good: its purpose, the account if it is known, and the form token of the browser that asked. */
export type ChallengePlace = {
  readonly purpose: Purpose;
  readonly accountId: string | null;
  readonly formToken: string;
};

/** Makes a challenge: 256 random bits, good once and for five minutes. */
export async function createChallenge(tx: Tx, place: ChallengePlace, now: Date): Promise<Buffer> {
  const challenge = randomBytes(32);
  await tx`insert into identity.challenges ${tx({
    challenge,
    purpose: place.purpose,
    account_id: place.accountId,
    bound_to: hashSecret(place.formToken),
    expires_at: new Date(now.getTime() + minutes * 60_000),
  })}`;
  return challenge;
}

/** Uses a challenge up, whatever comes of it. @returns whether it was good here and now */
export async function takeChallenge(tx: Tx, challenge: Buffer, place: ChallengePlace, now: Date): Promise<boolean> {
  const [row] = await tx<{ good: boolean }[]>`
    delete from identity.challenges where challenge = ${challenge}
    returning purpose = ${place.purpose} and account_id is not distinct from ${place.accountId}::uuid
      and bound_to = ${hashSecret(place.formToken)} and expires_at > ${now} as good`;
  return row?.good === true;
}

/** Forgets challenges nobody answered. */
export async function deleteOldChallenges(tx: Tx, now: Date): Promise<void> {
  await tx`delete from identity.challenges where expires_at < ${now}`;
}
