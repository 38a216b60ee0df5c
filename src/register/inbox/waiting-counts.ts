import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../kernel/access/access.ts';
import type { Db } from '../../kernel/db/db.ts';
import { routeOf } from '../../kernel/http/declared-routes.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { Registry } from '../registry.ts';
import { readInbox } from './inbox.ts';

/** How long a number is shown before it is asked anew, in milliseconds. What one does oneself counts at once. */
const shownFor = 15_000;

/** From so many people on, those whose number is over are forgotten. */
const mostKept = 2000;

/** Pages that list what waits: they read it anyway, and say how much it is. */
const listing = ['/', '/inbox', '/inbox/decisions'];

type Kept = { readonly count: number; readonly at: number };

/** How much waits for each person who is here, for the number beside the inbox on every page. */
export type WaitingCounts = {
  /** What was last counted for a person; 0 when nothing was. */
  readonly known: (person: string) => number;
  /** A list was read: the number beside it is the list's own. */
  readonly keep: (person: string, count: number) => void;
};

/** Numbers kept in this process, counted with the statement that lists, so that the two mean the same. */
export function waitingCounts(db: Db, registry: Registry, timeZone: string) {
  const kept = new Map<string, Kept>();
  const running = new Map<string, Promise<void>>();

  const keep = (person: string, count: number) => {
    const now = Date.now();
    if (kept.size >= mostKept) for (const [one, { at }] of kept) if (at + shownFor < now) kept.delete(one);
    kept.set(person, { count, at: now });
  };
  const countFor = async (actor: Actor): Promise<void> => {
    const today = { day: isoDateOf(new Date(), timeZone), timeZone };
    const reader = { tx: db.sql, registry, actor, lang: 'id' } as const;
    const { counts } = await readInbox(reader, today, { tab: 'waiting', register: null, limit: 0, offset: 0 });
    keep(actor.id, counts.waiting);
  };
  /** Two pages of one person opened at once count once. */
  const refresh = (actor: Actor): Promise<void> => {
    const asked = running.get(actor.id) ?? countFor(actor).finally(() => running.delete(actor.id));
    running.set(actor.id, asked);
    return asked;
  };

  const counts: WaitingCounts = { known: (person) => kept.get(person)?.count ?? 0, keep };

  /** Sees to it that the number of whoever asks for a page is at most some seconds old, or as old as what they did last. */
  const watch = (app: FastifyInstance): void => {
    app.addHook('preHandler', async (request) => {
      const { actor, session, method, headers } = request;
      if (!actor || session === null || method !== 'GET' || !headers.accept?.includes('text/html')) return;
      if (listing.includes(routeOf(request)?.url ?? '')) return;
      const { at = 0 } = kept.get(actor.id) ?? {};
      if (at + shownFor < Date.now()) await refresh(actor);
    });
    app.addHook('onResponse', async ({ actor, method }) => {
      if (actor && method !== 'GET') kept.delete(actor.id);
    });
  };
  return { counts, watch };
}
