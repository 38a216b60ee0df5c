import { type Html, html } from '../../kernel/html/html.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { relativeDate } from '../../ui/date/date-text.ts';
import { icon } from '../../ui/icon/icon.ts';
import { type Column, dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import { rowHref } from '../pages/register-links.ts';
import { askedOf, type Waiting } from './inbox.ts';
import { writeItem } from './item.ts';

/** A line of the inbox as one value: what a ticked box sends. */
export const itemValue = ({ register, id, name, version, stage }: Waiting): string =>
  writeItem({ register: register.name, id, step: name, version, stage: stage.name });

const none: Text = {
  id: 'Tidak ada. Pengajuan yang perlu keputusan Anda dan pekerjaan yang jatuh tempo muncul di sini.',
  en: 'Nothing. Submissions that need your decision and work that falls due appear here.',
};

/** By when to decide, with a word for what is late. */
export const dueText = (view: View, { due, overdue }: Waiting): Html | string =>
  due === null
    ? '–'
    : overdue
      ? html`<span class="late">${icon('alert-triangle')}<span>${t(view, { id: 'Terlambat', en: 'Overdue' })}: ${relativeDate(view, due)}</span></span>`
      : relativeDate(view, due);

/** Boxes to choose lines by. */
export const lineTicks = {
  name: 'item',
  value: itemValue,
  called: ({ label }: Waiting) => fill({ id: 'Pilih {line}', en: 'Choose {line}' }, { line: label }),
};

/** What waits, as a table; each line leads to its record, and can be ticked. */
export const inboxTable = (view: View, items: readonly Waiting[], more: readonly Column<Waiting>[]): Html =>
  dataTable(view, {
    caption: { id: 'Yang menunggu Anda', en: 'What waits for you' },
    columns: [
      { key: 'label', label: { id: 'Hal', en: 'Matter' }, cell: (one: Waiting) => one.label },
      { key: 'register', label: { id: 'Jenis', en: 'Kind' }, cell: (one) => t(view, one.register.one) },
      { key: 'step', label: { id: 'Langkah', en: 'Step' }, cell: (one) => t(view, askedOf(one)) },
      { key: 'due', label: { id: 'Tenggat', en: 'Due' }, cell: (one) => dueText(view, one) },
      {
        key: 'since',
        label: { id: 'Sejak', en: 'Since' },
        cell: (one) => relativeDate(view, isoDateOf(one.since, view.timeZone)),
      },
      ...more,
    ],
    rows: items,
    ticks: lineTicks,
    href: (one) => rowHref(one.register, one.id),
    empty: html`<p class="text-secondary">${t(view, none)}</p>`,
  });
