import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { button } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { textArea } from '../../ui/form/text-inputs.ts';
import { statusBadge } from '../../ui/state/state-badge.ts';
import { t, type View } from '../../ui/view.ts';
import { type Act, editMinutes, maxLength } from './comment.rules.ts';
import { commentText } from './comment-text.ts';
import type { Comment } from './comments.ts';
import type { Mentionable } from './mentions.rules.ts';

/** A comment with the names it needs and what the reader may do with it. */
export type ShownComment = Comment & {
  readonly author: string;
  readonly mentioned: readonly Mentionable[];
  readonly may: readonly Act[];
};

const answerLabel: Text = { id: 'Jawaban', en: 'Answer' };
const editLabel: Text = { id: 'Komentar', en: 'Comment' };

/** Something that asks for more before it is done: it opens in place, also without script. */
const folded = (view: View, label: Text, body: Html): Html =>
  html`<details class="comment-act"><summary>${t(view, label)}</summary>${body}</details>`;

const wordsForm = (view: View, action: string, parent: string, label: Text, name: string, value: string): Html =>
  form(view, {
    action,
    hidden: parent === '' ? {} : { parent },
    body: html`<div data-words>${textArea(view, { name, label, value, maxLength, rows: 3 })}</div><div class="form-actions">${button(view, { label: { id: 'Kirim', en: 'Send' }, kind: 'primary' })}</div>`,
  });

const confirmForm = (view: View, action: string, why: Text, label: Text): Html =>
  html`<p>${t(view, why)}</p>${form(view, { action, body: button(view, { label, kind: 'danger' }) })}`;

function acts(view: View, base: string, one: ShownComment): Html {
  const to = (act: Act) => `${base}/${one.id}/${act}`;
  const has = (act: Act) => one.may.includes(act);
  const settle = (act: 'resolve' | 'reopen', label: Text) =>
    has(act) &&
    form(view, {
      action: to(act),
      body: button(view, { label, kind: 'quiet', icon: act === 'resolve' ? 'check' : 'refresh' }),
    });
  const withdraw: Text = { id: 'Tarik', en: 'Withdraw' };
  const erase: Text = { id: 'Hapus isi', en: 'Erase' };
  const edit: Text = { id: `Ubah (sampai ${editMinutes} menit)`, en: `Edit (within ${editMinutes} minutes)` };
  return html`<div class="comment-acts">
${one.parent === null && one.status === 'open' && folded(view, { id: 'Jawab', en: 'Answer' }, wordsForm(view, base, one.id, answerLabel, `answer-${one.id}`, ''))}
${has('edit') && folded(view, edit, wordsForm(view, to('edit'), '', editLabel, `edit-${one.id}`, one.text ?? ''))}
${settle('resolve', { id: 'Tandai selesai', en: 'Mark as settled' })}${settle('reopen', { id: 'Buka lagi', en: 'Open again' })}
${has('withdraw') && folded(view, withdraw, confirmForm(view, to('withdraw'), withdrawWhy, withdraw))}
${has('erase') && folded(view, erase, confirmForm(view, to('erase'), eraseWhy, erase))}
</div>`;
}

const withdrawWhy: Text = {
  id: 'Isinya tidak lagi terlihat; bahwa ada komentar yang ditarik tetap terlihat.',
  en: 'Its words are no longer seen; that a comment was withdrawn stays visible.',
};
const eraseWhy: Text = {
  id: 'Untuk data pribadi: isinya dihapus juga dari seluruh riwayat dan tidak dapat dikembalikan. Bukti di log tetap berlaku.',
  en: 'For personal data: the words are erased from all of its history too and cannot be brought back. The proofs in the log still hold.',
};

const withdrawn: Text = { id: 'Komentar ini ditarik.', en: 'This comment was withdrawn.' };
const edited: Text = { id: 'diubah', en: 'edited' };
const settled: Text = { id: 'Selesai', en: 'Settled' };

function comment(view: View, base: string, one: ShownComment): Html {
  const words =
    one.text === null ? html`<p class="comment-gone">${t(view, withdrawn)}</p>` : commentText(one.text, one.mentioned);
  return html`<article class="comment" id="comment-${one.id}">
<p class="comment-head"><strong>${one.author}</strong> · ${relativeTime(view, one.at)}${one.editedAt && one.text !== null && html` · ${t(view, edited)}`} ${one.status === 'resolved' && statusBadge(view, settled, 'good')}</p>
${words}
${acts(view, base, one)}
</article>`;
}

/** A comment with its answers. */
export function thread(view: View, base: string, [root, ...answers]: readonly ShownComment[]): Html {
  if (!root) return html``;
  const below = html`<ol class="comments">${answers.map((one) => html`<li>${comment(view, base, one)}</li>`)}</ol>`;
  return html`<li>${comment(view, base, root)}${answers.length > 0 && below}</li>`;
}
