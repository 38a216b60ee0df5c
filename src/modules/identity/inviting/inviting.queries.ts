import type { Tx } from '../../../kernel/db/db.ts';
import type { MailState } from '../../../kernel/mail/mail-state.ts';
import type { KnownOfInvitees } from './invitees.ts';

/** Which of these people are here without an account, and which of these sign-in names are in use; two statements. */
export async function loadKnown(
  tx: Tx,
  people: readonly string[],
  logins: readonly string[],
): Promise<KnownOfInvitees> {
  const free = await tx<{ id: string; name: string }[]>`
    select p.id, p.name from identity.people p
    where p.id::text = any(${[...people]}::text[]) and p.status = 'active'
      and not exists (select from identity.accounts a where a.person_id = p.id)`;
  const used = await tx<{ login: string }[]>`
    select lower(login) as login from identity.accounts
    where lower(login) = any(${logins.map((login) => login.toLowerCase())}::text[])`;
  return { free: new Map(free.map(({ id, name }) => [id, name])), logins: new Set(used.map(({ login }) => login)) };
}

/** Keeps where the link goes. An address the person confirmed is not replaced: they know better. */
export async function suggestAddress(tx: Tx, person: string, mail: string): Promise<void> {
  await tx`
    insert into identity.contacts (person_id, mail, lang) values (${person}, ${mail}, 'id')
    on conflict (person_id) do update set mail = excluded.mail where contacts.confirmed_at is null`;
}

/** Accounts that wait for their link, of those asked for: to be invited again. */
export type Waiting = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly mail: string | null;
};

/** Of the accounts given, those whose holder is here and has not come by a link yet; under lock. */
export const lockWaiting = (tx: Tx, accounts: readonly string[]): Promise<readonly Waiting[]> => tx<Waiting[]>`
  select a.id, a.person_id as "personId", p.name, a.login, c.mail
  from identity.accounts a join identity.people p on p.id = a.person_id and p.status = 'active'
  left join identity.contacts c on c.person_id = a.person_id
  where a.id::text = any(${[...accounts]}::text[]) and a.status = 'invited'
  order by p.name, a.id for update of a`;

/** How the newest mail of some kind to each person stands. */
export async function newestMails(
  tx: Tx,
  kind: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, MailState>> {
  const rows = await tx<{ person: string; state: MailState }[]>`
    select distinct on (person_id) person_id as person, state from kernel.mails
    where kind = ${kind} and person_id = any(${[...people]}::uuid[]) order by person_id, at desc, id desc`;
  return new Map(rows.map(({ person, state }) => [person, state]));
}
