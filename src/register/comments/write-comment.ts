import { mayAtAll } from '../../kernel/access/access.ts';
import { eraseFields } from '../../kernel/audit/erase-fields.ts';
import { recordActions } from '../../kernel/audit/record-actions.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { addNotices } from '../../kernel/notices/add-notices.ts';
import type { Act as Acting } from '../change.ts';
import { follow, followersOf } from '../follow/followers.ts';
import { readersOf } from '../follow/readers-of.ts';
import { rowHref } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import type { Site } from '../site.ts';
import { type Act, judgeComment, mayAct, pace } from './comment.rules.ts';
import { countWritten, emptyComment, findComment, insertComment, rewriteComment, settleThread } from './comments.ts';
import { type Mentionable, mentionsIn } from './mentions.rules.ts';

/** What it takes to comment: who may read, and what they are called. */
type Commenting = Pick<Site, 'registry' | 'peopleWho' | 'namesOf'>;

/** A record one may read, to comment on. */
type Subject = { readonly register: Register; readonly row: ReadRow };

const table = { table: 'work.comments', register: 'comments' } as const;
const recorded = (act: Acting, id: string, step: string) => ({
  ...table,
  ids: [id],
  step,
  actor: act.actor,
  at: act.now,
  requestId: act.requestId,
});

/** Everybody who may be named in a comment on a record: those who may read it. */
export async function mentionable(
  act: { readonly tx: Tx; readonly now: Date },
  site: Commenting,
  { register, row }: Subject,
): Promise<readonly Mentionable[]> {
  return site.namesOf(act.tx, await readersOf(act.tx, site, register, row, act.now));
}

/** What is written; `named` is a person chosen from the list instead of being written with `@`. */
export type CommentInput = { readonly text: string; readonly parent: string | null; readonly named: string | null };

async function judged(act: Acting, site: Commenting, subject: Subject, written: string, named: string | null) {
  const readers = await mentionable(act, site, subject);
  const chosen = readers.find(({ id }) => id === named)?.name ?? named;
  const text = chosen === null || written === '' ? written : `@${chosen} ${written}`;
  const { people, unknown } = mentionsIn(text, readers);
  judgeComment(text, unknown);
  return { text, mentions: people, readers: new Set(readers.map(({ id }) => id)) };
}

const isOf = ({ register, row }: Subject) => ({ register: register.name, row: row.id });

/** Tells those newly mentioned, and those who follow the record and may still read it; never the author. */
async function tell(
  act: Acting,
  subject: Subject,
  id: string,
  mentioned: readonly string[],
  followers: readonly string[],
): Promise<void> {
  const { register, row } = subject;
  const notice = (kind: 'mentioned' | 'commented') => (person: string) => ({
    person,
    kind,
    about: { register: register.name, id: row.id },
    href: `${rowHref(register, row.id)}/comments#comment-${id}`,
    values: { register: register.one },
    key: id,
  });
  const others = (people: readonly string[]) => people.filter((person) => person !== act.actor.id);
  await addNotices(
    act.tx,
    [...others(mentioned).map(notice('mentioned')), ...others(followers).map(notice('commented'))],
    act.now,
  );
}

const minute = 60_000;

/**
 * Comments on a record, or answers a comment on it. Who writes and who is mentioned follows the record from then on.
 * @returns the id of the comment
 * @throws CodedError `invalid` for a text that is empty, too long, or names somebody who may not read the record;
 *   `too-many-requests`; `not-found` for a parent that is not there
 */
export async function writeComment(
  act: Acting,
  site: Commenting,
  subject: Subject,
  { text: written, parent, named }: CommentInput,
): Promise<string> {
  const { tx, actor, now } = act;
  const since = new Date(now.getTime() - pace.minutes * minute);
  if ((await countWritten(tx, actor.id, since)) >= pace.comments)
    throw new CodedError(
      'too-many-requests',
      { seconds: pace.minutes * 60 },
      { extra: { retryAfter: pace.minutes * 60 } },
    );
  const above = parent === null ? null : await findComment(tx, isOf(subject), parent);
  if (above === undefined || above?.parent) throw new CodedError('not-found');
  const { text, mentions, readers } = await judged(act, site, subject, written, named);
  const id = newId(now);
  await insertComment(tx, { id, at: now, by: actor.id, parent, text, mentions, ...isOf(subject) });
  await recordActions(tx, recorded(act, id, 'create'));
  const followers = (await followersOf(tx, isOf(subject))).filter((one) => readers.has(one) && !mentions.includes(one));
  await tell(act, subject, id, mentions, followers);
  await follow(tx, isOf(subject), actor.kind === 'person' ? [...new Set([actor.id, ...mentions])] : mentions, now);
  return id;
}

/**
 * Does something with a comment: puts other words in its place, withdraws, settles or opens a thread, erases.
 * @throws CodedError `not-found`, `forbidden` where it is not one's own, too old, or withdrawn; `invalid`
 */
export async function actOnComment(
  act: Acting,
  site: Commenting,
  subject: Subject,
  id: string,
  what: Act,
  text: string,
): Promise<void> {
  const { tx, actor, now } = act;
  const comment = await findComment(tx, isOf(subject), id);
  if (!comment) throw new CodedError('not-found');
  if (!mayAct(what, comment, { id: actor.id, mayErase: mayErase(actor) }, now)) throw new CodedError('forbidden');
  if (what === 'edit') {
    const { mentions } = await judged(act, site, subject, text, null);
    await rewriteComment(tx, id, text, mentions, now);
    const added = mentions.filter((one) => !comment.mentions.includes(one));
    await tell(act, subject, id, added, []);
    await follow(tx, isOf(subject), added, now);
  } else if (what === 'resolve' || what === 'reopen') {
    await settleThread(tx, id, what === 'resolve' ? 'resolved' : 'open');
  } else {
    await emptyComment(tx, id);
  }
  if (what === 'erase')
    await eraseFields(tx, { ...table, id, fields: ['text', 'mentions'], actor, at: now, requestId: act.requestId });
  else await recordActions(tx, recorded(act, id, what));
}

/** Whether somebody may erase what others wrote: personal data that should not stand there. */
export const mayErase = (actor: Acting['actor']): boolean => mayAtAll(actor, { administrator: 'all' });
