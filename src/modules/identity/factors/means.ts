import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { releaseSessions } from '../../../kernel/session/session.queries.ts';
import { actorOf } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { type Account, type Acting, deletePassword, recordAccountStep } from '../account.queries.ts';
import type { IdentitySite } from '../identity-site.ts';
import { changeOwn, getOwn } from '../own-account.ts';
import { makeRecoveryCodes } from './codes.ts';
import { getFactors, isFactorRequired } from './factor.queries.ts';
import { type Factors, removalProblem } from './factor.rules.ts';
import { codesPage, meansPage } from './means.page.ts';
import { listPasskeys } from './passkey.queries.ts';
import { relyingPartyOf } from './passkey-ceremony.ts';

/** Pages that stay open to who must set up a second factor first. */
export const enrolling = { access: 'signed-in', whileEnrolling: true } as const;

/** What only somebody who has just proved who they are may do there. */
export const enrollingFresh = { ...enrolling, fresh: true } as const;

const refusals: Readonly<Record<NonNullable<ReturnType<typeof removalProblem>>, Text>> = {
  unreachable: {
    id: 'Tanpa itu Anda tidak dapat masuk lagi. Pasang cara masuk lain dahulu.',
    en: 'Without it you could not sign in any more. Set up another way first.',
  },
  required: {
    id: 'Peran Anda meminta faktor kedua. Pasang yang lain dahulu, baru lepas yang ini.',
    en: 'Your role asks for a second factor. Set up another one first, then remove this one.',
  },
};

const rolesOf = (request: FastifyRequest) => actorOf(request).assignments.map(({ role }) => role);

/** A person's own ways to sign in, with why the last change was refused. */
export async function drawMeans(site: IdentitySite, request: FastifyRequest, refused?: Text) {
  const { account } = await getOwn(site, request);
  const tx = site.db.sql;
  const [factors, passkeys, required] = await Promise.all([
    getFactors(tx, account.id),
    listPasskeys(tx, account.id),
    isFactorRequired(tx, rolesOf(request)),
  ]);
  return meansPage(viewOf(site.shell, request), {
    factors,
    passkeys,
    required,
    passkeysHere: relyingPartyOf(site, request) !== null,
    mustEnrol: request.session?.mustEnrol === true,
    ...(refused ? { refused } : {}),
  });
}

/**
 * Takes a way to sign in away, unless the person could not get in any more or their role asks for it.
 * @returns why not; undefined when it is gone
 */
export function removeMeans(
  site: IdentitySite,
  request: FastifyRequest,
  step: string,
  without: (factors: Factors) => Factors,
  remove: (acting: Acting, account: Account) => Promise<void>,
): Promise<Text | undefined> {
  return changeOwn(site, request, async (acting, account) => {
    const after = without(await getFactors(acting.tx, account.id));
    const problem = removalProblem(after, await isFactorRequired(acting.tx, rolesOf(request)));
    if (problem) return refusals[problem];
    await remove(acting, account);
    await recordAccountStep(acting, account.id, step);
    return undefined;
  });
}

/** What follows a new factor: sessions that waited for it open, and the first one brings recovery codes. */
export async function finishEnrolment(
  site: IdentitySite,
  acting: Acting,
  account: Account,
  step: string,
): Promise<readonly string[] | undefined> {
  await recordAccountStep(acting, account.id, step);
  await releaseSessions(acting.tx, account.personId);
  const { codes } = await getFactors(acting.tx, account.id);
  return codes === 0 ? makeRecoveryCodes(site, acting, account.id) : undefined;
}

/** `/account/means`, new recovery codes, and doing without a password. */
export function meansRoutes(app: FastifyInstance, site: IdentitySite): void {
  app.get('/account/means', { config: enrolling }, (request) => drawMeans(site, request));
  app.post('/account/recovery-codes', { config: enrollingFresh }, async (request) => {
    const codes = await changeOwn(site, request, async (acting, account) => {
      const { totp, passkeys } = await getFactors(acting.tx, account.id);
      if (!totp && passkeys === 0) throw new CodedError('not-found');
      return makeRecoveryCodes(site, acting, account.id);
    });
    return codesPage(viewOf(site.shell, request), codes);
  });
  app.post('/account/password/remove', { config: enrollingFresh }, async (request, reply) => {
    const without = (factors: Factors) => ({ ...factors, password: false });
    const refused = await removeMeans(site, request, 'remove-password', without, ({ tx }, { id }) =>
      deletePassword(tx, id),
    );
    if (refused === undefined) return reply.redirect('/account/means', 303);
    reply.code(409);
    return drawMeans(site, request, refused);
  });
}
