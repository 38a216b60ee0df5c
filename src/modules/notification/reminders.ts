import type { Actor } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { addDays, type Day } from '../../kernel/i18n/days.ts';
import { daysBetween, formatDate, isoDateOf } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Task } from '../../kernel/jobs/start-jobs.ts';
import { addNotices, type Notice } from '../../kernel/notices/add-notices.ts';
import { loadActor } from '../organization/index.ts';
import { listAbleToSignIn } from './reminder.queries.ts';
import { reminderSteps, stepFor } from './reminder-step.rules.ts';

/** Something of which one person is to be reminded before a day. */
export type Reminder = {
  readonly person: string;
  /** Stable: the same thing due on the same day keeps it. */
  readonly id: string;
  readonly due: Day;
  /** In the program's own words: it goes into mail. */
  readonly what: Text;
  readonly href: string;
};

/** A module that knows what falls due for whom, and what is overdue where one is to be told of it; `app.ts` lists them. */
export type ReminderSource = (
  tx: Tx,
  asked: { readonly today: Day; readonly until: Day; readonly now: Date; readonly people: readonly Actor[] },
) => Promise<readonly Reminder[]>;

function noticeOf({ person, id, due, what, href }: Reminder, today: Day): readonly Notice[] {
  const daysLeft = daysBetween(today, due);
  const day = { id: formatDate(due, 'id'), en: formatDate(due, 'en') };
  const told = { person, about: null, href, values: { day, what } };
  if (daysLeft < 0) return [{ ...told, kind: 'overdue', key: `${id} overdue` }];
  const step = stepFor(daysLeft);
  return step === null ? [] : [{ ...told, kind: 'due-soon', key: `${id} ${step}` }];
}

/**
 * Reminds everybody who can sign in of what falls due for them in 30, 7 and 1 days, and once of what is overdue; told once
 * each, however often it runs.
 */
export const remind =
  (timeZone: string, sources: readonly ReminderSource[]): Task =>
  async (db, _, now) => {
    const today = isoDateOf(now, timeZone);
    const until = addDays(today, Math.max(...reminderSteps));
    const people: Actor[] = [];
    for (const id of await listAbleToSignIn(db.sql)) {
      const actor = await loadActor(timeZone)(db.sql, id, now);
      if (actor) people.push(actor);
    }
    for (const source of sources) {
      const found = await source(db.sql, { today, until, now, people });
      const notices = found.flatMap((reminder) => noticeOf(reminder, today));
      // In parts: one statement takes some ten thousand values at most.
      for (let at = 0; at < notices.length; at += 500) await addNotices(db.sql, notices.slice(at, at + 500), now);
    }
  };
