import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Html } from '../../kernel/html/html.ts';
import { addDays } from '../../kernel/i18n/days.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { alert } from '../../ui/alert/alert.ts';
import { viewOf } from '../../ui/shell.ts';
import { oneText } from '../fields/posted.ts';
import { labelsOf } from '../labels.ts';
import { readPosted } from '../posted.ts';
import { change, readerOf, type Site } from '../site.ts';
import { assignPage } from './assign.page.ts';
import { assign, candidatesFor } from './assign.ts';
import { doneDays, listDone } from './done.ts';
import { donePage, inboxPage } from './inbox.page.ts';
import { type InboxQuery, readInbox } from './inbox.ts';
import { readInboxQuery } from './inbox-query.ts';
import { type Item, readItems, ticked, writeItem } from './item.ts';

const signedIn = { config: { access: 'signed-in' as const } };

/** The whole of one's inbox, or a part of it, as of today. */
export async function inboxOf(site: Site, request: FastifyRequest, query: InboxQuery) {
  const { timeZone } = site.shell;
  const reader = readerOf(site, request);
  const inbox = await readInbox(reader, { day: isoDateOf(new Date(), timeZone), timeZone }, query);
  site.waiting.keep(reader.actor.id, inbox.counts.waiting);
  return inbox;
}

const handedOver = { tone: 'good', title: { id: 'Sudah ditugaskan.', en: 'Handed over.' } } as const;

/** The names of chosen lines, as far as the reader may see them. */
async function namedItems(site: Site, request: FastifyRequest, items: readonly Item[]) {
  const byRegister = Map.groupBy(items, ({ register }) => register);
  const known = [...byRegister].filter(([register]) => site.registry.find(register));
  const labelOf = await labelsOf(
    readerOf(site, request),
    new Map(known.map(([name, some]) => [name, some.map(({ id }) => id)])),
  );
  return items.map((item) => ({
    value: writeItem(item),
    label: labelOf(item.register, item.id).label ?? '–',
    href: `/${item.register}/${item.id}`,
  }));
}

/** Who may decide every one of these lines, besides whoever asks; read without keeping anything. */
async function colleagues(site: Site, request: FastifyRequest, items: readonly Item[]) {
  const each = await change(site, request, (act) => Promise.all(items.map((item) => candidatesFor(act, item, false))));
  const [first = [], ...others] = each;
  const ids = first.filter((id) => others.every((some) => some.includes(id)));
  const nameOf = await site.actorNames(site.db.sql, ids);
  return ids.map((id) => ({ id, name: nameOf(id) })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The inbox: everything that waits for me, what I decided lately, and handing things over. */
export function inboxRoutes(app: FastifyInstance, site: Site): void {
  app.get('/inbox/done', signedIn, async (request) => {
    const view = viewOf(site.shell, request);
    const since = new Date(`${addDays(view.today, -doneDays)}T00:00:00Z`);
    return donePage(view, await listDone(readerOf(site, request), since, 200));
  });

  const drawAssign = async (
    request: FastifyRequest,
    items: readonly Item[],
    refused: { readonly error: CodedError; readonly to: string; readonly reason: string } | null,
  ): Promise<Html> => {
    const [named, candidates] = await Promise.all([
      namedItems(site, request, items),
      items.length === 0 ? [] : colleagues(site, request, items),
    ]);
    const { error, to = null, reason = '' } = refused ?? {};
    return assignPage(viewOf(site.shell, request), {
      items: named,
      candidates,
      problems: error?.problems ?? [],
      to,
      reason,
    });
  };

  app.get('/inbox', signedIn, async (request) => {
    const asked = request.query as Readonly<Record<string, unknown>>;
    if (asked.assign !== undefined) return drawAssign(request, readItems(ticked(asked.item)), null);
    const query = readInboxQuery(asked);
    const inbox = await inboxOf(site, request, query);
    const view = viewOf(site.shell, request);
    const nameOf = await site.actorNames(
      site.db.sql,
      inbox.items.map(({ by }) => by),
    );
    const registers = site.registry.all().map(({ register }) => register);
    const notices = view.query.has('assigned') ? [alert(view, handedOver)] : [];
    return inboxPage(view, { inbox, query, registers, nameOf, notices });
  });

  app.post('/inbox/assign', signedIn, async (request, reply) => {
    const posted = await readPosted(site, request);
    const items = readItems(ticked(posted.item));
    const to = oneText(posted, 'to') ?? '';
    const reason = oneText(posted, 'reason') ?? '';
    try {
      await change(site, request, async (act) => {
        for (const item of items) await assign(act, item, to, reason);
      });
      return reply.redirect('/inbox?assigned', 303);
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'invalid') throw error;
      reply.code(error.status);
      return drawAssign(request, items, { error, to, reason });
    }
  });
}
