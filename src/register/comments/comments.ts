import type { Tx } from '../../kernel/db/db.ts';
import type { Followed } from '../follow/followers.ts';

/** One comment on a record, or (with a parent) an answer to one. Withdrawn or erased, it has no text. */
export type Comment = {
  readonly id: string;
  readonly version: number;
  readonly status: 'open' | 'resolved' | 'withdrawn';
  readonly at: Date;
  readonly by: string;
  readonly parent: string | null;
  readonly text: string | null;
  readonly mentions: readonly string[];
  readonly editedAt: Date | null;
};

const columns = `id, version, status, created_at as at, created_by as by, parent, text, mentions, edited_at as "editedAt"`;

/** So many threads stand on one page. */
const threadsShown = 50;

/**
 * The newest threads of a record with all their answers, in the order they were written.
 * @param before only threads older than this comment
 * @returns also whether there are older threads; one statement
 */
export async function threadsOf(
  tx: Tx,
  { register, row }: Followed,
  before: string | null,
): Promise<{ readonly comments: readonly Comment[]; readonly more: boolean }> {
  const rows = await tx<Comment[]>`
    with roots as (
      select id from work.comments where register = ${register} and row_id = ${row} and parent is null
        and (${before}::uuid is null or id < ${before}::uuid)
      order by id desc limit ${threadsShown + 1}
    )
    select ${tx.unsafe(columns)} from work.comments
    where register = ${register} and row_id = ${row} and coalesce(parent, id) in (select id from roots) order by id`;
  const roots = rows.filter(({ parent }) => parent === null);
  const more = roots.length > threadsShown;
  const oldest = more ? roots[0]?.id : undefined;
  return { comments: rows.filter(({ id, parent }) => oldest === undefined || (parent ?? id) !== oldest), more };
}

/** How many comments a record has, withdrawn ones too. */
export async function countComments(tx: Tx, { register, row }: Followed): Promise<number> {
  const [found] = await tx<{ n: number }[]>`
    select count(*)::int as n from work.comments where register = ${register} and row_id = ${row}`;
  return found?.n ?? 0;
}

/** One comment of a record, locked until the transaction ends. */
export async function findComment(tx: Tx, { register, row }: Followed, id: string): Promise<Comment | undefined> {
  const [found] = await tx<Comment[]>`
    select ${tx.unsafe(columns)} from work.comments
    where id = ${id} and register = ${register} and row_id = ${row} for no key update`;
  return found;
}

/** What a new comment consists of. */
export type NewComment = Pick<Comment, 'id' | 'at' | 'by' | 'parent' | 'mentions'> &
  Followed & { readonly text: string };

/** Writes a comment. The caller records it and has judged it. */
export async function insertComment(
  tx: Tx,
  { id, at, by, parent, text, mentions, register, row }: NewComment,
): Promise<void> {
  await tx`
    insert into work.comments (id, version, status, created_at, created_by, register, row_id, parent, text, mentions)
    values (${id}, 1, 'open', ${at}, ${by}, ${register}, ${row}, ${parent}, ${text}, ${[...mentions]}::uuid[])`;
}

/** Puts other words in place of a comment's. */
export async function rewriteComment(
  tx: Tx,
  id: string,
  text: string,
  mentions: readonly string[],
  at: Date,
): Promise<void> {
  await tx`
    update work.comments set text = ${text}, mentions = ${[...mentions]}::uuid[], edited_at = ${at}, version = version + 1
    where id = ${id}`;
}

/** Takes the words out of a comment; that there was one stays. */
export async function emptyComment(tx: Tx, id: string): Promise<void> {
  await tx`
    update work.comments set text = null, mentions = '{}', status = 'withdrawn', version = version + 1 where id = ${id}`;
}

/** Says that a thread is settled, or open again. */
export async function settleThread(tx: Tx, id: string, status: 'open' | 'resolved'): Promise<void> {
  await tx`update work.comments set status = ${status}, version = version + 1 where id = ${id}`;
}

/** How many comments somebody wrote since a moment. */
export async function countWritten(tx: Tx, by: string, since: Date): Promise<number> {
  const [found] = await tx<{ n: number }[]>`
    select count(*) as n from work.comments where created_by = ${by} and created_at > ${since}`;
  return found?.n ?? 0;
}
