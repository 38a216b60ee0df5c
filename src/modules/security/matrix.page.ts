import { html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { type Provision, page } from '../../ui/page/page.ts';
import { statusBadge, type Tone } from '../../ui/state/state-badge.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { pager } from '../../ui/table/pager.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { urlWith, type View } from '../../ui/view.ts';
import { type GuaranteeId, guarantees } from './guarantees.ts';
import type { Resource } from './matrix.queries.ts';
import { type ControlSeen, type Coverage, coverageOf, type MatrixCell, resourcesOnPage } from './matrix.rules.ts';

/** What security protects: the register, the field of a measure that names it, what it is called. */
export const resourceKinds = [
  { register: 'applications', field: 'applications', title: { id: 'Aplikasi', en: 'Applications' } },
  { register: 'datasets', field: 'datasets', title: { id: 'Data', en: 'Data' } },
  { register: 'infrastructure-items', field: 'infrastructure', title: { id: 'Infrastruktur', en: 'Infrastructure' } },
  { register: 'services', field: 'services', title: { id: 'Layanan', en: 'Services' } },
] as const;

const words: Readonly<Record<Coverage, { readonly label: Text; readonly tone: Tone }>> = {
  proved: { label: { id: 'Berbukti', en: 'Proved' }, tone: 'good' },
  unproved: { label: { id: 'Tanpa bukti', en: 'No proof' }, tone: 'warning' },
  missing: { label: { id: 'Belum ada', en: 'Missing' }, tone: 'bad' },
  'not-asked': { label: { id: 'Tidak diminta', en: 'Not asked' }, tone: 'neutral' },
};

const cell = (
  view: View,
  { coverage, controls }: MatrixCell,
) => html`${statusBadge(view, words[coverage].label, words[coverage].tone)}
${controls.map(({ id, code }) => html`<div><a href="/security-controls/${id}"><code>${code}</code></a></div>`)}`;

/** One page of the matrix, as asked for. */
export type Matrix = {
  readonly kind: (typeof resourceKinds)[number];
  readonly resources: readonly Resource[];
  readonly controls: readonly ControlSeen[];
  readonly total: number;
  readonly page: number;
  /** Of which resources the regulation asks non-repudiation. */
  readonly scope: unknown;
  readonly pasal: readonly Provision[];
};

/** Where in the resources this page is. */
const place = (view: View, { page: at, total, resources }: Matrix) =>
  pager(view, {
    from: (at - 1) * resourcesOnPage + 1,
    to: (at - 1) * resourcesOnPage + resources.length,
    total,
    previous: at > 1 ? urlWith(view, { page: String(at - 1) }) : undefined,
    next: at * resourcesOnPage < total ? urlWith(view, { page: String(at + 1) }) : undefined,
  });

/** Which of the five guarantees each resource has, by which measure, and whether that is proved. */
export function matrixPage(view: View, matrix: Matrix) {
  const { kind, resources, controls, scope } = matrix;
  const rows = resources.map((resource) => ({
    resource,
    cells: coverageOf(kind.register, resource.id, controls, scope),
  }));
  type Row = (typeof rows)[number];
  const columns = [
    {
      key: 'name',
      label: { id: 'Sumber daya', en: 'Resource' },
      cell: ({ resource }: Row) => html`<a href="/${kind.register}/${resource.id}">${resource.name}</a>`,
    },
    ...(Object.keys(guarantees) as GuaranteeId[]).map((guarantee, at) => ({
      key: guarantee,
      label: guarantees[guarantee],
      cell: ({ cells }: Row) => {
        const found = cells[at];
        return found ? cell(view, found) : '';
      },
    })),
  ];
  return page(view, {
    title: { id: 'Matriks lima jaminan keamanan', en: 'Matrix of the five guarantees' },
    lead: {
      id: 'Jaminan mana yang sudah diberikan kepada setiap sumber daya, oleh pengamanan apa, dan apakah ada buktinya.',
      en: 'Which guarantee each resource has, by which measure, and whether there is proof.',
    },
    crumbs: [{ label: { id: 'Pengamanan', en: 'Security measures' }, href: '/security-controls' }],
    pasal: matrix.pasal,
    tabs: tabs(
      view,
      resourceKinds.map(({ register, title }) => ({
        label: title,
        href: urlWith(view, { kind: register, page: null }),
        current: register === kind.register,
      })),
    ),
    body: [
      dataTable(view, {
        caption: kind.title,
        columns,
        rows,
        empty: emptyState(view, {
          icon: 'shield-check',
          title: { id: 'Belum ada yang dipakai', en: 'Nothing is in use yet' },
          text: {
            id: 'Sumber daya tampak di sini setelah tercatat dipakai.',
            en: 'Resources show here once they are recorded as in use.',
          },
        }),
      }),
      resources.length > 0 && place(view, matrix),
    ],
  });
}
