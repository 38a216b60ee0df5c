import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { endSessionsOf } from '../../kernel/session/session.queries.ts';
import { forgiveAttempt } from '../../kernel/session/sign-in-attempts.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { findPasswordHash, getAccount, recordAccountStep, savePassword } from './account.queries.ts';
import { getFactors } from './factors/factor.queries.ts';
import type { IdentitySite } from './identity-site.ts';
import { myAccountPage } from './my-account.page.ts';
import { newPasswordProblems } from './new-password-inputs.ts';
import { getOwn } from './own-account.ts';
import { hashPassword, isPassword } from './password.ts';
import { beginAttempt } from './sign-in-throttle.ts';
import { startSession } from './start-session.ts';

const wrongPassword = { id: 'Kata sandi sekarang tidak cocok.', en: 'The current password is not right.' };

async function draw(site: IdentitySite, request: FastifyRequest, problems: readonly Problem[], done: boolean) {
  const { account } = await getOwn(site, request);
  const { password } = await getFactors(site.db.sql, account.id);
  return myAccountPage(viewOf(site.shell, request), { account, hasPassword: password, problems, done });
}

async function changePassword(site: IdentitySite, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { account } = await getOwn(site, request);
  const attempt = await beginAttempt(site.db, site.attemptKey, request, account.login);
  const stored = await findPasswordHash(site.db.sql, account.id);
  const problems = [
    ...newPasswordProblems(postedText(request, 'password'), postedText(request, 'repeat'), [
      account.login,
      account.name,
    ]),
  ];
  // Without a password there is none to type: the fresh proof that the route asks for stands in its place.
  const right = stored === undefined || (await isPassword(stored, postedText(request, 'current')));
  if (right) await site.db.begin((tx) => forgiveAttempt(tx, attempt));
  else problems.unshift({ field: 'current', code: 'wrong', message: wrongPassword });
  if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
  const hash = await hashPassword(postedText(request, 'password'));
  const now = new Date();
  const setCookie = await site.db.begin(async (tx) => {
    // Locked as in signing in: whoever shuts the account or replaces the password first has ended this session.
    const { status } = await getAccount(tx, account.id, true);
    if (status !== 'active' || (await findPasswordHash(tx, account.id)) !== stored)
      throw new CodedError('not-signed-in');
    await savePassword(tx, account.id, hash, now);
    await recordAccountStep({ tx, actor: actorOf(request), now, requestId: request.id }, account.id, 'change-password');
    await endSessionsOf(tx, account.personId, now);
    return startSession(site, tx, reply, account, now);
  });
  setCookie();
}

/** `GET /account`: who am I here, and a new password. */
export function myAccountRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'signed-in' } as const;
  app.get<{ Querystring: { changed?: unknown } }>('/account', { config }, (request) =>
    draw(site, request, [], request.query.changed !== undefined),
  );
  app.post('/account/password', { config: { ...config, fresh: true, signIn: true } }, async (request, reply) => {
    try {
      await changePassword(site, request, reply);
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
      reply.code(422);
      return draw(site, request, error.problems, false);
    }
    return reply.redirect('/account?changed', 303);
  });
}
