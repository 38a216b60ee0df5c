import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { actorOf, change } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { createFeed, findFeedOf, revokeFeed } from './calendar-feed.queries.ts';
import { type ComplianceSite, currentProfile } from './compliance-site.ts';
import { firstOfYear, lastOfYear, yearOf } from './dates.rules.ts';
import { calendarPage } from './pages/calendar.page.ts';
import { feedMadePage, feedPage } from './pages/calendar-feed.page.ts';
import { readCalendar } from './read-calendar.ts';

const config = { access: 'signed-in' } as const;
const years = { first: 2000, last: 2098 } as const;

/** @throws CodedError `bad-request` for what is no year the calendar knows */
function askedYear(asked: string | null, current: number): number {
  if (asked === null || asked === '') return current;
  const year = Number(asked);
  if (Number.isInteger(year) && year >= years.first && year <= years.last) return year;
  throw new CodedError('bad-request', {
    detail: { id: 'year harus tahun antara 2000 dan 2098.', en: 'year must be a year from 2000 to 2098.' },
  });
}

/** Where this program is reached from outside: as configured, or as this request reached it. */
const originOf = ({ publicUrl }: ComplianceSite, request: FastifyRequest): string =>
  publicUrl ?? `${request.protocol}://${request.host}`;

/** A person's own link only: programs have the API. @throws CodedError `forbidden` */
function personOf(request: FastifyRequest): string {
  const actor = actorOf(request);
  if (actor.kind !== 'person') throw new CodedError('forbidden');
  return actor.id;
}

/** The calendar of a year, and the link by which a calendar program follows it. */
export function calendarRoutes(app: FastifyInstance, site: ComplianceSite): void {
  app.get('/compliance/calendar', { config }, async (request) => {
    const view = viewOf(site.shell, request);
    const year = askedYear(view.query.get('year'), yearOf(view.today));
    const mine = view.query.get('whose') === 'mine';
    const calendar = await readCalendar(site, {
      profile: currentProfile(site),
      actor: mine ? actorOf(request) : null,
      today: view.today,
      from: firstOfYear(year),
      until: lastOfYear(year),
    });
    return calendarPage({ ...calendar, view, year, mine, bounds: years });
  });
  app.get('/compliance/calendar/link', { config }, async (request) =>
    feedPage(viewOf(site.shell, request), (await findFeedOf(site.db.sql, personOf(request))) ?? null),
  );
  app.post<{ Body: { covers?: unknown } }>('/compliance/calendar/link', { config }, async (request) => {
    personOf(request);
    const covers = request.body?.covers === 'all' ? 'all' : 'mine';
    const secret = await change(site, request, (act) => createFeed(act, { covers, lang: request.preferences.lang }));
    return feedMadePage(viewOf(site.shell, request), `${originOf(site, request)}/calendar/${secret}.ics`);
  });
  app.post('/compliance/calendar/link/revoke', { config }, async (request, reply) => {
    personOf(request);
    await change(site, request, revokeFeed);
    return reply.redirect('/compliance/calendar/link', 303);
  });
}
