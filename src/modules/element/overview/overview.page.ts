import { type Child, type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card, statTile } from '../../../ui/card/card.ts';
import { stateBar } from '../../../ui/chart/stacked-bar.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { domains } from '../domains.ts';
import { elementKinds } from '../metamodel.ts';
import type { ElementCount } from './overview.queries.ts';
import { addUp, averageOf, byGroup, type Numbers } from './overview.rules.ts';
import { linksTo } from './overview-links.ts';

/** Everything the overview shows. */
export type Overview = {
  readonly counts: readonly ElementCount[];
  /** How many findings there are, by the agency they are about. */
  readonly findings: ReadonlyMap<string, number>;
  readonly agencies: ReadonlyMap<string, string>;
  readonly pasal: readonly Provision[];
};

type Row = {
  readonly key: string;
  readonly name: Child;
  readonly numbers: Numbers;
  readonly links: ReturnType<typeof linksTo> | null;
};

const none = html`<span class="none">–</span>`;

const countLink = (view: View, count: number, href: string | undefined): Html =>
  count === 0
    ? none
    : href === undefined
      ? html`${formatNumber(count, view.lang, 0)}`
      : html`<a href="${safeUrl(href)}">${formatNumber(count, view.lang, 0)}</a>`;

const freshness: Text = {
  id: '{fresh} sudah, {due} hampir waktunya, {stale} lewat waktu',
  en: '{fresh} confirmed, {due} due soon, {stale} overdue',
};

/** How fresh records are: confirmed, soon to be, overdue. */
function freshBar(view: View, { fresh, due, stale }: Numbers): Html {
  const words = fill(freshness, { fresh, due, stale });
  return html`${stateBar(view, words, { met: fresh, due, overdue: stale })}<span class="muted">${t(view, words)}</span>`;
}

const percent = (view: View, numbers: Numbers, href: string | undefined): Child => {
  const average = averageOf(numbers);
  if (average === null) return none;
  const text = `${formatNumber(average, view.lang, 0)}%`;
  return href === undefined ? text : html`<a href="${safeUrl(href)}">${text}</a>`;
};

const columnsOf = (view: View, first: Text) => [
  { key: 'name', label: first, cell: ({ name }: Row) => name },
  {
    key: 'used',
    label: { id: 'Dipakai', en: 'In use' },
    align: 'end' as const,
    cell: ({ numbers, links }: Row) => countLink(view, numbers.used, links?.used),
  },
  {
    key: 'planned',
    label: { id: 'Direncanakan', en: 'Planned' },
    align: 'end' as const,
    cell: ({ numbers, links }: Row) => countLink(view, numbers.planned, links?.planned),
  },
  {
    key: 'completeness',
    label: { id: 'Kelengkapan', en: 'Completeness' },
    align: 'end' as const,
    cell: ({ numbers, links }: Row) => percent(view, numbers, links?.incomplete),
  },
  {
    key: 'fresh',
    label: { id: 'Dipastikan masih benar', en: 'Confirmed to hold' },
    cell: ({ numbers }: Row) => freshBar(view, numbers),
  },
  {
    key: 'stale',
    label: { id: 'Lewat', en: 'Overdue' },
    align: 'end' as const,
    cell: ({ numbers, links }: Row) => countLink(view, numbers.stale, links?.stale),
  },
  {
    key: 'unmapped',
    label: { id: 'Belum dipetakan', en: 'Not mapped' },
    align: 'end' as const,
    cell: ({ numbers, links }: Row) => countLink(view, numbers.unmapped, links?.unmapped),
  },
];

function kindTable(view: View, counts: readonly ElementCount[]): Html {
  const rows: readonly Row[] = elementKinds.map(({ register, domain }) => ({
    key: register,
    name: html`<a href="/${register}">${t(view, domains[domain])}</a>`,
    numbers: addUp(counts.filter((one) => one.register === register)),
    links: linksTo(register, view.today, null),
  }));
  const title = { id: 'Per jenis', en: 'By kind' };
  return card(view, {
    title,
    flush: true,
    body: dataTable(view, {
      caption: title,
      columns: columnsOf(view, { id: 'Jenis', en: 'Kind' }),
      rows,
      empty: html``,
    }),
  });
}

