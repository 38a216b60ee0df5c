import { type Html, html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Day } from '../dates.rules.ts';
import type { Duty } from '../standing.rules.ts';
import { dutyHref, refLink } from './compliance-links.ts';
import { nextCell, stateCell, whoCell } from './duty-cells.ts';

const dutyCell = (view: View, { provision, item }: Duty, asOf: Day): Html =>
  html`<a class="duty-link" href="${dutyHref(item.id, view, asOf)}">${t(view, provision.duty)}</a><p class="duty-reason">${t(view, item.reason)}</p>`;

/** Duties line by line: which, what, who, how it stands and how that was found, what comes next. */
export const dutyTable = (view: View, duties: readonly Duty[], options: { caption: Text; asOf: Day }): Html =>
  html`<div class="duties">${dataTable(view, {
    caption: options.caption,
    columns: [
      { key: 'ref', label: { id: 'Dasar', en: 'Article' }, cell: ({ item }: Duty) => refLink(item) },
      {
        key: 'duty',
        label: { id: 'Kewajiban dan alasannya', en: 'Duty and reason' },
        cell: (duty: Duty) => dutyCell(view, duty, options.asOf),
      },
      { key: 'who', label: { id: 'Siapa', en: 'Who' }, cell: ({ item }: Duty) => whoCell(view, item) },
      { key: 'state', label: { id: 'Keadaan', en: 'State' }, cell: ({ item }: Duty) => stateCell(view, item) },
      { key: 'next', label: { id: 'Tenggat', en: 'Due' }, cell: ({ item }: Duty) => nextCell(view, item) },
    ],
    rows: duties,
    empty: html``,
  })}</div>`;
