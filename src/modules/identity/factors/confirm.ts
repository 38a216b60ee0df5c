import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { localPath } from '../../../kernel/http/local-path.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import { confirmSession } from '../../../kernel/session/session.queries.ts';
import { forgiveAttempt } from '../../../kernel/session/sign-in-attempts.ts';
import { viewOf } from '../../../ui/shell.ts';
import { findPasswordHash } from '../account.queries.ts';
import type { IdentitySite } from '../identity-site.ts';
import { changeOwn, getOwn } from '../own-account.ts';
import { isPassword } from '../password.ts';
import { beginAttempt } from '../sign-in-throttle.ts';
import { redeemTotp } from './codes.ts';
import { confirmPage } from './confirm.page.ts';
import { getFactors } from './factor.queries.ts';
import { askForPasskey, placeOf, relyingPartyOf, takeAssertion } from './passkey-ceremony.ts';

/** A code where the account has codes, else its password. @throws CodedError `code-wrong` `sign-in-failed` `too-many-requests` */
async function byTyping(site: IdentitySite, request: FastifyRequest): Promise<void> {
  const { account } = await getOwn(site, request);
  const attempt = await beginAttempt(site.db, site.attemptKey, request, `confirm ${account.id}`);
  const { totp } = await getFactors(site.db.sql, account.id);
  const stored = totp ? undefined : await findPasswordHash(site.db.sql, account.id);
  if (!totp && !(await isPassword(stored, postedText(request, 'password')))) throw new CodedError('sign-in-failed');
  await changeOwn(site, request, async ({ tx, now }, _, sessionId) => {
    const typed = postedText(request, 'code');
    if (totp && !(await redeemTotp(site, tx, account.id, typed, now, false))) throw new CodedError('code-wrong');
    await forgiveAttempt(tx, attempt);
    await confirmSession(tx, sessionId, now);
  });
}

async function byPasskey(site: IdentitySite, request: FastifyRequest): Promise<void> {
  const { account } = await getOwn(site, request);
  const { note } = await takeAssertion(site, request, placeOf(request, 'confirm', account.id));
  await changeOwn(site, request, async ({ tx, now }, _, sessionId) => {
    await note(tx, now);
    await confirmSession(tx, sessionId, now);
  });
}

/** `/account/confirm`: a fresh proof of who acts, for the next ten minutes of this session. */
export function confirmRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'signed-in', whileEnrolling: true } as const;
  const guarded = { ...config, signIn: true } as const;
  const draw = async (request: FastifyRequest, next: string, error?: CodedError) => {
    const { account } = await getOwn(site, request);
    return confirmPage(viewOf(site.shell, request), {
      factors: await getFactors(site.db.sql, account.id),
      next,
      passkeys: relyingPartyOf(site, request) !== null,
      ...(error ? { error } : {}),
    });
  };
  const finish = async (request: FastifyRequest, reply: FastifyReply, run: () => Promise<void>) => {
    const next = localPath(postedText(request, 'next'), '/account');
    try {
      await run();
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      const { retryAfter } = error.extra;
      if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
      reply.code(error.status);
      return draw(request, next, error);
    }
    return reply.redirect(next, 303);
  };
  app.get<{ Querystring: { next?: unknown } }>('/account/confirm', { config }, (request) =>
    draw(request, localPath(request.query.next, '/account')),
  );
  app.post('/account/confirm/options', { config }, async (request) => {
    const { account } = await getOwn(site, request);
    return askForPasskey(site, request, placeOf(request, 'confirm', account.id));
  });
  app.post('/account/confirm', { config: guarded }, (request, reply) =>
    finish(request, reply, () => byTyping(site, request)),
  );
  app.post('/account/confirm/passkey', { config: guarded }, (request, reply) =>
    finish(request, reply, () => byPasskey(site, request)),
  );
}
