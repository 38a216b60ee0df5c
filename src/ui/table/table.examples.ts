import { html } from '../../kernel/html/html.ts';
import { formatMoney, formatNumber } from '../../kernel/i18n/format.ts';
import { same } from '../../kernel/i18n/text.ts';
import { shortDateText } from '../date/date-text.ts';
import { emptyState } from '../empty/empty-state.ts';
import { linkButton } from '../form/button.ts';
import { selectInput } from '../form/choice-inputs.ts';
import { periodInput } from '../form/number-inputs.ts';
import type { Example } from '../gallery/example.ts';
import { statusBadge, type Tone } from '../state/state-badge.ts';
import type { View } from '../view.ts';
import { dataTable } from './data-table.ts';
import { filterBar } from './filter-bar.ts';
import { pager } from './pager.ts';

const rows = [
  {
    name: 'Dinas Komunikasi dan Informatika',
    code: 'DISKOMINFO',
    staff: 84,
    budget: 12_450_000_000,
    since: '2016-12-30',
    tone: 'good',
  },
  {
    name: 'Badan Perencanaan Pembangunan Daerah',
    code: 'BAPPEDA',
    staff: 61,
    budget: 9_870_500_000,
    since: '2016-12-30',
    tone: 'good',
  },
  {
    name: 'Inspektorat Daerah',
    code: 'INSPEKTORAT',
    staff: 47,
    budget: 6_120_000_000,
    since: '2017-01-03',
    tone: 'info',
  },
  {
    name: 'Kecamatan Tanjungpinang Barat',
    code: 'KEC-TPB',
    staff: 1_032,
    budget: 4_005_250_000,
    since: '2001-06-21',
    tone: 'neutral',
  },
] as const;

const words: Readonly<Partial<Record<Tone, { id: string; en: string }>>> = {
  good: { id: 'Berlaku', en: 'In force' },
  info: { id: 'Menunggu persetujuan', en: 'Waiting for approval' },
  neutral: { id: 'Konsep', en: 'Draft' },
};

export const agencyTable = (view: View) =>
  dataTable(view, {
    caption: { id: 'Perangkat daerah', en: 'Agencies' },
    sort: 'name',
    rows,
    href: ({ code }) => `/agencies/${code}`,
    columns: [
      { key: 'name', label: { id: 'Nama', en: 'Name' }, sortable: true, cell: ({ name }) => name },
      {
        key: 'code',
        label: { id: 'Kode', en: 'Code' },
        sortable: true,
        cell: ({ code }) => html`<code>${code}</code>`,
      },
      {
        key: 'status',
        label: { id: 'Status', en: 'Status' },
        cell: ({ tone }) => statusBadge(view, words[tone] ?? same(tone), tone),
      },
      {
        key: 'since',
        label: { id: 'Sejak', en: 'Since' },
        sortable: true,
        cell: ({ since }) => shortDateText(view, since),
      },
      {
        key: 'staff',
        label: { id: 'Pegawai', en: 'Staff' },
        align: 'end',
        sortable: true,
        cell: ({ staff }) => formatNumber(staff, view.lang, 0),
      },
      {
        key: 'budget',
        label: { id: 'Anggaran', en: 'Budget' },
        align: 'end',
        sortable: true,
        cell: ({ budget }) => formatMoney(budget, view.lang),
      },
    ],
    empty: noAgencies(view),
  });

export const noAgencies = (view: View) =>
  emptyState(view, {
    icon: 'building-bank',
    title: { id: 'Belum ada perangkat daerah', en: 'No agencies yet' },
    text: {
      id: 'Impor daftarnya dari Excel, atau catat satu per satu. Semua kewajiban dihitung dari daftar ini.',
      en: 'Import the list from Excel, or add them one by one. Every duty is computed from this list.',
    },
    action: linkButton(view, {
      label: { id: 'Impor dari Excel', en: 'Import from Excel' },
      href: '#',
      kind: 'primary',
      icon: 'file-import',
    }),
  });

export const agencyFilters = (view: View) =>
  filterBar(view, {
    action: '/agencies',
    search: { name: 'q', value: 'kota', label: { id: 'Cari nama atau kode', en: 'Search name or code' } },
    keep: { sort: 'name' },
    active: [{ label: { id: 'Status: Berlaku', en: 'Status: In force' }, remove: '/agencies?q=kota' }],
    controls: [
      selectInput(view, {
        name: 'status',
        label: { id: 'Status', en: 'Status' },
        optional: true,
        choices: [{ value: 'active', label: { id: 'Berlaku', en: 'In force' } }],
        value: 'active',
        empty: { id: 'Semua', en: 'All' },
      }),
      periodInput(view, {
        name: 'since',
        label: { id: 'Dibentuk', en: 'Founded' },
        optional: true,
        from: { name: 'since-from' },
        until: { name: 'since-until' },
      }),
    ],
    actions: [
      linkButton(view, { label: { id: 'Ekspor', en: 'Export' }, href: '/agencies.xlsx', icon: 'table-export' }),
    ],
  });

export const agencyPager = (view: View) => pager(view, { from: 1, to: 50, total: 1234, next: '/agencies?cursor=x' });

export const tableExamples: readonly Example[] = [
  { name: 'Filter bar', draw: agencyFilters },
  { name: 'Data table', draw: agencyTable },
  { name: 'Pager', draw: agencyPager },
  { name: 'Empty state', draw: noAgencies },
];
