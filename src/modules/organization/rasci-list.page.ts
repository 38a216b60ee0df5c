import type { Html } from '../../kernel/html/html.ts';
import { periodText } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { type Provision, page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import type { View } from '../../ui/view.ts';
import type { MatrixRow } from './rasci.queries.ts';
import { rasciMatrices } from './rasci-matrices.register.ts';
import { matrixBadge, notRequiredNotice } from './rasci-matrix.page.ts';

/** Where the division of work begins: the matrices there are, and whether the regulation asks for one. */
export function rasciListPage(
  view: View,
  parts: {
    readonly matrices: readonly MatrixRow[];
    readonly required: boolean | null;
    readonly mayWrite: boolean;
    readonly pasal: readonly Provision[];
  },
): Html {
  const add = linkButton(view, {
    label: { id: 'Buat matriks', en: 'Make a matrix' },
    href: '/rasci-matrices/new',
    kind: 'primary',
    icon: 'plus',
  });
  const empty = emptyState(view, {
    icon: 'list-check',
    title: { id: 'Belum ada matriks', en: 'No matrix yet' },
    text: rasciMatrices.first,
    ...(parts.mayWrite ? { action: add } : {}),
  });
  return page(view, {
    title: { id: 'Pembagian tugas (RASCI)', en: 'Division of work (RASCI)' },
    lead: rasciMatrices.about,
    primary: parts.mayWrite ? add : undefined,
    notices: parts.required === true ? [] : [notRequiredNotice(view)],
    pasal: parts.pasal,
    body: dataTable(view, {
      caption: rasciMatrices.title,
      columns: [
        { key: 'name', label: rasciMatrices.fields.name.label, cell: ({ name }: MatrixRow) => name },
        {
          key: 'period',
          label: rasciMatrices.fields.period.label,
          cell: ({ from, until }: MatrixRow) => periodText(view, from, until),
        },
        {
          key: 'status',
          label: { id: 'Status', en: 'State' },
          cell: ({ status }: MatrixRow) => matrixBadge(view, status),
        },
      ],
      rows: parts.matrices,
      href: ({ id }) => `/rasci/${id}`,
      empty,
    }),
  });
}
