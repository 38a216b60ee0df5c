import { padu } from '../../../kernel/access/padu.ts';
import type { Tx } from '../../../kernel/db/db.ts';
import { addDays } from '../../../kernel/i18n/days.ts';
import { formatDate, isoDateOf } from '../../../kernel/i18n/format.ts';
import type { Schedule, Task } from '../../../kernel/jobs/start-jobs.ts';
import { addNotices } from '../../../kernel/notices/add-notices.ts';
import { createRow } from '../../../register/change.ts';
import type { Registry } from '../../../register/registry.ts';
import { findLastFinished, findOpenReview, listReviewers } from './access-review.queries.ts';
import { reviewDays } from './access-reviews.register.ts';

/** A review begins five months after the last one, so that it can be finished within six. */
const afterDays = 152;

async function tellReviewers(tx: Tx, review: { id: string; due: string }, today: string, now: Date): Promise<void> {
  const overdue = review.due < today;
  // Once at the start; when overdue, once a week until it is finished.
  const week = Math.floor(now.getTime() / (7 * 86_400_000));
  const key = overdue ? `${review.id}:${week}` : review.id;
  const notices = (await listReviewers(tx, review.id, today)).map((person) => ({
    person,
    kind: overdue ? ('access-review-overdue' as const) : ('access-review' as const),
    about: null,
    href: '/access-review',
    values: { day: { id: formatDate(review.due, 'id'), en: formatDate(review.due, 'en') } },
    key,
  }));
  await addNotices(tx, notices, now);
}

/** Begins a review when it is time, and tells those who must decide. Standing a repetition: one review is open at most. */
export const accessReviewTasks = (timeZone: string, registry: Registry): Readonly<Record<string, Task>> => ({
  'access-reviews': async (db, _, now) => {
    const today = isoDateOf(now, timeZone);
    await db.begin(async (tx) => {
      if ((await findOpenReview(tx)) === undefined) {
        const last = await findLastFinished(tx, timeZone);
        if (last !== null && addDays(last, afterDays) > today) return;
        const values = { name: `Peninjauan akses ${today}`, due: addDays(today, reviewDays) };
        const act = { tx, registry, actor: padu, now, requestId: 'access-reviews' };
        await createRow(act, registry.get('access-reviews'), { values, answers: {}, reason: null });
      }
      const review = await findOpenReview(tx);
      if (review) await tellReviewers(tx, review, today, now);
    });
  },
});

export const accessReviewSchedules: readonly Schedule[] = [{ task: 'access-reviews', at: '5 23 * * *' }];
