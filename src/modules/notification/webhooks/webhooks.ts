import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allRoles } from '../../../kernel/access/access.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { mayBeAllowed } from '../../../kernel/net/allow-list.ts';
import { isId } from '../../../register/fields/reference.ts';
import { actorOf } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { listAgencies } from '../../organization/index.ts';
import { administrators } from '../mails.ts';
import type { NotificationSite } from '../notification-site.ts';
import { beginTelling } from './collect-events.ts';
import { countDeliveries, listDeliveries, redeliver } from './delivery.queries.ts';
import { deliveryStates } from './delivery-state.ts';
import { eventChoices, eventName } from './event-choices.ts';
import { shownSecret } from './sign-message.ts';
import {
  type Acting,
  createWebhook,
  editWebhook,
  getWebhook,
  listWebhooks,
  type NewWebhook,
  rotateSecret,
  setWebhookStatus,
} from './webhook.queries.ts';
import { eventsField, webhookFormPage, webhookSecretPage } from './webhook-form.page.ts';
import { type WebhookEntries, webhookProblems } from './webhook-form.rules.ts';
import { webhookPage, webhooksPage } from './webhooks.page.ts';

type One = { readonly Params: { readonly id: string } };

const perPage = 50;

/** Everything ticked, whichever register's boxes it came from. */
function postedEvents(request: FastifyRequest): readonly string[] {
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(body).flatMap(([name, value]) =>
    name.startsWith(`${eventsField}.`) ? [value].flat().map(String) : [],
  );
}

const entriesOf = (request: FastifyRequest): WebhookEntries => ({
  name: postedText(request, 'name').trim(),
  url: postedText(request, 'url').trim(),
  role: postedText(request, 'role'),
  agency: postedText(request, 'agency'),
  events: postedEvents(request),
});

const agenciesNow = ({ db, shell }: NotificationSite) => listAgencies(db.sql, isoDateOf(new Date(), shell.timeZone));

async function judge(site: NotificationSite, entries: WebhookEntries): Promise<NewWebhook> {
  const problems = webhookProblems(entries, {
    roles: allRoles,
    agencies: (await agenciesNow(site)).map(({ id }) => id),
    events: eventChoices(site.registry).flatMap(({ choices }) => choices.map(({ value }) => value)),
    isAllowed: (url) => mayBeAllowed(site.config.webhookAllow, url),
  });
  if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
  const { agency, ...asked } = entries;
  return { ...asked, agencyId: agency || null };
}

const act = <T>(site: NotificationSite, request: FastifyRequest, run: (acting: Acting) => Promise<T>): Promise<T> =>
  site.db.begin((tx) => run({ tx, actor: actorOf(request), now: new Date(), requestId: request.id }));

async function drawForm(
  site: NotificationSite,
  request: FastifyRequest,
  shown: { readonly id: string | null; readonly entries: WebhookEntries; readonly problems?: CodedError['problems'] },
) {
  return webhookFormPage(viewOf(site.shell, request), {
    problems: [],
    ...shown,
    agencies: await agenciesNow(site),
    events: eventChoices(site.registry),
    anyAllowed: site.config.webhookAllow.length > 0,
  });
}

/** Draws the form again with what is wrong. @throws any other error */
async function again(
  site: NotificationSite,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string | null,
  error: unknown,
) {
  if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
  reply.code(422);
  return drawForm(site, request, { id, entries: entriesOf(request), problems: error.problems });
}

async function drawOne(site: NotificationSite, request: FastifyRequest, id: string) {
  const { sql } = site.db;
  const query = request.query as { state?: string; before?: string };
  const state = deliveryStates.find((one) => one === query.state) ?? null;
  const before = isId(query.before ?? '') ? (query.before ?? null) : null;
  const webhook = await getWebhook(sql, id);
  const [found, counts, agencies] = await Promise.all([
    listDeliveries(sql, { webhook: id, state, before, limit: perPage + 1 }),
    countDeliveries(sql, id),
    agenciesNow(site),
  ]);
  const deliveries = found.slice(0, perPage);
  return webhookPage(viewOf(site.shell, request), {
    webhook,
    agency: agencies.find((one) => one.id === webhook.agencyId)?.label ?? webhook.agencyId,
    deliveries,
    counts,
    state,
    next: found.length > perPage ? (deliveries.at(-1)?.id ?? null) : null,
    eventName: (register, step) => eventName(site.registry, register, step),
  });
}

/** The steps on a webhook: pause, resume, a new secret, sending an event again. */
function stepRoutes(app: FastifyInstance, site: NotificationSite): void {
  const config = administrators;
  for (const [step, status] of [
    ['pause', 'paused'],
    ['resume', 'active'],
  ] as const)
    app.post<One>(`/webhooks/:id/${step}`, { config }, async (request, reply) => {
      const { id } = await getWebhook(site.db.sql, request.params.id);
      await act(site, request, (acting) => setWebhookStatus(acting, id, status, step));
      return reply.redirect(`/webhooks/${id}`, 303);
    });
  app.post<One>('/webhooks/:id/rotate', { config }, async (request) => {
    const { id } = request.params;
    const secret = await act(site, request, (acting) => rotateSecret(acting, id));
    return webhookSecretPage(viewOf(site.shell, request), id, shownSecret(secret), false);
  });
  app.post<{ Params: { id: string; delivery: string } }>(
    '/webhooks/:id/deliveries/:delivery/redeliver',
    { config },
    async (request, reply) => {
      const { id, delivery } = request.params;
      const found = isId(id) && isId(delivery) && (await redeliver(site.db.sql, id, delivery, new Date()));
      if (!found) throw new CodedError('not-found');
      return reply.redirect(`/webhooks/${id}`, 303);
    },
  );
}

/** The list of webhooks, making and changing one (its secret is shown once), and what each was told. */
export function webhookRoutes(app: FastifyInstance, site: NotificationSite): void {
  const config = administrators;
  app.get('/webhooks', { config }, async (request) =>
    webhooksPage(viewOf(site.shell, request), await listWebhooks(site.db.sql)),
  );
  app.get('/webhooks/new', { config }, (request) =>
    drawForm(site, request, { id: null, entries: { name: '', url: '', role: '', agency: '', events: [] } }),
  );
  app.post('/webhooks', { config }, async (request, reply) => {
    try {
      const asked = await judge(site, entriesOf(request));
      const { id, secret } = await act(site, request, async (acting) => {
        await beginTelling(acting.tx);
        return createWebhook(acting, asked);
      });
      return webhookSecretPage(viewOf(site.shell, request), id, shownSecret(secret), true);
    } catch (error) {
      return again(site, request, reply, null, error);
    }
  });
  app.get<One>('/webhooks/:id', { config }, (request) => drawOne(site, request, request.params.id));
  app.get<One>('/webhooks/:id/edit', { config }, async (request) => {
    const { id, agencyId, ...webhook } = await getWebhook(site.db.sql, request.params.id);
    return drawForm(site, request, { id, entries: { ...webhook, agency: agencyId ?? '' } });
  });
  app.post<One>('/webhooks/:id/edit', { config }, async (request, reply) => {
    const { id } = request.params;
    try {
      const asked = await judge(site, entriesOf(request));
      await act(site, request, (acting) => editWebhook(acting, id, asked));
      return reply.redirect(`/webhooks/${id}`, 303);
    } catch (error) {
      return again(site, request, reply, id, error);
    }
  });
  stepRoutes(app, site);
}
