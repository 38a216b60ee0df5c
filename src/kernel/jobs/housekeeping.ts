import { dropGoneTexts } from '../contents/file-words.ts';
import { dropOldPreviews } from '../contents/preview-store.ts';
import { dropOldTemporary } from '../files/store.ts';
import { deleteOldMails } from '../mail/mail.queries.ts';
import { deleteOldNotices } from '../notices/notice.queries.ts';
import { deleteDeadSessions } from '../session/session.queries.ts';
import { deleteOldAttempts } from '../session/sign-in-attempts.ts';
import type { Schedule, Task } from './start-jobs.ts';

const hour = 3_600_000;
/** How long an answer is kept for a repetition of its request. */
const keepAnswersHours = 48;
/** A preview is made anew in a moment. */
const keepPreviewsHours = 14 * 24;
/** An upload ends within minutes, or never. */
const keepUploadsHours = 24;

const forget =
  (filesDir: string): Task =>
  async (db, _, now) => {
    await deleteDeadSessions(db.sql, now);
    await deleteOldAttempts(db.sql, now);
    await deleteOldNotices(db.sql, now);
    await deleteOldMails(db.sql, now);
    await db.sql`delete from kernel.idempotency where created_at < ${new Date(now.getTime() - keepAnswersHours * hour)}`;
    await dropGoneTexts(db.sql);
    await dropOldPreviews(filesDir, new Date(now.getTime() - keepPreviewsHours * hour));
    await dropOldTemporary(filesDir, new Date(now.getTime() - keepUploadsHours * hour));
  };

/** Tasks of the kernel itself: what is no longer needed goes every night. */
export const housekeepingTasks = (filesDir: string): Readonly<Record<string, Task>> => ({ forget: forget(filesDir) });

export const housekeepingSchedules: readonly Schedule[] = [{ task: 'forget', at: '17 20 * * *' }];
