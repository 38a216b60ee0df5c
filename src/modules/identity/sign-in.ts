import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { wantsJson } from '../../kernel/http/error-handler.ts';
import { localPath } from '../../kernel/http/local-path.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { forgiveAttempt } from '../../kernel/session/sign-in-attempts.ts';
import { isDemo } from '../../ui/page/demo-notice.ts';
import { viewOf } from '../../ui/shell.ts';
import { type Account, type Acting, anyAccount, findLogin, findPasswordHash, getAccount } from './account.queries.ts';
import { actingAs, completeSignIn } from './complete-sign-in.ts';
import { type DemoLogin, listDemoLogins } from './demo-login.queries.ts';
import { redeemRecoveryCode } from './factors/codes.ts';
import { getFactors } from './factors/factor.queries.ts';
import { hasSecondFactor } from './factors/factor.rules.ts';
import { relyingPartyOf } from './factors/passkey-ceremony.ts';
import { createPending, pendingMinutes } from './factors/pending-sign-in.queries.ts';
import type { IdentitySite } from './identity-site.ts';
import { isPassword } from './password.ts';
import { signInPage } from './sign-in.page.ts';
import { beginAttempt } from './sign-in-throttle.ts';

/** What comes of a right password: signed in, or on to the second factor. `go` sets the cookies. */
type Step = { readonly done: boolean; readonly go: () => void };

/** Without a password there is no hash to compare with; a recovery code then stands in its place. */
async function byRecoveryCode(site: IdentitySite, acting: Acting, account: Account, typed: string): Promise<boolean> {
  const { password } = await getFactors(acting.tx, account.id);
  return !password && (await redeemRecoveryCode(site, acting, account.id, typed));
}

/** @throws CodedError `sign-in-failed` (unknown, wrong, disabled: nobody can tell which), `too-many-requests` */
async function signIn(site: IdentitySite, request: FastifyRequest, reply: FastifyReply): Promise<Step> {
  const login = postedText(request, 'login');
  const typed = postedText(request, 'password');
  const attempt = await beginAttempt(site.db, site.attemptKey, request, login);
  const found = await findLogin(site.db.sql, login);
  const right = await isPassword(found?.hash ?? undefined, typed);
  if (found === undefined || (!right && found.hash !== null)) throw new CodedError('sign-in-failed');
  const now = new Date();
  return site.db.begin(async (tx): Promise<Step> => {
    // Locked, so that an account being shut, or its password replaced, at this moment either refuses here or ends the
    // session made here.
    const account = await getAccount(tx, found.id, true);
    const isCurrent = ((await findPasswordHash(tx, found.id)) ?? null) === found.hash;
    if (account.status !== 'active' || !isCurrent) throw new CodedError('sign-in-failed');
    if (!right && !(await byRecoveryCode(site, actingAs(tx, request, account, now), account, typed)))
      throw new CodedError('sign-in-failed');
    await forgiveAttempt(tx, attempt);
    if (!right || !hasSecondFactor(await getFactors(tx, account.id)))
      return { done: true, go: await completeSignIn(site, tx, reply, account, now) };
    const pending = await createPending(tx, account.id, now);
    return { done: false, go: () => site.cookies.set(reply, 'padu_second', pending, pendingMinutes * 60) };
  });
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
    const passkeys = relyingPartyOf(site, request) !== null;
    return signInPage(viewOf(site.shell, request), { login: '', next, passkeys, demo: await demoLogins(site) });
  });
  app.post('/sign-in', { config }, async (request, reply) => {
    const next = localPath(postedText(request, 'next'), '/');
    try {
      const { done, go } = await signIn(site, request, reply);
      go();
      return reply.redirect(done ? next : `/sign-in/second?next=${encodeURIComponent(next)}`, 303);
    } catch (error) {
      if (!(error instanceof CodedError) || wantsJson(request)) throw error;
      const { retryAfter } = error.extra;
      if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
      reply.code(error.status);
      const passkeys = relyingPartyOf(site, request) !== null;
      const entries = { login: postedText(request, 'login'), next, error, passkeys, demo: await demoLogins(site) };
      return signInPage(viewOf(site.shell, request), entries);
    }
  });
}
