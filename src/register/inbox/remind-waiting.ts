import { padu } from '../../kernel/access/padu.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { addDays, type Day } from '../../kernel/i18n/days.ts';
import { daysBetween, isoDateOf } from '../../kernel/i18n/format.ts';
import type { Schedule, Task } from '../../kernel/jobs/start-jobs.ts';
import { addNotices, type Notice } from '../../kernel/notices/add-notices.ts';
import { listStoodRows } from '../approvals/stood-rows.ts';
import { whoMayDecide } from '../approvals/who-may-decide.ts';
import { newBind } from '../bind.ts';
import type { SuperiorsOf } from '../people-who.ts';
import type { Registry } from '../registry.ts';
import { factsOfStood } from '../row-facts.ts';
import { groupBy, groups, type Matter, mattersFor, reminderDays } from './reminder.rules.ts';
import { waitingSql } from './waiting-sql.ts';

/** What the reminders need to know of the program. */
export type Reminding = {
  readonly registry: Registry;
  readonly timeZone: string;
  readonly superiorsOf: SuperiorsOf;
};

/** Everything that is overdue or soon due, whoever may decide it. One statement. */
async function listDue(tx: Tx, registry: Registry, day: Day, timeZone: string) {
  const bind = newBind();
  const namer = { registry, actor: padu, lang: 'id' as const };
  const waiting = waitingSql(namer, 'anybody', { day, timeZone }, bind);
  const until = addDays(day, Math.max(...reminderDays));
  const sql = `select u.register, u.step, u.id, u.assigned, to_char(u.due, 'YYYY-MM-DD') as due
    from (${waiting}) u where u.due <= ${bind(until)}::date`;
  return tx.unsafe<Omit<Matter, 'days' | 'people'>[]>(sql, bind.values as never[], { prepare: true });
}

/** The same with the people who may decide it now: the one it was given to while there is time, then everybody. */
async function listMatters(tx: Tx, { registry, timeZone }: Reminding, now: Date): Promise<readonly Matter[]> {
  const day = isoDateOf(now, timeZone);
  const due = await listDue(tx, registry, day, timeZone);
  const who = whoMayDecide({ tx, registry, now });
  const matters: Matter[] = [];
  for (const [name, some] of groupBy(due, ({ register }) => register)) {
    const { register } = registry.get(name);
    const ids = [...new Set(some.map(({ id }) => id))];
    const known = await factsOfStood({ tx }, register, await listStoodRows(tx, register, ids));
    const factsBy = new Map(known.map(([row, facts]) => [row.id, facts]));
    for (const one of some) {
      const facts = factsBy.get(one.id);
      const days = daysBetween(day, one.due);
      const given = one.assigned !== null && days >= 0 ? [one.assigned] : null;
      if (facts) matters.push({ ...one, days, people: given ?? (await who(register, one.step, facts)) });
    }
  }
  return matters;
}

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

/** Reminds those who may decide of what is due, and tells their superiors what stays overdue. Told once a day, however often it runs. */
export const remindWaiting =
  (reminding: Reminding): Task =>
  async (db, _, now) => {
    const day = isoDateOf(now, reminding.timeZone);
    const matters = await listMatters(db.sql, reminding, now);
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
