import type { Tx } from '../../kernel/db/db.ts';
import type { Lang } from '../../kernel/i18n/text.ts';
import { hashSecret, newSecret } from '../../kernel/session/secret.ts';

/** How a person is reached outside Padu. Nothing of it is ever written into the action log. */
export type Contact = {
  readonly mail: string | null;
  readonly lang: Lang;
  /** The hour of the day at which digests are written, in the government's time zone. */
  readonly digestHour: number;
  readonly confirmed: boolean;
};

/** The kind of the mail that asks whether an address is right. */
export const confirmKind = 'confirm';

/** The kind of the mail that invites somebody to their account: beside the other, all that an unconfirmed address gets. */
export const invitationKind = 'invitation';

/** How long the link of a confirmation works. */
export const confirmHours = 72;

/** How a person is reached; undefined until they say so. */
export async function findContact(tx: Tx, person: string): Promise<Contact | undefined> {
  const [row] = await tx<Contact[]>`
    select mail, lang, digest_hour as "digestHour", confirmed_at is not null as confirmed
    from identity.contacts where person_id = ${person}`;
  return row;
}

/** Keeps what a person chose. Another address than before must be confirmed anew. */
export async function saveContact(tx: Tx, person: string, chosen: Omit<Contact, 'confirmed'>): Promise<void> {
  await tx`
    insert into identity.contacts ${tx({ person_id: person, mail: chosen.mail, lang: chosen.lang, digest_hour: chosen.digestHour })}
    on conflict (person_id) do update set
      lang = excluded.lang, digest_hour = excluded.digest_hour, mail = excluded.mail,
      confirmed_at = case when lower(contacts.mail) = lower(excluded.mail) then contacts.confirmed_at end,
      code_hash = case when lower(contacts.mail) = lower(excluded.mail) then contacts.code_hash end`;
}

/** Makes the code that confirms the address of a person; one made before stops working. @returns the code, kept nowhere */
export async function newContactCode(tx: Tx, person: string, now: Date): Promise<string> {
  const code = newSecret();
  await tx`
    update identity.contacts
    set code_hash = ${hashSecret(code)}, code_expires_at = ${new Date(now.getTime() + confirmHours * 3_600_000)}
    where person_id = ${person}`;
  return code;
}

/** Confirms the address of a person by the code that was sent there. @returns whether it was the right one, in time */
export async function confirmContact(tx: Tx, person: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx`
    update identity.contacts set confirmed_at = ${now}, code_hash = null, code_expires_at = null
    where person_id = ${person} and code_hash = ${hashSecret(code)} and code_expires_at > ${now} and mail is not null`;
  return count === 1;
}

/**
 * The address a mail of some kind may go to now: confirmed, unless it asks for just that or invites somebody who never
 * was here; null for who has left, may not sign in any more, or gave none.
 */
export async function findAddress(tx: Tx, person: string, kind: string): Promise<string | null> {
  const [row] = await tx<{ mail: string | null }[]>`
    select c.mail from identity.contacts c
    join identity.people p on p.id = c.person_id and p.status = 'active'
    left join identity.accounts own on own.person_id = p.id
    where c.person_id = ${person}
      and case ${kind}
        when ${confirmKind} then true
        when ${invitationKind} then own.status = 'invited'
        else c.confirmed_at is not null
      end
      and not exists (select from identity.accounts a where a.person_id = p.id and a.status = 'disabled')`;
  return row?.mail ?? null;
}
