import type { Tx } from '../../../kernel/db/db.ts';
import type { NewPasskey, PasskeyKey } from './webauthn.ts';

/** A passkey of an account. */
export type Passkey = PasskeyKey & {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly backedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

const columns = (tx: Tx) => tx`
  id, account_id as "accountId", name, credential_id as "credentialId", public_key as "publicKey", counter, transports,
  backed_up as "backedUp", created_at as "createdAt", last_used_at as "lastUsedAt"`;

/** The passkeys of an account, oldest first. */
export const listPasskeys = (tx: Tx, accountId: string): Promise<readonly Passkey[]> =>
  tx<Passkey[]>`select ${columns(tx)} from identity.passkeys where account_id = ${accountId} order by created_at, id`;

export async function findPasskey(tx: Tx, credentialId: Buffer): Promise<Passkey | undefined> {
  const [row] = await tx<Passkey[]>`
    select ${columns(tx)} from identity.passkeys where credential_id = ${credentialId}`;
  return row;
}

/** Adds a passkey to an account. @returns false where the same one belongs to an account already */
export async function insertPasskey(
  tx: Tx,
  added: NewPasskey & { readonly id: string; readonly accountId: string; readonly name: string; readonly now: Date },
): Promise<boolean> {
  const inserted = await tx`insert into identity.passkeys ${tx({
    id: added.id,
    account_id: added.accountId,
    credential_id: added.credentialId,
    public_key: added.publicKey,
    counter: added.counter,
    transports: [...added.transports],
    backup_eligible: added.backupEligible,
    backed_up: added.backedUp,
    name: added.name,
    created_at: added.now,
  })} on conflict (credential_id) do nothing returning id`;
  return inserted.length > 0;
}

/** Notes that a passkey was used. @returns false where it was removed meanwhile */
export async function usePasskey(
  tx: Tx,
  id: string,
  seen: { readonly counter: number; readonly backedUp: boolean },
  now: Date,
): Promise<boolean> {
  const used = await tx`
    update identity.passkeys set counter = ${seen.counter}, backed_up = ${seen.backedUp}, last_used_at = ${now}
    where id = ${id} returning id`;
  return used.length > 0;
}

/** Takes a passkey from an account. @returns whether the account had it */
export async function deletePasskey(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const gone = await tx`
    delete from identity.passkeys where account_id = ${accountId} and id::text = ${id} returning id`;
  return gone.length > 0;
}
