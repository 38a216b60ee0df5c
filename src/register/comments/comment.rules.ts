import { CodedError } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Comment } from './comments.ts';

/** Characters of one comment. */
export const maxLength = 4000;

/** Minutes in which one may put other words in place of one's own. */
export const editMinutes = 15;

/** A person may write so many comments in so many minutes. */
export const pace = { comments: 30, minutes: 10 } as const;

/** Who looks at a comment. */
type Looker = { readonly id: string; readonly mayErase: boolean };

export const acts = ['edit', 'withdraw', 'resolve', 'reopen', 'erase'] as const;
export type Act = (typeof acts)[number];

/** What somebody who may read the record may do with a comment on it now. */
export function mayAct(act: Act, comment: Comment, { id, mayErase }: Looker, now: Date): boolean {
  // What was withdrawn still stands in the log, until it is erased.
  if (act === 'erase') return mayErase;
  if (comment.status === 'withdrawn') return false;
  const isMine = comment.by === id;
  const isFresh = now.getTime() - comment.at.getTime() <= editMinutes * 60_000;
  if (act === 'edit') return isMine && isFresh && comment.status === 'open';
  if (act === 'withdraw') return isMine;
  return comment.parent === null && comment.status === (act === 'resolve' ? 'open' : 'resolved');
}

const empty: Text = { id: 'Tulis komentarnya.', en: 'Write the comment.' };
const long = fill({ id: 'Paling banyak {max} huruf.', en: 'At most {max} characters.' }, { max: maxLength });
const notHere: Text = {
  id: '{names} tidak dikenal di sini, atau tidak boleh membaca catatan ini. Pilih nama dari daftar; bila bukan nama, beri spasi setelah @.',
  en: '{names} is not known here, or may not read this record. Choose a name from the list; if it is no name, put a space after the @.',
};

/**
 * Refuses a comment that cannot be written.
 * @param unknown what looks like a name but names nobody who may read the record
 * @throws CodedError `invalid`, with problems of the field `text`
 */
export function judgeComment(text: string, unknown: readonly string[]): void {
  const message =
    text === ''
      ? empty
      : text.length > maxLength
        ? long
        : unknown.length > 0
          ? fill(notHere, { names: unknown.join(', ') })
          : null;
  if (message) throw new CodedError('invalid', {}, { problems: [problem('text', 'comment', message)] });
}
