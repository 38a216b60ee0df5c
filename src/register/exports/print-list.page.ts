import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { printButton } from '../../ui/form/button.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import { headingOf } from '../export.ts';
import { writeListQuery } from '../list-query.ts';
import { showCell, showStatus } from '../pages/cells.ts';
import { listHref } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import { fieldOf, type Register } from '../register.ts';
import type { ExportChoice } from './export-choice.ts';

/** So many rows fit on a page that somebody prints: some thirty sheets of paper. */
export const printable = 1000;

/** The rows to print, and how many the list has in all. */
export type PrintParts = {
  readonly register: Register;
  readonly choice: ExportChoice;
  readonly rows: readonly ReadRow[];
  readonly total: number;
};

/** A list as a page to print: every row on one page, up to what paper is good for. */
export function printListPage(view: View, { register, choice, rows, total }: PrintParts): Html {
  const columns = choice.names.map((name) =>
    name === 'status'
      ? {
          key: name,
          label: headingOf(register, name),
          cell: (row: ReadRow) => showStatus(view, register, row.status),
        }
      : {
          key: name,
          label: headingOf(register, name),
          align: fieldOf(register, name).align,
          cell: (row: ReadRow) => showCell(view, register, row, name),
        },
  );
  const numbers = { n: formatNumber(rows.length, view.lang, 0), all: formatNumber(total, view.lang, 0) };
  const cut = alert(view, {
    tone: 'warning',
    title: fill({ id: 'Halaman ini memuat {n} dari {all} baris.', en: 'This page holds {n} of {all} rows.' }, numbers),
    text: {
      id: 'Saring daftarnya, atau pakai XLSX untuk semuanya.',
      en: 'Filter the list, or use XLSX for all of it.',
    },
  });
  return page(view, {
    title: register.title,
    lead: fill({ id: '{n} baris', en: '{n} rows' }, numbers),
    crumbs: [{ label: register.title, href: `${listHref(register)}${writeListQuery(register, choice.query)}` }],
    actions: [printButton(view)],
    notices: rows.length < total ? [cut] : [],
    body: dataTable(view, {
      caption: register.title,
      columns,
      rows,
      empty: html`<p>${t(view, { id: 'Tidak ada baris.', en: 'No rows.' })}</p>`,
    }),
  });
}
