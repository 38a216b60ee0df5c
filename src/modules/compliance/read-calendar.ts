import type { Actor } from '../../kernel/access/access.ts';
import type { Profile } from '../regulation/index.ts';
import { bearingOf } from './bearing.ts';
import { type CalendarEntry, calendarOf } from './calendar.rules.ts';
import type { ComplianceSite } from './compliance-site.ts';
import type { Day } from './dates.rules.ts';
import { evaluate, type Item } from './evaluate.rules.ts';
import { snapshotOf } from './snapshot.rules.ts';
import { listHolidays } from './statement.queries.ts';
import { bears } from './work.rules.ts';

/** What a calendar is asked for: whose duties (null: those of the whole government), and which days. */
export type CalendarAsked = {
  readonly profile: Profile;
  readonly actor: Actor | null;
  readonly today: Day;
  readonly from: Day;
  readonly until: Day;
};

export type Calendar = {
  readonly entries: readonly CalendarEntry[];
  readonly items: ReadonlyMap<string, Item>;
  readonly holidays: ReadonlySet<Day>;
};

/** Everything planned, due or running out between two days, as the records stand today. */
export async function readCalendar(
  site: Pick<ComplianceSite, 'db' | 'facts'>,
  { profile, actor, today, from, until }: CalendarAsked,
): Promise<Calendar> {
  const [facts, holidays] = await Promise.all([site.facts(), listHolidays(site.db.sql)]);
  const all = evaluate(profile, facts, today);
  const items = new Map(all.map((item) => [item.id, item]));
  const entries = calendarOf({ profile, facts, items: all, asOf: today, holidays }, from, until);
  if (actor === null) return { entries, items, holidays };
  const bearing = bearingOf(actor, snapshotOf(facts, today));
  const isOwn = ({ provisionId, agencies }: CalendarEntry): boolean => {
    if (agencies) return agencies.some((id) => bearing.agencies.includes(id));
    const item = items.get(provisionId);
    return item !== undefined && bears(bearing, item);
  };
  return { entries: entries.filter(isOwn), items, holidays };
}
