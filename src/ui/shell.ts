import type { FastifyRequest } from 'fastify';
import { type Actor, roles } from '../kernel/access/access.ts';
import type {} from '../kernel/http/request.ts';
import { isoDateOf } from '../kernel/i18n/format.ts';
import { say } from '../kernel/i18n/text.ts';
import type { Provision } from './page/page.ts';
import type { NavSection, View } from './view.ts';

/** What surrounds every page, the same for all modules: filled once by the program's list of modules. */
export type Shell = {
  readonly timeZone: string;
  /** The name of the government; null before the first run. */
  readonly government: () => string | null;
  /** Only what this person may use. */
  readonly navigation: (actor: Actor) => readonly NavSection[];
  /** The provisions with these ids, in the regulation in force. */
  readonly provisions: (ids: readonly string[]) => readonly Provision[];
};

/** Everything the components need to know of a request. */
export function viewOf(shell: Shell, request: FastifyRequest): View {
  const { actor, preferences, session } = request;
  const [, path = '/', query = ''] = /^([^?]*)\??(.*)$/s.exec(request.url) ?? [];
  const now = new Date();
  const roleNames = [...new Set((actor?.assignments ?? []).map(({ role }) => say(roles[role], preferences.lang)))];
  return {
    ...preferences,
    path,
    query: new URLSearchParams(query),
    csrf: request.csrfToken,
    actor: actor ? { id: actor.id, name: actor.name, roles: roleNames.join(', ') } : null,
    ...(actor ? { search: '/search' } : {}),
    nav: actor ? shell.navigation(actor) : [],
    government: shell.government(),
    today: isoDateOf(now, shell.timeZone),
    now,
    timeZone: shell.timeZone,
    requestId: request.id,
    ...(session ? { notices: { href: '/notices', count: session.unread } } : {}),
  };
}