function agencyTable(view: View, { counts, agencies, findings }: Overview): Html {
  const rows = byGroup(counts, ({ agency }) => agency)
    .map(({ group, numbers }) => ({ key: group, name: agencies.get(group) ?? '–', numbers, links: null }))
    .sort((one, other) => other.numbers.stale - one.numbers.stale || one.name.localeCompare(other.name, view.lang));
  const title = { id: 'Per perangkat daerah', en: 'By agency' };
  const columns = [
    ...columnsOf(view, { id: 'Perangkat daerah', en: 'Agency' }),
    {
      key: 'findings',
      label: { id: 'Temuan', en: 'Findings' },
      align: 'end' as const,
      cell: ({ key }: Row) => countLink(view, findings.get(key) ?? 0, `/inventory/findings?agency=${key}`),
    },
  ];
  return card(view, {
    title,
    lead: {
      id: 'Yang paling banyak lewat waktu berada di atas.',
      en: 'Those with most records overdue stand on top.',
    },
    flush: true,
    body: dataTable(view, { caption: title, columns, rows, empty: html`` }),
  });
}

function tiles(view: View, { counts, findings }: Overview): Html {
  const all = addUp(counts);
  const found = [...findings.values()].reduce((sum, n) => sum + n, 0);
  const tile = (label: Text, value: Child, note?: Text, href?: string, tone?: 'good' | 'warning' | 'bad') =>
    statTile(view, { label, value, note, href, tone });
  return html`<div class="stat-row">
${tile({ id: 'Catatan', en: 'Records' }, formatNumber(all.total, view.lang, 0), fill({ id: '{n} dipakai', en: '{n} in use' }, { n: all.used }))}
${tile({ id: 'Kelengkapan rata-rata', en: 'Average completeness' }, `${averageOf(all) ?? 0}%`)}
${tile({ id: 'Lewat waktu dipastikan', en: 'Overdue to be confirmed' }, formatNumber(all.stale, view.lang, 0), undefined, undefined, all.stale > 0 ? 'warning' : 'good')}
${tile({ id: 'Belum dipetakan', en: 'Not mapped' }, formatNumber(all.unmapped, view.lang, 0), undefined, undefined, all.unmapped > 0 ? 'warning' : 'good')}
${tile({ id: 'Temuan', en: 'Findings' }, formatNumber(found, view.lang, 0), undefined, '/inventory/findings', found > 0 ? 'bad' : 'good')}
</div>`;
}

const begin = (view: View): Html =>
  emptyState(view, {
    icon: 'stack-2',
    title: { id: 'Inventaris masih kosong', en: 'The inventory is empty' },
    text: {
      id: 'Mulailah dengan aplikasi: impor daftar yang sudah Anda punya.',
      en: 'Begin with applications: import the list you have.',
    },
    action: linkButton(view, {
      label: { id: 'Impor aplikasi', en: 'Import applications' },
      href: '/applications/import',
    }),
  });

/** What the government has, how true and complete the records are, and who should look at theirs. */
export const overviewPage = (view: View, overview: Overview): Html =>
  page(view, {
    title: { id: 'Ikhtisar inventaris', en: 'Inventory at a glance' },
    lead: {
      id: 'Setiap proses, layanan, data, aplikasi, infrastruktur, dan pengamanan tercatat sekali, oleh pemiliknya.',
      en: 'Every process, service, dataset, application, piece of infrastructure and measure stands here once, kept by its owner.',
    },
    pasal: overview.pasal,
    body:
      overview.counts.length === 0
        ? begin(view)
        : [tiles(view, overview), kindTable(view, overview.counts), agencyTable(view, overview)],
  });
