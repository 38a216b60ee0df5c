import { type Child, type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { assetUrl } from '../../ui/assets/assets.ts';
import { attributes } from '../../ui/attributes.ts';
import { t, type View } from '../../ui/view.ts';

/** What a form that takes a while to fill in offers: drafts, a warning before leaving, who else has it open. */
export type Comforts = {
  /** Where drafts are sent. */
  readonly draft: string;
  /** Where signs of life are sent; null for a new record, which nobody else can edit. */
  readonly editing: string | null;
  readonly others: Text | null;
  /** Whether the form shows entries that are kept nowhere: it came back with something to mend. */
  readonly unsaved: boolean;
};

const failed: Text = {
  id: 'Draf belum tersimpan; sambungan terputus. Isian Anda masih ada di halaman ini.',
  en: 'The draft is not kept yet; the connection is lost. Your entries are still on this page.',
};

/** The button that keeps a form as a draft; it works without script, and sends no files. */
export const draftButton = (view: View, { draft }: Comforts): Html =>
  html`<button type="submit" class="btn btn-quiet" formaction="${draft}" formenctype="application/x-www-form-urlencoded">${t(view, { id: 'Simpan sebagai draf', en: 'Keep as a draft' })}</button>`;

/** A form with its comforts around it; without script the form works as it is. */
export const withComforts = (view: View, { draft, editing, others, unsaved }: Comforts, form: Child): Html =>
  html`<div${attributes({ 'data-comforts': true, 'data-draft': draft, 'data-editing': editing, 'data-unsaved': unsaved, 'data-failed': t(view, failed) })}>
<p class="form-others" role="status" data-others>${others && t(view, others)}</p>
${form}
<p class="form-state" role="status" data-state></p>
<script src="${assetUrl('form.js')}" type="module"></script>
</div>`;
