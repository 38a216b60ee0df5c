import { type Html, html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { accountTabs } from '../account-tabs.ts';
import type { Fate } from './sources.ts';

/** What becomes of rows when their person is erased, in words. */
export const fates: Readonly<Record<Fate, Text>> = {
  deleted: { id: 'Dihapus', en: 'Deleted' },
  blanked: { id: 'Dikosongkan', en: 'Blanked' },
  kept: { id: 'Tinggal tanpa nama', en: 'Stays without the name' },
};

type Line = { readonly label: Text; readonly count: number; readonly fate: Fate };

/** What Padu holds about a person, counted, and the file with all of it. */
export const personalDataPage = (view: View, lines: readonly Line[]): Html =>
  page(view, {
    title: { id: 'Akun saya', en: 'My account' },
    lead: {
      id: 'Semua yang disimpan Padu tentang Anda (UU 27/2022). Berkasnya berisi setiap baris, tanpa kata sandi dan kunci.',
      en: 'Everything Padu holds about you (Law 27/2022). The file has every row, without passwords and keys.',
    },
    tabs: accountTabs(view),
    primary: linkButton(view, {
      label: { id: 'Unduh semua (Excel)', en: 'Download all (Excel)' },
      href: '/account/data.xlsx',
      kind: 'primary',
      icon: 'download',
      download: true,
    }),
    actions: [
      linkButton(view, {
        label: { id: 'Untuk program (JSON)', en: 'For programs (JSON)' },
        href: '/account/data.json',
        icon: 'download',
        download: true,
      }),
    ],
    body: html`${dataTable(view, {
      caption: { id: 'Data saya', en: 'My data' },
      columns: [
        { key: 'what', label: { id: 'Data', en: 'Data' }, cell: ({ label }) => t(view, label) },
        { key: 'count', label: { id: 'Baris', en: 'Rows' }, align: 'end', cell: ({ count }) => count },
        {
          key: 'fate',
          label: { id: 'Bila data pribadi dihapus', en: 'When personal data is erased' },
          cell: ({ fate }) => t(view, fates[fate]),
        },
      ],
      rows: lines,
      empty: emptyState(view, {
        icon: 'user',
        title: { id: 'Tidak ada data', en: 'No data' },
        text: { id: 'Padu tidak menyimpan apa pun tentang Anda.', en: 'Padu holds nothing about you.' },
      }),
    })}`,
  });
