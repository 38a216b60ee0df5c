import type { Html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';

/** One record somebody follows. */
export type FollowedRecord = { readonly label: string; readonly kind: Text; readonly href: string; readonly at: Date };

/** What one follows, the newest first. */
export function followingPage(view: View, records: readonly FollowedRecord[]): Html {
  const table = dataTable(view, {
    caption: { id: 'Yang saya ikuti', en: 'What I follow' },
    columns: [
      { key: 'label', label: { id: 'Catatan', en: 'Record' }, cell: ({ label }: FollowedRecord) => label },
      { key: 'kind', label: { id: 'Jenis', en: 'Kind' }, cell: ({ kind }: FollowedRecord) => t(view, kind) },
      { key: 'at', label: { id: 'Diikuti', en: 'Followed' }, cell: ({ at }: FollowedRecord) => relativeTime(view, at) },
    ],
    rows: records,
    href: ({ href }) => href,
    empty: emptyState(view, {
      icon: 'bell',
      title: { id: 'Belum ada yang Anda ikuti', en: 'You follow nothing yet' },
      text: {
        id: 'Buka sebuah catatan lalu tekan "Ikuti". Catatan yang Anda komentari, atau tempat Anda disebut, ikut diikuti.',
        en: 'Open a record and press "Follow". Records you comment on, or are mentioned on, are followed too.',
      },
    }),
  });
  return page(view, {
    title: { id: 'Yang saya ikuti', en: 'What I follow' },
    lead: {
      id: 'Anda diberi tahu bila catatan ini berubah atau dikomentari, selama Anda masih boleh membacanya.',
      en: 'You are told when these records change or are commented on, as long as you may read them.',
    },
    body: table,
  });
}
