import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { addJob } from '../../kernel/jobs/add-job.ts';
import { countMails, findMail, listMails, requeueMail } from '../../kernel/mail/mail.queries.ts';
import { mailStates } from '../../kernel/mail/mail-state.ts';
import { mailTask } from '../../kernel/mail/mail-task-name.ts';
import { isId } from '../../register/fields/reference.ts';
import { viewOf } from '../../ui/shell.ts';
import { mailPage, mailsPage } from './mails.page.ts';
import type { NotificationSite } from './notification-site.ts';

const perPage = 50;

/** Administrators look after the mail and the webhooks. */
export const administrators = { access: { administrator: 'all' } } as const;

/** `GET /mails`: the outbox; one mail; sending one again that failed. */
export function mailRoutes(app: FastifyInstance, site: NotificationSite): void {
  const config = administrators;
  const { sql } = site.db;
  app.get<{ Querystring: { state?: string; before?: string } }>('/mails', { config }, async (request) => {
    const { state: asked, before = '' } = request.query;
    const state = mailStates.find((one) => one === asked) ?? null;
    const [found, counts] = await Promise.all([
      listMails(sql, { state, before: isId(before) ? before : null, limit: perPage + 1 }),
      countMails(sql),
    ]);
    const mails = found.slice(0, perPage);
    return mailsPage(viewOf(site.shell, request), {
      mails,
      counts,
      state,
      next: found.length > perPage ? (mails.at(-1)?.id ?? null) : null,
      sends: site.config.smtpUrl !== undefined,
      nameOf: await site.actorNames(
        sql,
        mails.map(({ person }) => person),
      ),
    });
  });
  app.get<{ Params: { id: string } }>('/mails/:id', { config }, async (request) => {
    const { id } = request.params;
    const mail = isId(id) ? await findMail(sql, id) : undefined;
    if (!mail) throw new CodedError('not-found');
    const nameOf = await site.actorNames(sql, [mail.person]);
    return mailPage(viewOf(site.shell, request), mail, nameOf(mail.person));
  });
  app.post<{ Params: { id: string } }>('/mails/:id/send', { config }, async (request, reply) => {
    const { id } = request.params;
    const done = await site.db.begin(async (tx) => {
      const found = isId(id) && (await requeueMail(tx, id, new Date()));
      if (found) await addJob(tx, mailTask, {}, null);
      return found;
    });
    if (!done) throw new CodedError('not-found');
    return reply.redirect(`/mails/${id}`, 303);
  });
}
