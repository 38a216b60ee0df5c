import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { card } from '../../ui/card/card.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { type Provision, page } from '../../ui/page/page.ts';
import { stateBadge } from '../../ui/state/state-badge.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import type { FacilityCheck } from './facility.rules.ts';

/** How busy a link is: what it can carry, and what rules in force share out today. */
export type LinkLoad = {
  readonly id: string;
  readonly name: string;
  readonly capacity: number | null;
  readonly planned: number;
};

type Shown = {
  readonly checks: readonly FacilityCheck[];
  /** Agencies without a connection; null where the regulation does not ask for one. */
  readonly unconnected: readonly { readonly id: string; readonly name: string }[] | null;
  readonly links: readonly LinkLoad[];
  readonly pasalOf: (provision: string) => readonly Provision[];
};

const itemLink = ({ id, name }: { readonly id: string; readonly name: string }): Html =>
  html`<a href="/infrastructure-items/${id}">${name}</a>`;

function checkTable(view: View, { checks, pasalOf }: Shown): Html {
  return dataTable(view, {
    caption: { id: 'Pemeriksaan pusat data', en: 'Check of data centres' },
    columns: [
      {
        key: 'title',
        label: { id: 'Yang diminta', en: 'What is asked' },
        cell: ({ title }: FacilityCheck) => t(view, title),
      },
      {
        key: 'about',
        label: { id: 'Pusat data', en: 'Centre' },
        cell: ({ about }: FacilityCheck) => (about ? itemLink(about) : '–'),
      },
      {
        key: 'met',
        label: { id: 'Keadaan', en: 'State' },
        cell: ({ met }: FacilityCheck) => stateBadge(view, met ? 'met' : 'due'),
      },
      { key: 'why', label: { id: 'Sebab', en: 'Why' }, cell: ({ why }: FacilityCheck) => t(view, why) },
      {
        key: 'pasal',
        label: { id: 'Pasal', en: 'Article' },
        cell: ({ provision }: FacilityCheck) =>
          html`${pasalOf(provision).map(({ ref, href }) => html`<a href="${safeUrl(href)}">${ref}</a> `)}`,
      },
    ],
    rows: checks,
    empty: emptyState(view, {
      icon: 'building',
      title: { id: 'Tidak ada yang diperiksa', en: 'Nothing to check' },
      text: {
        id: 'Catat pusat data pada Infrastruktur, lalu mulai pakai.',
        en: 'Record the data centres under Infrastructure and put them into use.',
      },
      action: linkButton(view, {
        label: { id: 'Tambah infrastruktur', en: 'Add infrastructure' },
        href: '/infrastructure-items/new',
      }),
    }),
  });
}

const connected: Text = {
  id: 'Semua perangkat daerah terhubung.',
  en: 'All agencies are connected.',
};

const connectionCard = (view: View, unconnected: NonNullable<Shown['unconnected']>): Html =>
  card(view, {
    title: { id: 'Perangkat daerah yang belum terhubung jaringan intra', en: 'Agencies not on the intra-network' },
    body:
      unconnected.length === 0
        ? html`<p>${t(view, connected)}</p>`
        : html`<ul>${unconnected.map(({ id, name }) => html`<li><a href="/agencies/${id}">${name}</a></li>`)}</ul>`,
  });

const share: Text = { id: '{planned} dari {capacity} Mbps', en: '{planned} of {capacity} Mbps' };

function linkCard(view: View, links: readonly LinkLoad[]): Html {
  const title = { id: 'Pembagian lebar pita', en: 'Bandwidth shared out' };
  const number = (n: number) => formatNumber(n, view.lang, 0);
  return card(view, {
    title,
    flush: true,
    body: dataTable(view, {
      caption: title,
      columns: [
        { key: 'name', label: { id: 'Ruas', en: 'Link' }, cell: itemLink },
        {
          key: 'load',
          label: { id: 'Terbagi', en: 'Shared out' },
          align: 'end',
          cell: ({ planned, capacity }: LinkLoad) =>
            t(view, fill(share, { planned: number(planned), capacity: capacity === null ? '?' : number(capacity) })),
        },
      ],
      rows: links,
      empty: html``,
    }),
  });
}

/** What the regulation asks of data centres and network, and how each stands. */
export const facilityPage = (view: View, shown: Shown): Html =>
  page(view, {
    title: { id: 'Pemeriksaan fasilitas', en: 'Facility check' },
    lead: {
      id: 'Pusat data dan jaringan intra, diperiksa terhadap peraturan daerah menurut catatan saat ini.',
      en: 'Data centres and intra-network, held against the regulation as recorded now.',
    },
    crumbs: [{ label: { id: 'Infrastruktur', en: 'Infrastructure' }, href: '/infrastructure-items' }],
    body: [
      checkTable(view, shown),
      shown.unconnected && connectionCard(view, shown.unconnected),
      shown.links.length > 0 && linkCard(view, shown.links),
    ],
  });
