import { type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { button } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import { keptDays } from './drafts.ts';

/** One draft as it is listed: what its form does, to which record, and where the form is. */
export type ListedDraft = {
  readonly id: string;
  readonly what: Text;
  readonly record: Text;
  readonly href: string;
  readonly savedAt: Date;
};

const discardForm = (view: View, { id }: ListedDraft): Html =>
  form(view, {
    action: `/drafts/${id}/discard`,
    hidden: { back: 'drafts' },
    body: button(view, { label: { id: 'Buang', en: 'Discard' }, kind: 'quiet', icon: 'trash' }),
  });

/** What a person typed into forms and has not saved; only they see it. */
export function draftsPage(view: View, drafts: readonly ListedDraft[]): Html {
  const columns = [
    { key: 'record', label: { id: 'Catatan', en: 'Record' }, cell: ({ record }: ListedDraft) => t(view, record) },
    { key: 'what', label: { id: 'Formulir', en: 'Form' }, cell: ({ what }: ListedDraft) => t(view, what) },
    {
      key: 'at',
      label: { id: 'Disimpan', en: 'Kept' },
      cell: ({ savedAt }: ListedDraft) => relativeTime(view, savedAt),
    },
    {
      key: 'discard',
      label: { id: 'Tindakan', en: 'Action' },
      cell: (draft: ListedDraft) => discardForm(view, draft),
    },
  ];
  const kept: Text = {
    id: 'Draf tersimpan. Buka lagi kapan saja untuk meneruskan.',
    en: 'The draft is kept. Open it any time to go on.',
  };
  return page(view, {
    title: { id: 'Draf saya', en: 'My drafts' },
    lead: fill(
      {
        id: 'Isian yang belum Anda simpan, dari perangkat mana pun. Hanya Anda yang melihatnya; dihapus setelah {days} hari.',
        en: 'What you have not saved yet, from any device. Only you see it; it is deleted after {days} days.',
      },
      { days: keptDays },
    ),
    notices: view.query.has('kept') ? [alert(view, { tone: 'good', title: kept })] : [],
    body: html`${dataTable(view, {
      caption: { id: 'Draf saya', en: 'My drafts' },
      columns,
      rows: drafts,
      href: ({ href }) => href,
      empty: emptyState(view, {
        icon: 'edit',
        title: { id: 'Tidak ada draf', en: 'No drafts' },
        text: {
          id: 'Isian formulir disimpan sebagai draf selagi Anda mengetik, dan muncul di sini sampai Anda menyimpannya.',
          en: 'What you type into a form is kept as a draft, and stands here until you save it.',
        },
      }),
    })}`,
  });
}
