import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { endOtherSessions, endSessionOf, listSessions } from '../../../kernel/session/session.queries.ts';
import { viewOf } from '../../../ui/shell.ts';
import { recordAccountStep } from '../account.queries.ts';
import type { IdentitySite } from '../identity-site.ts';
import { changeOwn, getOwn } from '../own-account.ts';
import { sessionsPage } from './sessions.page.ts';

/** `/account/sessions`: where one is signed in; ending one session, or all others. */
export function sessionRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'signed-in' } as const;
  app.get('/account/sessions', { config }, async (request) => {
    const { account, sessionId } = await getOwn(site, request);
    const sessions = await listSessions(site.db.sql, account.personId, new Date());
    return sessionsPage(viewOf(site.shell, request), sessions, sessionId);
  });
  app.post<{ Params: { id: string } }>('/account/sessions/:id/end', { config }, async (request, reply) => {
    await changeOwn(site, request, async (acting, { id, personId }) => {
      if (!(await endSessionOf(acting.tx, personId, request.params.id, acting.now))) throw new CodedError('not-found');
      await recordAccountStep(acting, id, 'end-session');
    });
    return reply.redirect('/account/sessions', 303);
  });
  app.post('/account/end-sessions', { config }, async (request, reply) => {
    await changeOwn(site, request, async (acting, { id, personId }, sessionId) => {
      await endOtherSessions(acting.tx, personId, sessionId, acting.now);
      await recordAccountStep(acting, id, 'end-sessions');
    });
    return reply.redirect('/account/sessions', 303);
  });
}
