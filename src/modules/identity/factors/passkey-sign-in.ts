import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { localPath } from '../../../kernel/http/local-path.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import { viewOf } from '../../../ui/shell.ts';
import { getAccount } from '../account.queries.ts';
import { completeSignIn } from '../complete-sign-in.ts';
import type { IdentitySite } from '../identity-site.ts';
import { signInPage } from '../sign-in.page.ts';
import { askForPasskey, placeOf, takeAssertion } from './passkey-ceremony.ts';

/**
 * `POST /sign-in/passkey`: signing in with a passkey alone, without even a name. It is two factors in one: the device that
 * holds it, and the finger, face or PIN that opens it.
 */
export function passkeySignInRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'public', signIn: true } as const;
  app.post('/sign-in/passkey/options', { config }, (request) =>
    askForPasskey(site, request, placeOf(request, 'sign-in', null)),
  );
  app.post('/sign-in/passkey', { config }, async (request, reply) => {
    const next = localPath(postedText(request, 'next'), '/');
    try {
      const { accountId, note } = await takeAssertion(site, request, placeOf(request, 'sign-in', null));
      const now = new Date();
      const setCookies = await site.db.begin(async (tx) => {
        const account = await getAccount(tx, accountId, true);
        if (account.status !== 'active') throw new CodedError('passkey-failed');
        await note(tx, now);
        return completeSignIn(site, tx, reply, account, now);
      });
      setCookies();
      return reply.redirect(next, 303);
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'passkey-failed') throw error;
      reply.code(error.status);
      return signInPage(viewOf(site.shell, request), { login: '', next, error, passkeys: true, demo: [] });
    }
  });
}
