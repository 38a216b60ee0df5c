import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { openNotice, readUpTo } from '../../kernel/notices/notice.queries.ts';
import { isId } from '../../register/fields/reference.ts';
import { actorOf, readerOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { noticesPage } from './notices.page.ts';
import { readCentre } from './read-notices.ts';

const perPage = 50;

/** `GET /notices`, opening one (marks it read and leads where it points), and marking those seen as read. */
export function noticeRoutes(app: FastifyInstance, site: Site): void {
  const config = { access: 'signed-in' } as const;
  app.get<{ Querystring: { all?: string; before?: string } }>('/notices', { config }, async (request) => {
    const { all, before } = request.query;
    const asked = { unreadOnly: all === undefined, before, limit: perPage };
    return noticesPage(viewOf(site.shell, request), await readCentre(readerOf(site, request), asked));
  });
  app.get<{ Params: { id: string } }>('/notices/:id', { config }, async (request, reply) => {
    const { id } = request.params;
    const href = isId(id) && (await openNotice(site.db.sql, actorOf(request).id, id, new Date()));
    if (!href) throw new CodedError('not-found');
    return reply.redirect(href, 303);
  });
  app.post('/notices/read', { config }, async (request, reply) => {
    const upTo = postedText(request, 'upTo');
    if (isId(upTo)) await readUpTo(site.db.sql, actorOf(request).id, upTo, new Date());
    return reply.redirect('/notices', 303);
  });
}
