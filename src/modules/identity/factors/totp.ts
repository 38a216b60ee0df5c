import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { postedText } from '../../../kernel/http/posted-text.ts';
import { forgiveAttempt } from '../../../kernel/session/sign-in-attempts.ts';
import { viewOf } from '../../../ui/shell.ts';
import type { IdentitySite } from '../identity-site.ts';
import { changeOwn, getOwn } from '../own-account.ts';
import { beginAttempt } from '../sign-in-throttle.ts';
import { redeemTotp } from './codes.ts';
import type { Factors } from './factor.rules.ts';
import { codesPage } from './means.page.ts';
import { drawMeans, enrollingFresh, finishEnrolment, removeMeans } from './means.ts';
import { type TotpState, totpPage } from './totp.page.ts';
import { deleteTotp, findTotp, saveNewTotp } from './totp.queries.ts';
import { base32, totpSecretBytes, totpUri } from './totp-code.ts';

async function stateOf(site: IdentitySite, request: FastifyRequest, wrong: boolean): Promise<TotpState> {
  const { account } = await getOwn(site, request);
  const totp = await findTotp(site.db.sql, account.id, false);
  if (totp === undefined) return { kind: 'none' };
  if (totp.confirmed) return { kind: 'done' };
  const secret = site.sealer.open(totp.sealed, account.id);
  const issuer = site.shell.government() ?? 'Padu';
  return { kind: 'pending', uri: totpUri(secret, issuer, account.login), secret: base32(secret), wrong };
}

/** `/account/totp`: begin, scan, confirm with one code; and taking it off again. */
export function totpRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = enrollingFresh;
  app.get('/account/totp', { config }, async (request) =>
    totpPage(viewOf(site.shell, request), await stateOf(site, request, false)),
  );
  app.post('/account/totp/start', { config }, async (request, reply) => {
    await changeOwn(site, request, ({ tx, now }, { id }) =>
      saveNewTotp(tx, id, site.sealer.seal(randomBytes(totpSecretBytes), id), now),
    );
    return reply.redirect('/account/totp', 303);
  });
  app.post('/account/totp', { config }, async (request, reply) => {
    const { account } = await getOwn(site, request);
    const attempt = await beginAttempt(site.db, site.attemptKey, request, `totp ${account.id}`);
    const made = await changeOwn(site, request, async (acting, own) => {
      const { tx, now } = acting;
      if (!(await redeemTotp(site, tx, own.id, postedText(request, 'code'), now, true)))
        return { right: false } as const;
      await forgiveAttempt(tx, attempt);
      return { right: true, codes: await finishEnrolment(site, acting, own, 'set-totp') } as const;
    });
    const view = viewOf(site.shell, request);
    if (made.right) return made.codes ? codesPage(view, made.codes) : reply.redirect('/account/means', 303);
    reply.code(422);
    return totpPage(view, await stateOf(site, request, true));
  });
  app.post('/account/totp/remove', { config }, async (request, reply) => {
    const without = (factors: Factors) => ({ ...factors, totp: false });
    const refused = await removeMeans(site, request, 'remove-totp', without, ({ tx }, { id }) => deleteTotp(tx, id));
    if (refused === undefined) return reply.redirect('/account/means', 303);
    reply.code(409);
    return drawMeans(site, request, refused);
  });
}
