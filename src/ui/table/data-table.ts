import { attr, type Child, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { icon } from '../icon/icon.ts';
import { t, urlWith, type View } from '../view.ts';

/** One column: how it is headed, what stands in it. Numbers and money are `end`-aligned so that their digits line up. */
export type Column<Row> = {
  readonly key: string;
  readonly label: Text;
  readonly align?: 'start' | 'end';
  /** Whether the heading sorts by this column. */
  readonly sortable?: boolean;
  readonly cell: (row: Row) => Child;
};

type TableOptions<Row> = {
  /** What the table holds, for people who hear it. */
  readonly caption: Text;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Where a row leads; the first column carries the link and the whole row can be clicked. */
  readonly href?: (row: Row) => string;
  /** The sort now: a column key, with `-` in front for descending. */
  readonly sort?: string | undefined;
  /** Boxes to tick rows by, sent with the form the table stands in. */
  readonly ticks?: Ticks<Row>;
  /** A table of short figures: it stays a table on a phone, where other rows become cards. */
  readonly narrow?: boolean;
  readonly empty: Html;
};

/** A box per row: the name and value it sends, and what the row is called, for people who hear it. */
type Ticks<Row> = {
  readonly name: string;
  readonly value: (row: Row) => string;
  readonly called: (row: Row) => Text;
  /** Whether it is ticked from the start. */
  readonly checked?: (row: Row) => boolean;
};

const tickColumn: Text = { id: 'Pilih', en: 'Choose' };

const tick = <Row>(view: View, { name, value, called, checked }: Ticks<Row>, row: Row): Html =>
  html`<td class="tick"><label><input type="checkbox" class="form-check-input" name="${name}" value="${value(row)}"${attr('checked', checked?.(row) === true)}><span class="visually-hidden">${t(view, called(row))}</span></label></td>`;

function heading<Row>(view: View, column: Column<Row>, sort: string | undefined): Html {
  const label = t(view, column.label);
  const place = attr('class', column.align === 'end' ? 'end' : undefined);
  if (column.sortable !== true) return html`<th scope="col"${place}>${label}</th>`;
  const up = sort === column.key;
  const down = sort === `-${column.key}`;
  const direction = up ? 'ascending' : down ? 'descending' : undefined;
  const next = urlWith(view, { sort: up ? `-${column.key}` : column.key, cursor: null });
  const tip = fill({ id: 'Urutkan menurut {column}', en: 'Sort by {column}' }, { column: column.label });
  const mark = icon(up ? 'sort-ascending' : down ? 'sort-descending' : 'arrows-sort');
  const link = html`<a class="sort" href="${next}" title="${t(view, tip)}">${label}${mark}</a>`;
  return html`<th scope="col"${place}${attr('aria-sort', direction)}>${link}</th>`;
}

function bodyRow<Row>(view: View, options: TableOptions<Row>, row: Row): Html {
  const link = options.href?.(row);
  const cells = options.columns.map((column, at) => {
    const content = column.cell(row);
    const linked =
      at === 0 && link !== undefined ? html`<a class="row-link" href="${safeUrl(link)}">${content}</a>` : content;
    const place = attr('class', column.align === 'end' ? 'end' : undefined);
    const label = t(view, column.label);
    return at === 0
      ? html`<th scope="row"${place} data-label="${label}">${linked}</th>`
      : html`<td${place} data-label="${label}">${linked}</td>`;
  });
  const box = options.ticks && tick(view, options.ticks, row);
  return html`<tr${attr('class', link === undefined ? undefined : 'linked')}>${box}${cells}</tr>`;
}

/** Rows in columns; on a phone each row becomes a card, unless the table is narrow. Without rows it shows `empty` instead. */
export function dataTable<Row>(view: View, options: TableOptions<Row>): Html {
  if (options.rows.length === 0) return options.empty;
  const caption = t(view, options.caption);
  // A wide table scrolls in its frame. Without links in its rows the keyboard could not get in to scroll it.
  const reach = options.href ? '' : html` role="group" tabindex="0" aria-label="${caption}"`;
  return html`<div class="table-frame"${reach}><table class="data-table${options.narrow === true ? ' narrow' : ''}">
<caption class="visually-hidden">${caption}</caption>
<thead><tr>${options.ticks && html`<th scope="col" class="tick"><span class="visually-hidden">${t(view, tickColumn)}</span></th>`}${options.columns.map((column) => heading(view, column, options.sort))}</tr></thead>
<tbody>
${options.rows.map((row) => html`${bodyRow(view, options, row)}\n`)}</tbody>
</table></div>`;
}
