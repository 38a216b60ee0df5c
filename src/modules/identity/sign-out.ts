import type { FastifyInstance } from 'fastify';
import { endSession } from '../../kernel/session/session.queries.ts';
import { findAccountOf, recordAccountStep } from './account.queries.ts';
import type { IdentitySite } from './identity-site.ts';

/** `POST /sign-out`: ends the session here and now, wherever its cookie may have gone. */
export function signOutRoute(app: FastifyInstance, site: IdentitySite): void {
  app.post('/sign-out', { config: { access: 'public' } }, async (request, reply) => {
    const { actor, session } = request;
    if (actor !== null && session !== null) {
      const now = new Date();
      await site.db.begin(async (tx) => {
        await endSession(tx, session.id, now);
        const account = await findAccountOf(tx, actor.id);
        if (account) await recordAccountStep({ tx, actor, now, requestId: request.id }, account.id, 'sign-out');
      });
    }
    site.cookies.clear(reply, 'padu_session');
    // What was shown may not be looked at again with the Back button of a shared computer.
    return reply.header('clear-site-data', '"cache"').redirect('/sign-in', 303);
  });
}
