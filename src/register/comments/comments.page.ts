import { type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { assetUrl } from '../../ui/assets/assets.ts';
import { card } from '../../ui/card/card.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { button } from '../../ui/form/button.ts';
import { selectInput } from '../../ui/form/choice-inputs.ts';
import { errorSummary, form } from '../../ui/form/form.ts';
import { textArea } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, urlWith, type View } from '../../ui/view.ts';
import { followPart } from '../follow/follow-part.ts';
import type { Together } from '../follow/together.ts';
import { showStatus } from '../pages/cells.ts';
import { rowTabs } from '../pages/read.page.ts';
import { listHref, rowHref, rowTitle } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { maxLength } from './comment.rules.ts';
import { type ShownComment, thread } from './thread.ts';

/** A comment that could not be written: it comes back as it was typed. */
export type RefusedComment = { readonly text: string; readonly message: Text };

/** Everything the page of a record's comments shows. */
export type CommentsParts = {
  readonly register: Register;
  readonly row: ReadRow;
  readonly together: Together;
  /** In the order they were written; answers with the comment they answer. */
  readonly threads: readonly (readonly ShownComment[])[];
  /** The comment before which there are older ones. */
  readonly older: string | null;
  /** Who may be mentioned; null where they are too many to list. */
  readonly people: readonly { readonly id: string; readonly name: string }[] | null;
  readonly once: string;
  readonly refused: RefusedComment | null;
};

const help: Text = {
  id: 'Sebut orang dengan @nama atau @nama masuknya; ia diberi tahu. Yang dapat disebut hanya yang boleh membaca catatan ini.',
  en: 'Mention people with @name or @their sign-in name; they are told. Only people who may read this record can be mentioned.',
};

function newCommentForm(view: View, parts: CommentsParts): Html {
  const { register, row, people, refused, once } = parts;
  const action = `${rowHref(register, row.id)}/comments`;
  const words = textArea(view, {
    name: 'text',
    label: { id: 'Komentar', en: 'Comment' },
    help,
    value: refused?.text ?? '',
    maxLength,
    rows: 4,
    error: refused?.message,
  });
  const named =
    people &&
    selectInput(view, {
      name: 'named',
      label: { id: 'Sebut seseorang', en: 'Mention somebody' },
      optional: true,
      choices: people.map(({ id, name }) => ({ value: id, label: { id: name, en: name } })),
      empty: { id: 'Tidak ada', en: 'Nobody' },
    });
  const send = button(view, { label: { id: 'Kirim komentar', en: 'Send the comment' }, kind: 'primary' });
  const body = html`<div class="form-fields">${words}${named}</div><div class="form-actions">${send}</div>`;
  const problems = refused ? [{ field: 'text', message: refused.message }] : [];
  return card(view, {
    title: { id: 'Tulis komentar', en: 'Write a comment' },
    body: html`${errorSummary(view, problems)}<div data-mentions="/api/v1${action}/people">${form(view, { action, hidden: { _once: once }, body })}</div>`,
  });
}

const nothing = (view: View): Html =>
  emptyState(view, {
    icon: 'users',
    title: { id: 'Belum ada komentar', en: 'No comments yet' },
    text: {
      id: 'Bicarakan catatan ini di sini; semua yang boleh membacanya melihat komentar Anda.',
      en: 'Talk about this record here; everybody who may read it sees your comment.',
    },
  });

/** What people say to each other about a record. */
export function commentsPage(view: View, parts: CommentsParts): Html {
  const { register, row, threads, together, older } = parts;
  const olderLink =
    older &&
    html`<p><a href="${urlWith(view, { before: older })}">${t(view, { id: 'Komentar lebih lama', en: 'Older comments' })}</a></p>`;
  const base = `${rowHref(register, row.id)}/comments`;
  const sent: Text = { id: 'Komentar terkirim.', en: 'The comment was sent.' };
  const talk =
    threads.length === 0
      ? nothing(view)
      : html`${olderLink}<ol class="comments">${threads.map((one) => thread(view, base, one))}</ol>`;
  return page(view, {
    title: rowTitle(view, register, row),
    crumbs: [{ label: register.title, href: listHref(register) }],
    badge: showStatus(view, register, row.status),
    notices: view.query.has('sent') ? [alert(view, { tone: 'good', title: sent })] : [],
    tabs: rowTabs(view, register, row, 'comments', together.comments),
    body: html`<h2 class="visually-hidden">${t(view, fill({ id: 'Komentar', en: 'Comments' }, {}))}</h2>${talk}${newCommentForm(view, parts)}<script src="${assetUrl('mentions.js')}" type="module"></script>`,
    aside: followPart(view, register, row.id, together),
  });
}
