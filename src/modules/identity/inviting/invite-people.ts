import { newId } from '../../../kernel/db/new-id.ts';
import { addJob } from '../../../kernel/jobs/add-job.ts';
import { queueMails } from '../../../kernel/mail/mail.queries.ts';
import { mailTask } from '../../../kernel/mail/mail-task-name.ts';
import { type Acting, insertAccount, setAccountStatus } from '../account.queries.ts';
import { invitationKind } from '../contact.queries.ts';
import { createInvitation } from '../invitation.queries.ts';
import { invitationLetter } from './invitation-letter.ts';
import type { Invitee } from './invitees.ts';
import { lockWaiting, suggestAddress } from './inviting.queries.ts';

/** An account that waits for its holder, and how the link reaches them: by mail, or by a secret to hand over. */
export type Invited = {
  readonly account: string;
  readonly name: string;
  readonly login: string;
  readonly mail: string | null;
  readonly secret: string | null;
};

/** Mails the link where there is an address and a server to send it; else makes it now, to be handed over. */
async function sendLink(
  acting: Acting,
  one: Omit<Invited, 'secret'>,
  person: string,
  sends: boolean,
): Promise<Invited> {
  const { tx, now } = acting;
  if (one.mail === null || !sends) return { ...one, mail: null, secret: await createInvitation(tx, one.account, now) };
  const key = `${invitationKind}:${newId(now)}`;
  await queueMails(tx, [{ person, kind: invitationKind, key, lang: 'id', letter: invitationLetter('id') }], now);
  return { ...one, secret: null };
}

/** Makes the accounts of people who have none, and sends or makes their links; all or none. */
export async function invitePeople(
  acting: Acting,
  invitees: readonly (Invitee & { readonly name: string })[],
  sends: boolean,
): Promise<readonly Invited[]> {
  const invited: Invited[] = [];
  for (const { person, login, mail, name } of invitees) {
    const account = newId(acting.now);
    await insertAccount(acting, { id: account, personId: person, login, status: 'invited' });
    if (mail !== '') await suggestAddress(acting.tx, person, mail);
    invited.push(await sendLink(acting, { account, name, login, mail: mail === '' ? null : mail }, person, sends));
  }
  if (sends) await addJob(acting.tx, mailTask, {}, null);
  return invited;
}

/** Sends or makes new links for accounts nobody came to yet; those in use meanwhile are left alone. */
export async function inviteAgain(
  acting: Acting,
  accounts: readonly string[],
  sends: boolean,
): Promise<readonly Invited[]> {
  const invited: Invited[] = [];
  for (const { id, personId, name, login, mail } of await lockWaiting(acting.tx, accounts)) {
    await setAccountStatus(acting, id, 'invited', 'invite');
    invited.push(await sendLink(acting, { account: id, name, login, mail }, personId, sends));
  }
  if (sends) await addJob(acting.tx, mailTask, {}, null);
  return invited;
}
