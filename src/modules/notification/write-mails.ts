import type { Db } from '../../kernel/db/db.ts';
import { type NewMail, queueMails } from '../../kernel/mail/mail.queries.ts';
import { noticeLetter } from './notice-letter.ts';
import { becomeWriter, type DueNotice, skipUnwanted, takeDueNotices } from './notice-mail.queries.ts';

function mailOf(notices: readonly DueNotice[]): readonly NewMail[] {
  const [first] = notices;
  if (!first) return [];
  const { person, lang, pace, id } = first;
  // A notice is taken once, so its id names the letter that tells it.
  return [{ person, kind: pace, key: `notices:${id}`, lang, letter: noticeLetter({ lang, pace, notices }) }];
}

/**
 * Writes the mails that are due into the queue: one a person for what is told at once, one for each digest. The notices
 * are marked in the same transaction: none is told twice, none is lost.
 * @returns how many mails were written
 */
export const writeMails = (db: Db, now: Date, timeZone: string): Promise<number> =>
  db.begin(async (tx) => {
    if (!(await becomeWriter(tx))) return 0;
    await skipUnwanted(tx);
    const due = await takeDueNotices(tx, now, timeZone);
    const letters = Map.groupBy(due, ({ person, pace }) => `${person} ${pace}`);
    const mails = [...letters.values()].flatMap(mailOf);
    await queueMails(tx, mails, now);
    return mails.length;
  });
