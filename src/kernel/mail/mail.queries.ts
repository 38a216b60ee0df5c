import type { Tx } from '../db/db.ts';
import { newId } from '../db/new-id.ts';
import type { Lang } from '../i18n/text.ts';
import type { Letter } from './letter.ts';
import type { MailState } from './mail-state.ts';

/** A mail to write. Two with one key are one. */
export type NewMail = {
  readonly person: string;
  readonly kind: string;
  readonly key: string;
  readonly lang: Lang;
  readonly letter: Letter;
};

/** A mail as it is kept: to whom, what it says, how it went. The address is in no mail. */
export type Mail = {
  readonly id: string;
  readonly person: string;
  readonly kind: string;
  readonly lang: Lang;
  readonly letter: Letter;
  readonly state: MailState;
  readonly attempts: number;
  /** What the last attempt failed with: a code, never the words of a server. */
  readonly error: string | null;
  readonly at: Date;
  readonly nextAt: Date;
  readonly doneAt: Date | null;
};

const columns = (tx: Tx) => tx`
  m.id, m.person_id as person, m.kind, m.lang, m.letter, m.state, m.attempts, m.error, m.at, m.next_at as "nextAt",
  m.done_at as "doneAt"`;

/** Puts mails into the queue, in the caller's transaction: they are sent if it commits, and only then. */
export async function queueMails(tx: Tx, mails: readonly NewMail[], now: Date): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ person, kind, key, lang, letter }) => ({
    id: newId(now),
    person_id: person,
    kind,
    key,
    lang,
    letter: tx.json({ ...letter, sections: letter.sections.map(({ title, lines }) => ({ title, lines: [...lines] })) }),
    at: now,
    next_at: now,
  }));
  await tx`insert into kernel.mails ${tx(rows)} on conflict (key) do nothing`;
}

/** Takes the mail that has waited longest, and holds it until the transaction ends: nobody else sends it meanwhile. */
export async function takeDueMail(tx: Tx, now: Date): Promise<Mail | undefined> {
  const [mail] = await tx<Mail[]>`
    select ${columns(tx)} from kernel.mails m where m.state = 'queued' and m.next_at <= ${now}
    order by m.next_at, m.id limit 1 for update skip locked`;
  return mail;
}

/** Writes down how a mail went. A queued one is tried again at `nextAt`. */
export async function settleMail(
  tx: Tx,
  id: string,
  went: { readonly state: MailState; readonly error: string | null; readonly nextAt: Date; readonly now: Date },
): Promise<void> {
  const doneAt = went.state === 'queued' ? null : went.now;
  await tx`
    update kernel.mails
    set state = ${went.state}, error = ${went.error}, next_at = ${went.nextAt}, done_at = ${doneAt},
      attempts = attempts + ${went.state === 'dropped' ? 0 : 1}
    where id = ${id}`;
}

/** Mails in some state, or in any, newest first. `before`: only those older than this one. */
export async function listMails(
  tx: Tx,
  asked: { readonly state: MailState | null; readonly before: string | null; readonly limit: number },
): Promise<readonly Mail[]> {
  const older = asked.before;
  return tx<Mail[]>`
    select ${columns(tx)} from kernel.mails m
    where true ${asked.state === null ? tx`` : tx`and m.state = ${asked.state}`}
      ${older === null ? tx`` : tx`and (m.at, m.id) < (select b.at, b.id from kernel.mails b where b.id = ${older})`}
    order by m.at desc, m.id desc limit ${asked.limit}`;
}

export async function findMail(tx: Tx, id: string): Promise<Mail | undefined> {
  const [mail] = await tx<Mail[]>`select ${columns(tx)} from kernel.mails m where m.id = ${id}`;
  return mail;
}

/** The latest mail to a person, as far as it is settled. */
export async function findLastSettled(tx: Tx, person: string): Promise<Mail | undefined> {
  const [mail] = await tx<Mail[]>`
    select ${columns(tx)} from kernel.mails m where m.person_id = ${person} and m.done_at is not null
    order by m.at desc limit 1`;
  return mail;
}

/** How many mails of a kind a person was written since a moment. */
export async function countMailsSince(tx: Tx, person: string, kind: string, since: Date): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int as n from kernel.mails where person_id = ${person} and kind = ${kind} and at >= ${since}`;
  return row?.n ?? 0;
}

/** How many mails there are in each state. */
export async function countMails(tx: Tx): Promise<Readonly<Record<MailState, number>>> {
  const rows = await tx<{ state: MailState; n: number }[]>`
    select state, count(*)::int as n from kernel.mails group by state`;
  const counts = Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  return { queued: 0, sent: 0, failed: 0, refused: 0, dropped: 0, ...counts };
}

/** Puts a mail that failed back into the queue. @returns whether it was one */
export async function requeueMail(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx`
    update kernel.mails set state = 'queued', next_at = ${now}, done_at = null
    where id = ${id} and state in ('failed', 'refused')`;
  return count === 1;
}

const keptDays = 90;

/** Removes mails that are over and old. */
export async function deleteOldMails(tx: Tx, now: Date): Promise<void> {
  await tx`delete from kernel.mails where at < ${new Date(now.getTime() - keptDays * 86_400_000)}`;
}
