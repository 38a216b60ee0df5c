import type { Db, Tx } from '../db/db.ts';
import { type Letter, type LetterFrame, letterHtml, letterText, settingsPath, subjectOf } from './letter.ts';
import { type Mail, settleMail, takeDueMail } from './mail.queries.ts';
import type { MailServer } from './mail-server.ts';

/** What sending needs beside the queue. */
export type PostOffice = {
  readonly server: MailServer;
  /** Where Padu is reached, without a trailing slash. */
  readonly origin: string;
  readonly government: (tx: Tx) => Promise<string>;
  /** The address of a person now; null where this kind of mail may not go to them. */
  readonly addressOf: (tx: Tx, person: string, kind: string) => Promise<string | null>;
  /** What is only put into a letter when it is sent, so that it lies in no queue. */
  readonly complete: (tx: Tx, mail: Mail, now: Date) => Promise<Letter>;
};

const minute = 60_000;

/** How long to wait after each attempt that failed; after the last, the mail has failed. About two days in all. */
const pauses = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * minute);

/** What nobody could send for so long is no news any more. */
const staleAfter = 3 * 24 * 60 * minute;

/** What to write down after an attempt. */
function settledOf(mail: Mail, sent: Awaited<ReturnType<MailServer['send']>>, now: Date) {
  if (sent.outcome === 'sent') return { state: 'sent', error: null, nextAt: now, now } as const;
  const pause = pauses[mail.attempts];
  const { code: error } = sent;
  if (sent.outcome === 'refused') return { state: 'refused', error, nextAt: now, now } as const;
  if (pause === undefined) return { state: 'failed', error, nextAt: now, now } as const;
  return { state: 'queued', error, nextAt: new Date(now.getTime() + pause), now } as const;
}

/** @returns whether to go on with the next */
async function sendOne(tx: Tx, office: PostOffice, now: Date): Promise<boolean> {
  const mail = await takeDueMail(tx, now);
  if (!mail) return false;
  const isStale = mail.at.getTime() < now.getTime() - staleAfter;
  const to = isStale ? null : await office.addressOf(tx, mail.person, mail.kind);
  if (to === null) {
    const error = isStale ? 'STALE' : 'NO-ADDRESS';
    await settleMail(tx, mail.id, { state: 'dropped', error, nextAt: now, now });
    return true;
  }
  const { origin } = office;
  const frame: LetterFrame = { lang: mail.lang, government: await office.government(tx), origin };
  const letter = await office.complete(tx, mail, now);
  const sent = await office.server.send({
    to,
    subject: subjectOf(letter, frame),
    text: letterText(letter, frame),
    html: letterHtml(letter, frame).markup,
    messageId: `<${mail.id}@${new URL(origin).hostname}>`,
    lang: mail.lang,
    unsubscribe: `${origin}${settingsPath}`,
  });
  await settleMail(tx, mail.id, settledOf(mail, sent, now));
  return sent.outcome !== 'no-server';
}

/** So many mails at most in one run of the job; the next run goes on. */
const perRun = 500;

/**
 * Sends what is due, one mail a transaction that holds its row: two processes never send the same mail at once, and what
 * was sent is written down before the next begins. A process killed between the server's "250" and the commit sends that
 * one mail again, with the same Message-ID: nothing that speaks SMTP can do better.
 * @returns how many were taken up
 */
export async function sendMails(db: Db, office: PostOffice, now: () => Date): Promise<number> {
  let taken = 0;
  while (taken < perRun && (await db.begin((tx) => sendOne(tx, office, now())))) taken += 1;
  return taken;
}
