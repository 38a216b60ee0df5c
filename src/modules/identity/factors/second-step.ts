import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Transaction } from '../../../kernel/db/db.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { localPath } from '../../../kernel/http/local-path.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import { forgiveAttempt } from '../../../kernel/session/sign-in-attempts.ts';
import { viewOf } from '../../../ui/shell.ts';
import { type Account, getAccount } from '../account.queries.ts';
import { actingAs, completeSignIn } from '../complete-sign-in.ts';
import type { IdentitySite } from '../identity-site.ts';
import { beginAttempt } from '../sign-in-throttle.ts';
import { redeemRecoveryCode, redeemTotp } from './codes.ts';
import { getFactors } from './factor.queries.ts';
import { askForPasskey, placeOf, relyingPartyOf, takeAssertion } from './passkey-ceremony.ts';
import { findPending, usePending } from './pending-sign-in.queries.ts';
import { secondStepPage } from './second-step.page.ts';

/** The half-done sign-in of this browser. */
type Pending = { readonly secret: string; readonly accountId: string };

async function findPendingOf(site: IdentitySite, request: FastifyRequest): Promise<Pending | undefined> {
  const secret = site.cookies.read(request, 'padu_second');
  const accountId = secret && (await findPending(site.db.sql, secret, new Date()));
  return secret && accountId ? { secret, accountId } : undefined;
}

/** @throws CodedError `not-signed-in` where no password was given here in the last minutes */
async function getPending(site: IdentitySite, request: FastifyRequest): Promise<Pending> {
  const pending = await findPendingOf(site, request);
  if (pending === undefined) throw new CodedError('not-signed-in');
  return pending;
}

/**
 * Completes the sign-in if `prove` agrees, all in one transaction on the locked account.
 * @throws CodedError `not-signed-in` where it was completed or shut meanwhile
 */
async function complete(
  site: IdentitySite,
  reply: FastifyReply,
  { secret, accountId }: Pending,
  prove: (tx: Transaction, account: Account, now: Date) => Promise<void>,
): Promise<void> {
  const now = new Date();
  const setCookies = await site.db.begin(async (tx) => {
    const account = await getAccount(tx, accountId, true);
    if (account.status !== 'active') throw new CodedError('not-signed-in');
    await prove(tx, account, now);
    if (!(await usePending(tx, secret, now))) throw new CodedError('not-signed-in');
    return completeSignIn(site, tx, reply, account, now);
  });
  setCookies();
  site.cookies.clear(reply, 'padu_second');
}

async function byCode(site: IdentitySite, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const pending = await getPending(site, request);
  const attempt = await beginAttempt(site.db, site.attemptKey, request, `second ${pending.accountId}`);
  const typed = postedText(request, 'code');
  await complete(site, reply, pending, async (tx, account, now) => {
    const right =
      (await redeemTotp(site, tx, account.id, typed, now, false)) ||
      (await redeemRecoveryCode(site, actingAs(tx, request, account, now), account.id, typed));
    if (!right) throw new CodedError('code-wrong');
    await forgiveAttempt(tx, attempt);
  });
}

/** `/sign-in/second`: what follows a right password where the account has a second factor. Works without script for codes. */
export function secondStepRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'public', signIn: true } as const;
  const draw = async (request: FastifyRequest, accountId: string, next: string, error?: CodedError) =>
    secondStepPage(viewOf(site.shell, request), {
      factors: await getFactors(site.db.sql, accountId),
      next,
      passkeys: relyingPartyOf(site, request) !== null,
      ...(error ? { error } : {}),
    });
  app.get<{ Querystring: { next?: unknown } }>('/sign-in/second', { config }, async (request, reply) => {
    const pending = await findPendingOf(site, request);
    if (pending === undefined) return reply.redirect('/sign-in', 303);
    return draw(request, pending.accountId, localPath(request.query.next, '/'));
  });
  app.post('/sign-in/second/options', { config }, async (request) => {
    const { accountId } = await getPending(site, request);
    return askForPasskey(site, request, placeOf(request, 'second', accountId));
  });
  const finish = async (request: FastifyRequest, reply: FastifyReply, run: () => Promise<void>) => {
    const next = localPath(postedText(request, 'next'), '/');
    const pending = await findPendingOf(site, request);
    if (pending === undefined) return reply.redirect('/sign-in', 303);
    try {
      await run();
    } catch (error) {
      if (!(error instanceof CodedError) || error.code === 'not-signed-in') throw error;
      const { retryAfter } = error.extra;
      if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
      reply.code(error.status);
      return draw(request, pending.accountId, next, error);
    }
    return reply.redirect(next, 303);
  };
  app.post('/sign-in/second', { config }, (request, reply) =>
    finish(request, reply, () => byCode(site, request, reply)),
  );
  app.post('/sign-in/second/passkey', { config }, (request, reply) =>
    finish(request, reply, async () => {
      const pending = await getPending(site, request);
      const { note } = await takeAssertion(site, request, placeOf(request, 'second', pending.accountId));
      await complete(site, reply, pending, (tx, _, now) => note(tx, now));
    }),
  );
}
