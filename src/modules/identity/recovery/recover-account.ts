import { CodedError } from '../../../kernel/errors/errors.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { addNotices } from '../../../kernel/notices/add-notices.ts';
import { endSessionsOf } from '../../../kernel/session/session.queries.ts';
import { type Account, type Acting, findLogin, setAccountStatus } from '../account.queries.ts';
import { deleteAllMeans } from '../factors/factor.queries.ts';
import { createInvitation, deleteInvitation } from '../invitation.queries.ts';
import { recoveryHours } from '../invitation-hours.ts';
import { isActivePerson } from '../people.queries.ts';

/** Everything old ends: ways to sign in, an open link, sessions. What opens the account again is a new link. */
export async function recoverAccount(acting: Acting, account: Account): Promise<void> {
  const { tx, now } = acting;
  await deleteAllMeans(tx, account.id);
  await deleteInvitation(tx, account.id);
  await endSessionsOf(tx, account.personId, now);
  await setAccountStatus(acting, account.id, 'invited', 'recover');
}

const unknown = {
  id: 'Tidak ada akun yang berlaku dengan nama masuk {login}.',
  en: 'No account in use has the sign-in name {login}.',
};

/**
 * The way back for the last administrator: recovers an account without a second one. Only for commands on the server
 * machine, whose operator holds the database anyway; the log and every administrator are told.
 * @returns the secret part of a link that works once, and until when
 * @throws CodedError `invalid` where nobody who may sign in has this name
 */
export async function recoverOnServer(
  acting: Acting,
  login: string,
  administrators: readonly string[],
): Promise<{ readonly secret: string; readonly expiresAt: Date; readonly name: string }> {
  const { tx, now } = acting;
  const account = await findLogin(tx, login);
  if (account === undefined || account.status === 'disabled' || !(await isActivePerson(tx, account.personId))) {
    const problems = [{ field: 'login', code: 'unknown-reference', message: fill(unknown, { login }) }];
    throw new CodedError('invalid', {}, { problems });
  }
  await recoverAccount(acting, account);
  const secret = await createInvitation(tx, account.id, now);
  const key = `${account.id} ${now.toISOString()}`;
  const told = [...new Set([...administrators, account.personId])];
  const common = { kind: 'recovered-on-server' as const, about: null, href: '/accounts', values: {}, key };
  await addNotices(
    tx,
    told.map((person) => ({ ...common, person, href: administrators.includes(person) ? '/accounts' : '/account' })),
    now,
  );
  return { secret, expiresAt: new Date(now.getTime() + recoveryHours * 3_600_000), name: account.name };
}
