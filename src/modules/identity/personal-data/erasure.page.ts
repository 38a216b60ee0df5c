import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { people } from '../people.register.ts';
import { fates } from './personal-data.page.ts';
import type { Fate, PersonalSource } from './sources.ts';

type Counted = {
  readonly parts: readonly { readonly source: PersonalSource; readonly count: number }[];
  readonly actions: number;
};
type Line = { readonly label: Text; readonly count: number; readonly fate: Fate; readonly why: Text };

const acts = {
  label: { id: 'Tindakan di log', en: 'Actions in the log' },
  fate: 'kept',
  why: {
    id: 'Siapa melakukan apa tetap terbukti lewat nomor, bukan nama; bukti log tetap berlaku.',
    en: 'Who did what stays proved by a number, not a name; the proofs of the log still hold.',
  },
} as const;

/** The step that comes next for a person in each state; nothing in the others. */
const next: Readonly<Record<string, 'propose' | 'forget'>> = { left: 'propose', erasing: 'forget' };

/** What erasing somebody would do, source by source: what goes first, what stays last. */
export function erasurePage(
  view: View,
  person: { readonly id: string; readonly name: string; readonly status: string },
  { parts, actions }: Counted,
): Html {
  const lines: readonly Line[] = [
    ...parts.map(({ source: { label, fate, why }, count }) => ({ label, fate, why, count })),
    { ...acts, count: actions },
  ].filter(({ count }) => count > 0);
  const order: readonly Fate[] = ['deleted', 'blanked', 'kept'];
  const sorted = lines.toSorted((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate));
  const step = next[person.status];
  const title: Text = { id: 'Pratinjau penghapusan data pribadi', en: 'Preview of erasing personal data' };
  return page(view, {
    title,
    lead: fill(
      {
        id: '{name}: apa yang dihapus, dikosongkan, dan tetap, dan mengapa (UU 27/2022). Dua administrator memutuskan.',
        en: '{name}: what is deleted, blanked and kept, and why (Law 27/2022). Two administrators decide.',
      },
      { name: person.name },
    ),
    crumbs: [
      { label: people.title, href: '/people' },
      { label: { id: person.name, en: person.name }, href: `/people/${person.id}` },
    ],
    ...(step
      ? {
          primary: linkButton(view, {
            label: people.steps[step].title,
            href: `/people/${person.id}/${step}`,
            kind: 'primary',
          }),
        }
      : {}),
    body: html`${dataTable(view, {
      caption: title,
      columns: [
        { key: 'what', label: { id: 'Data', en: 'Data' }, cell: ({ label }) => t(view, label) },
        { key: 'count', label: { id: 'Baris', en: 'Rows' }, align: 'end', cell: ({ count }) => count },
        { key: 'fate', label: { id: 'Yang terjadi', en: 'What happens' }, cell: ({ fate }) => t(view, fates[fate]) },
        { key: 'why', label: { id: 'Mengapa', en: 'Why' }, cell: ({ why }) => t(view, why) },
      ],
      rows: sorted,
      empty: emptyState(view, {
        icon: 'user',
        title: { id: 'Tidak ada data', en: 'No data' },
        text: { id: 'Padu tidak menyimpan apa pun tentang orang ini.', en: 'Padu holds nothing about this person.' },
      }),
    })}`,
  });
}
