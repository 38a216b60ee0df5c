import { type Html, html } from '../../kernel/html/html.ts';
import { formatInstant, formatRelativeInstant } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { button } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import type { View } from '../../ui/view.ts';
import type { Draft } from './drafts.ts';

/** Says that a form shows what was typed before, and lets one begin anew. */
export function restoredNotice(view: View, draft: Pick<Draft, 'id' | 'savedAt'>): Html {
  const ago = formatRelativeInstant(draft.savedAt, view.now, view.lang);
  const discard = button(view, { label: { id: 'Buang draf', en: 'Discard' }, icon: 'trash' });
  return alert(view, {
    tone: 'info',
    title: fill({ id: 'Draf Anda ditampilkan kembali ({ago}).', en: 'Your draft was restored ({ago}).' }, { ago }),
    text: fill(
      {
        id: 'Disimpan {at}; hanya Anda yang melihatnya. Simpan bila sudah benar, atau buang untuk mulai dari isi yang tersimpan.',
        en: 'Kept {at}; only you see it. Save when it is right, or discard it to begin from what is stored.',
      },
      { at: formatInstant(draft.savedAt, view.lang, view.timeZone) },
    ),
    body: html`<div class="notice-actions">${form(view, { action: `/drafts/${draft.id}/discard`, body: discard })}</div>`,
  });
}
