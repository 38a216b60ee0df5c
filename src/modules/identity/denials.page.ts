import { type Html, html } from '../../kernel/html/html.ts';
import { formatShortDate } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { selectInput } from '../../ui/form/choice-inputs.ts';
import { dateInput } from '../../ui/form/number-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { filterBar } from '../../ui/table/filter-bar.ts';
import { pager } from '../../ui/table/pager.ts';
import { t, urlWith, type View } from '../../ui/view.ts';
import type { Denial, DenialFilter } from './denial.queries.ts';

/** The kinds of rules that refuse, as they stand before the route in `Denial.rule`. */
export const denialKinds: readonly { readonly value: string; readonly label: Text }[] = [
  { value: 'forbidden', label: { id: 'Tidak berhak', en: 'No right to it' } },
  { value: 'not-open', label: { id: 'Tidak terbuka baginya', en: 'Not open to them' } },
  { value: 'four-eyes', label: { id: 'Harus orang lain', en: 'Must be someone else' } },
];

const title: Text = { id: 'Akses ditolak', en: 'Refused accesses' };

/** What the page shows: a part of the list, from `offset` on. */
export type DenialsShown = {
  readonly rows: readonly Denial[];
  readonly total: number;
  readonly filter: DenialFilter;
  readonly page: number;
  readonly offset: number;
  readonly more: boolean;
};

const labels: Readonly<Record<keyof DenialFilter, Text>> = {
  q: { id: 'Cari nama atau alamat', en: 'Search name or address' },
  rule: { id: 'Sebab', en: 'Reason' },
  from: { id: 'Sejak', en: 'From' },
  until: { id: 'Sampai', en: 'Until' },
};

const kindOf = (rule: string): Text => {
  const [kind = ''] = rule.split(' ', 1);
  return denialKinds.find(({ value }) => value === kind)?.label ?? same(kind);
};

const dayOf = (date: string): Text =>
  date === '' ? same('') : { id: formatShortDate(date, 'id'), en: formatShortDate(date, 'en') };

/** The rule in words, and below it the route it stands on. */
const reason = (view: View, rule: string): Html =>
  html`${t(view, kindOf(rule))} <span class="behind"><code>${rule.replace(/^\S+ /, '')}</code></span>`;

function filters(view: View, filter: DenialFilter): Html {
  const { q, rule, from, until } = filter;
  const shown = { q: same(`"${q}"`), rule: kindOf(rule), from: dayOf(from), until: dayOf(until) };
  const active = (['q', 'rule', 'from', 'until'] as const)
    .filter((name) => filter[name] !== '')
    .map((name) => ({
      label: fill({ id: '{name}: {value}', en: '{name}: {value}' }, { name: labels[name], value: shown[name] }),
      remove: urlWith(view, { [name]: null, page: null }),
    }));
  const any: Text = { id: 'Semua', en: 'All' };
  return filterBar(view, {
    action: '/denials',
    search: { name: 'q', value: q, label: labels.q },
    controls: [
      selectInput(view, {
        name: 'rule',
        label: labels.rule,
        optional: true,
        empty: any,
        value: rule,
        choices: denialKinds,
      }),
      dateInput(view, { name: 'from', label: labels.from, optional: true, value: from }),
      dateInput(view, { name: 'until', label: labels.until, optional: true, value: until }),
    ],
    active,
  });
}

function turns(view: View, { rows, total, page: at, offset, more }: DenialsShown): Html {
  const to = (number: number) => urlWith(view, { page: number === 1 ? null : String(number) });
  const ends = { from: offset + 1, to: offset + rows.length, total };
  return pager(view, { ...ends, previous: at > 1 ? to(at - 1) : undefined, next: more ? to(at + 1) : undefined });
}

/** Who was refused what, when, and by which rule; the newest first. */
export const denialsPage = (view: View, shown: DenialsShown): Html =>
  page(view, {
    title,
    lead: {
      id: 'Siapa yang ditolak membuka atau melakukan apa, kapan, dan oleh aturan mana. Catatan ini tidak dapat diubah.',
      en: 'Who was refused what, when, and by which rule. This record cannot be changed.',
    },
    body: html`${filters(view, shown.filter)}${dataTable(view, {
      caption: title,
      columns: [
        { key: 'at', label: { id: 'Waktu', en: 'When' }, cell: ({ at }) => relativeTime(view, at) },
        { key: 'who', label: { id: 'Siapa', en: 'Who' }, cell: ({ who }) => who },
        {
          key: 'path',
          label: { id: 'Yang diminta', en: 'Asked for' },
          cell: ({ method, path }) => html`<code>${method} ${path}</code>`,
        },
        { key: 'rule', label: labels.rule, cell: ({ rule }) => reason(view, rule) },
        {
          key: 'request',
          label: { id: 'Nomor permintaan', en: 'Request number' },
          cell: ({ requestId }) => html`<code>${requestId}</code>`,
        },
      ],
      rows: shown.rows,
      empty: emptyState(view, {
        icon: 'lock',
        title: { id: 'Tidak ada akses yang ditolak', en: 'No access was refused' },
        text: {
          id: 'Penolakan akan tercatat di sini dengan sendirinya.',
          en: 'Refusals are recorded here by themselves.',
        },
      }),
    })}${shown.rows.length > 0 && turns(view, shown)}`,
  });
