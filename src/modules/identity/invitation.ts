import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { endSessionsOf } from '../../kernel/session/session.queries.ts';
import { viewOf } from '../../ui/shell.ts';
import { type Account, getAccount, savePassword, setAccountStatus } from './account.queries.ts';
import { deleteAllMeans } from './factors/factor.queries.ts';
import type { IdentitySite } from './identity-site.ts';
import { choosePasswordPage } from './invitation.page.ts';
import { findInvited, useInvitation } from './invitation.queries.ts';
import { newPasswordProblems } from './new-password-inputs.ts';
import { hashPassword } from './password.ts';
import { startSession } from './start-session.ts';

type Invited = { Params: { secret: string } };

async function getInvited(site: IdentitySite, secret: string): Promise<Account> {
  const account = await findInvited(site.db.sql, secret, new Date());
  if (account === undefined) throw new CodedError('link-expired');
  return account;
}

async function accept(site: IdentitySite, request: FastifyRequest<Invited>, reply: FastifyReply, account: Account) {
  const hash = await hashPassword(postedText(request, 'password'));
  const now = new Date();
  const setCookie = await site.db.begin(async (tx) => {
    // Locked before the link is used, so that whoever shuts the account at this moment comes before or after.
    const { status } = await getAccount(tx, account.id, true);
    if (status === 'disabled' || !(await useInvitation(tx, request.params.secret, now))) {
      throw new CodedError('link-expired');
    }
    const actor = { id: account.personId, kind: 'person', name: account.name, assignments: [] } as const;
    // Whoever comes by a link starts anew: no older way in outlives it.
    await deleteAllMeans(tx, account.id);
    await savePassword(tx, account.id, hash, now);
    await setAccountStatus({ tx, actor, now, requestId: request.id }, account.id, 'active', 'choose-password');
    await endSessionsOf(tx, account.personId, now);
    return startSession(site, tx, reply, account, now);
  });
  setCookie();
}

/** `GET` and `POST /invitation/:secret`: choosing a password by a link that works once. Looking does not use it up. */
export function invitationRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'public', signIn: true } as const;
  app.get<Invited>('/invitation/:secret', { config }, async (request) => {
    const account = await getInvited(site, request.params.secret);
    return choosePasswordPage(viewOf(site.shell, request), account, request.url, []);
  });
  app.post<Invited>('/invitation/:secret', { config }, async (request, reply) => {
    const account = await getInvited(site, request.params.secret);
    const [password, repeat] = [postedText(request, 'password'), postedText(request, 'repeat')];
    const problems = newPasswordProblems(password, repeat, [account.login, account.name]);
    if (problems.length > 0) {
      reply.code(422);
      return choosePasswordPage(viewOf(site.shell, request), account, request.url, problems);
    }
    await accept(site, request, reply, account);
    return reply.redirect('/', 303);
  });
}
