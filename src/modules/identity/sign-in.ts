import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { wantsJson } from '../../kernel/http/error-handler.ts';
import { localPath } from '../../kernel/http/local-path.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { forgiveAttempt } from '../../kernel/session/sign-in-attempts.ts';
import { isDemo } from '../../ui/page/demo-notice.ts';
import { viewOf } from '../../ui/shell.ts';
import { anyAccount, findLogin, findPasswordHash, getAccount, recordAccountStep } from './account.queries.ts';
import { type DemoLogin, listDemoLogins } from './demo-login.queries.ts';
import type { IdentitySite } from './identity-site.ts';
import { isPassword } from './password.ts';
import { signInPage } from './sign-in.page.ts';
import { beginAttempt } from './sign-in-throttle.ts';
import { startSession } from './start-session.ts';

/** @throws CodedError `sign-in-failed` (unknown, wrong, disabled: nobody can tell which), `too-many-requests` */
async function signIn(site: IdentitySite, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const login = postedText(request, 'login');
  const attempt = await beginAttempt(site.db, site.attemptKey, request, login);
  const found = await findLogin(site.db.sql, login);
  const right = await isPassword(found?.hash ?? undefined, postedText(request, 'password'));
  if (found === undefined || !right) throw new CodedError('sign-in-failed');
  const now = new Date();
  const setCookie = await site.db.begin(async (tx) => {
    // Locked, so that an account being shut, or its password replaced, at this moment either refuses here or ends the
    // session made here.
    const account = await getAccount(tx, found.id, true);
    const isCurrent = (await findPasswordHash(tx, found.id)) === found.hash;
    if (account.status !== 'active' || !isCurrent) throw new CodedError('sign-in-failed');
    await forgiveAttempt(tx, attempt);
    const actor = { id: account.personId, kind: 'person', name: account.name, assignments: [] } as const;
    await recordAccountStep({ tx, actor, now, requestId: request.id }, account.id, 'sign-in');
    return startSession(site, tx, reply, account.personId, now);
  });
  setCookie();
}

const demoLogins = async (site: IdentitySite): Promise<readonly DemoLogin[]> =>
  isDemo(site.shell.government()) ? listDemoLogins(site.db.sql) : [];

/** `GET` and `POST /sign-in`. Before the first run both lead there. */
export function signInRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'public', signIn: true } as const;
  app.get<{ Querystring: { next?: unknown } }>('/sign-in', { config }, async (request, reply) => {
    const next = localPath(request.query.next, '/');
    if (request.actor !== null) return reply.redirect(next, 303);
    if (!(await anyAccount(site.db.sql))) return reply.redirect('/first-run', 303);
    return signInPage(viewOf(site.shell, request), { login: '', next, demo: await demoLogins(site) });
  });
  app.post('/sign-in', { config }, async (request, reply) => {
    const next = localPath(postedText(request, 'next'), '/');
    try {
      await signIn(site, request, reply);
    } catch (error) {
      if (!(error instanceof CodedError) || wantsJson(request)) throw error;
      const { retryAfter } = error.extra;
      if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
      reply.code(error.status);
      const entries = { login: postedText(request, 'login'), next, error, demo: await demoLogins(site) };
      return signInPage(viewOf(site.shell, request), entries);
    }
    return reply.redirect(next, 303);
  });
}
