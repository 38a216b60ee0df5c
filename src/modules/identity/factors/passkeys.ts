import type { FastifyInstance } from 'fastify';
import { newId } from '../../../kernel/db/new-id.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { deviceOf, deviceText } from '../../../kernel/http/device.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import { say } from '../../../kernel/i18n/text.ts';
import { viewOf } from '../../../ui/shell.ts';
import type { IdentitySite } from '../identity-site.ts';
import { changeOwn, getOwn } from '../own-account.ts';
import { createChallenge } from './challenge.queries.ts';
import type { Factors } from './factor.rules.ts';
import { codesPage } from './means.page.ts';
import { drawMeans, enrollingFresh, finishEnrolment, removeMeans } from './means.ts';
import { deletePasskey, insertPasskey, listPasskeys } from './passkey.queries.ts';
import { getRelyingParty, placeOf, takeRegistration } from './passkey-ceremony.ts';
import { registrationOptions } from './webauthn.ts';

/** More than anybody needs; a limit all the same. */
const mostPasskeys = 20;

/** `/account/passkeys`: adding passkeys and taking them off. */
export function passkeyRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = enrollingFresh;
  app.post('/account/passkeys/options', { config }, async (request) => {
    const { account } = await getOwn(site, request);
    const rp = getRelyingParty(site, request);
    const known = await listPasskeys(site.db.sql, account.id);
    const challenge = await createChallenge(site.db.sql, placeOf(request, 'register', account.id), new Date());
    const government = site.shell.government() ?? 'Padu';
    return registrationOptions(rp, { ...account, accountId: account.id, government }, challenge, known);
  });
  app.post('/account/passkeys', { config }, async (request, reply) => {
    const { account } = await getOwn(site, request);
    const passkey = await takeRegistration(site, request, placeOf(request, 'register', account.id));
    const view = viewOf(site.shell, request);
    const device = say(deviceText(deviceOf(request.headers['user-agent'])), view.lang);
    const name = postedText(request, 'name').trim().slice(0, 60) || device.slice(0, 60);
    const codes = await changeOwn(site, request, async (acting, { id: accountId, ...own }) => {
      const { tx, now } = acting;
      const room = (await listPasskeys(tx, accountId)).length < mostPasskeys;
      const added = room && (await insertPasskey(tx, { ...passkey, id: newId(now), accountId, name, now }));
      if (!added) throw new CodedError('passkey-failed');
      return finishEnrolment(site, acting, { ...own, id: accountId }, 'add-passkey');
    });
    return codes ? codesPage(view, codes) : reply.redirect('/account/means', 303);
  });
  app.post<{ Params: { id: string } }>('/account/passkeys/:id/remove', { config }, async (request, reply) => {
    const without = (factors: Factors) => ({ ...factors, passkeys: Math.max(0, factors.passkeys - 1) });
    const refused = await removeMeans(site, request, 'remove-passkey', without, async ({ tx }, { id }) => {
      if (!(await deletePasskey(tx, id, request.params.id))) throw new CodedError('not-found');
    });
    if (refused === undefined) return reply.redirect('/account/means', 303);
    reply.code(409);
    return drawMeans(site, request, refused);
  });
}
