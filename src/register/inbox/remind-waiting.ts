import { addDays, type Day } from '../../kernel/i18n/days.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { Schedule, Task } from '../../kernel/jobs/start-jobs.ts';
import { addNotices, type Notice } from '../../kernel/notices/add-notices.ts';
import type { SuperiorsOf } from '../people-who.ts';
import type { Registry } from '../registry.ts';
import { listMatters } from './matters-due.ts';
import { groups, type Matter, mattersFor, reminderDays } from './reminder.rules.ts';

/** What the reminders need to know of the program. */
export type Reminding = {
  readonly registry: Registry;
  readonly timeZone: string;
  readonly superiorsOf: SuperiorsOf;
};

/** One notice of a kind to each person a day, however much it is about; it names the record where it is one. */
function noticesOf(
  kind: 'decisions-due' | 'decisions-escalated',
  found: ReadonlyMap<string, readonly Matter[]>,
  day: Day,
) {
  return [...found].map(([person, some]): Notice => {
    const [only] = some.length === 1 ? some : [];
    const late = some.filter(({ days }) => days < 0).length;
    return {
      person,
      kind,
      about: only ? { register: only.register, id: only.id } : null,
      href: only ? `/${only.register}/${only.id}` : late > 0 ? '/inbox?tab=overdue' : '/inbox',
      values: { late, soon: some.length - late },
      key: day,
    };
  });
}

/** Reminds those who may decide of what is soon due or overdue, and tells their superiors what stays overdue. Told once a day, however often it runs. */
export const remindWaiting =
  (reminding: Reminding): Task =>
  async (db, _, now) => {
    const day = isoDateOf(now, reminding.timeZone);
    const until = addDays(day, Math.max(...reminderDays));
    const matters = await listMatters(db.sql, reminding, now, { what: 'decisions', from: null, until });
    const { reminded, escalated } = groups(matters);
    const superiors = await reminding.superiorsOf(db.sql, [...new Set(escalated.flatMap(({ people }) => people))], day);
    const above = escalated.map((one) => ({ ...one, people: one.people.flatMap((id) => superiors.get(id) ?? []) }));
    const notices = [
      ...noticesOf('decisions-due', mattersFor(reminded), day),
      ...noticesOf('decisions-escalated', mattersFor(above), day),
    ];
    // In parts: one statement takes some ten thousand values at most.
    for (let at = 0; at < notices.length; at += 500) await addNotices(db.sql, notices.slice(at, at + 500), now);
  };

export const inboxTasks = (reminding: Reminding): Readonly<Record<string, Task>> => ({
  'remind-waiting': remindWaiting(reminding),
});

/** At 05.40 in Jakarta, before the day's digests are written. */
export const inboxSchedules: readonly Schedule[] = [{ task: 'remind-waiting', at: '40 22 * * *' }];
