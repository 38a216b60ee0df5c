import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { fill, same, say } from '../../kernel/i18n/text.ts';
import { mustWait } from '../../kernel/session/sign-in-attempts.ts';
import { loadActor } from '../organization/index.ts';
import { findFeedBySecret } from './calendar-feed.queries.ts';
import { type ComplianceSite, currentProfile } from './compliance-site.ts';
import { addMonths } from './dates.rules.ts';
import { toICalendar } from './icalendar.ts';
import { readCalendar } from './read-calendar.ts';

/** Calendar programs ask every few minutes at most; one address may be a whole office. */
const perAddressAndMinute = 60;

/** How far a calendar program is told back and ahead. */
const months = { back: 12, ahead: 36 } as const;

/**
 * `GET /calendar/<secret>.ics`: the calendar of duties for calendar programs, which cannot sign in. The secret stands
 * for a person: revoked, or its owner gone, and there is nothing here.
 */
export function calendarFeedRoute(app: FastifyInstance, site: ComplianceSite): void {
  const { timeZone } = site.shell;
  const limit = app.createRateLimit({ max: perAddressAndMinute, timeWindow: 60_000, ipv6Subnet: 64 });
  const config = { access: 'public', sessionless: true } as const;
  app.get<{ Params: { secret: string } }>('/calendar/:secret.ics', { config }, async (request, reply) => {
    const allowed = await limit(request);
    if (!allowed.isAllowed && allowed.isExceeded) throw mustWait(Math.max(1, allowed.ttlInSeconds));
    const { sql } = site.db;
    const now = new Date();
    const feed = await findFeedBySecret(sql, request.params.secret);
    const actor = feed && (await loadActor(timeZone)(sql, feed.personId, now));
    if (!feed || !actor) throw new CodedError('not-found');
    const profile = currentProfile(site);
    const today = isoDateOf(now, timeZone);
    const { entries } = await readCalendar(site, {
      profile,
      actor: feed.covers === 'mine' ? actor : null,
      today,
      from: addMonths(today, -months.back),
      until: addMonths(today, months.ahead),
    });
    const origin = site.publicUrl ?? `${request.protocol}://${request.host}`;
    const name = { id: 'Kewajiban SPBE {government}', en: 'SPBE duties of {government}' };
    const government = same(site.government.current()?.name ?? '');
    const text = toICalendar(entries, {
      name: say(fill(name, { government }), feed.lang),
      host: new URL(origin).hostname,
      lang: feed.lang,
      now,
      link: (id) => `${origin}/compliance/duties/${id}`,
    });
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="padu.ics"')
      .send(text);
  });
}
