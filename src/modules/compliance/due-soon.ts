import type { Actor } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Profile } from '../regulation/index.ts';
import { bearingOf } from './bearing.ts';
import { calendarOf } from './calendar.rules.ts';
import type { Day } from './dates.rules.ts';
import { evaluate } from './evaluate.rules.ts';
import { loadFacts } from './load-facts.ts';
import { snapshotOf } from './snapshot.rules.ts';
import { listHolidays } from './statement.queries.ts';
import { bears } from './work.rules.ts';

/** Whom, and which days. */
export type DueAsked = { readonly today: Day; readonly until: Day; readonly people: readonly Actor[] };

/** Something that falls due for a person: a duty, or evidence that runs out. */
export type DueFor = {
  readonly person: string;
  /** Stable: the same thing due on the same day keeps it. */
  readonly id: string;
  readonly due: Day;
  readonly what: Text;
  readonly href: string;
};

/** What falls due between two days, for each of the people with whom it rests. As many statements as for one, however many people. */
export async function dueSoon(
  tx: Tx,
  { profile, timeZone }: { readonly profile: Profile; readonly timeZone: string },
  { today, until, people }: DueAsked,
): Promise<readonly DueFor[]> {
  const [facts, holidays] = await Promise.all([loadFacts(tx, timeZone), listHolidays(tx)]);
  const items = evaluate(profile, facts, today);
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const entries = calendarOf({ profile, facts, items, asOf: today, holidays }, today, until);
  const snapshot = snapshotOf(facts, today);
  return people.flatMap((person) => {
    const bearing = bearingOf(person, snapshot);
    return entries.flatMap(({ id, due, title, provisionId, agencies }): readonly DueFor[] => {
      const item = itemOf.get(provisionId);
      // Owners are reminded of each record of theirs by its own register.
      if (!item || agencies || !bears(bearing, item)) return [];
      return [{ person: person.id, id, due, what: title, href: `/compliance/duties/${provisionId}` }];
    });
  });
}
