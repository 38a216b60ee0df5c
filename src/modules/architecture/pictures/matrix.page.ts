import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { button, printButton } from '../../../ui/form/button.ts';
import { selectInput } from '../../../ui/form/choice-inputs.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { elementHref, matrixHref } from '../architecture-links.ts';
import { type AgencyName, architectureCrumb, architectureTabs, count, elementLink } from '../architecture-parts.ts';
import { elementAt, type Graph } from '../graph/graph.ts';
import type { Band, Matrix, MatrixKind } from './matrix.rules.ts';
import { matrixKinds } from './matrix.rules.ts';

export type MatrixSeen = {
  readonly graph: Graph;
  readonly kind: MatrixKind;
  readonly matrix: Matrix;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly agency: string;
  readonly agencyName: AgencyName;
  readonly pasal: readonly Provision[];
};

const titles: Readonly<Record<string, Text>> = {
  'application-process': { id: 'Aplikasi × proses bisnis', en: 'Applications × business processes' },
  'data-application': { id: 'Data × aplikasi', en: 'Data × applications' },
  'service-application': { id: 'Layanan × aplikasi', en: 'Services × applications' },
};

/** What a matrix is called. */
const titleOf = ({ id }: MatrixKind): Text => titles[id] ?? { id, en: id };

/** Cells without a mark that stand side by side are one: a sparse matrix weighs no more than its marks. */
function cells({ graph }: MatrixSeen, band: Band, marks: readonly boolean[]): readonly Html[] {
  const drawn: Html[] = [];
  let empty = 0;
  const flush = () => {
    if (empty > 0) drawn.push(html`<td colspan="${empty}"></td>`);
    empty = 0;
  };
  for (const [column, marked] of marks.entries()) {
    if (!marked) {
      empty += 1;
      continue;
    }
    flush();
    const { name } = elementAt(graph, band.columns[column] ?? 0);
    drawn.push(html`<td class="matrix-mark" title="${name}"><span class="visually-hidden">${name}</span></td>`);
  }
  flush();
  return drawn;
}

const bandTable = (view: View, seen: MatrixSeen, band: Band, at: number, of: number): Html =>
  card(view, {
    ...(of > 1
      ? {
          title: fill(
            { id: 'Bagian {at} dari {of}', en: 'Part {at} of {of}' },
            { at: count(view, at + 1), of: count(view, of) },
          ),
        }
      : {}),
    flush: true,
    body: html`<div class="picture-scroll"><table class="matrix"><caption class="visually-hidden">${t(view, titleOf(seen.kind))}</caption>
<thead><tr><td></td>${band.columns.map((column) => {
      const { id, name, code } = elementAt(seen.graph, column);
      return html`<th scope="col"><a class="matrix-link" href="${elementHref(id)}" title="${name} (${code})"><span class="matrix-name">${name}</span></a></th>`;
    })}</tr></thead>
<tbody>${band.rows.map(({ at: row, marks }) => html`<tr><th scope="row">${elementLink(elementAt(seen.graph, row))}</th>${cells(seen, band, marks)}</tr>`)}</tbody></table></div>`,
  });

function listTable(view: View, { graph, matrix, kind }: MatrixSeen): Html {
  const rows = new Map<number, number[]>();
  for (const { columns, rows: lines } of matrix.bands)
    for (const { at, marks } of lines)
      rows.set(at, [...(rows.get(at) ?? []), ...columns.filter((_, column) => marks[column] === true)]);
  return html`<details class="behind"><summary>${t(view, { id: 'Tabel di balik gambar ini', en: 'The table behind this picture' })}</summary>${dataTable(
    view,
    {
      caption: titleOf(kind),
      rows: [...rows],
      columns: [
        { key: 'row', label: { id: 'Baris', en: 'Row' }, cell: ([at]) => elementLink(elementAt(graph, at)) },
        {
          key: 'columns',
          label: { id: 'Berhubungan dengan', en: 'Related to' },
          cell: ([, others]) => others.map((at) => elementAt(graph, at).name).join(', '),
        },
      ],
      empty: html``,
    },
  )}</details>`;
}

const bare = (view: View, { graph }: MatrixSeen, title: Text, places: readonly number[]): Html =>
  html`<details class="behind"><summary>${t(view, title)}: ${count(view, places.length)}</summary><ul class="code-list">${places.map(
    (at) => html`<li>${elementLink(elementAt(graph, at))}</li>`,
  )}</ul></details>`;

const chooser = (view: View, { kind, agencies, agency }: MatrixSeen): Html =>
  html`<form class="form form-line" method="get" action="${matrixHref}">
${selectInput(view, { name: 'of', label: { id: 'Matriks', en: 'Matrix' }, value: kind.id, choices: matrixKinds.map((one) => ({ value: one.id, label: titleOf(one) })) })}
${selectInput(view, { name: 'agency', label: { id: 'Pemilik baris', en: 'Owner of the rows' }, optional: true, value: agency, choices: agencies.map(({ id, name }) => ({ value: id, label: { id: name, en: name } })) })}
${button(view, { label: { id: 'Tampilkan', en: 'Show' } })}</form>`;

/** Who is related to whom, as a matrix cut into parts that fit on a sheet, with its table. */
export const matrixPage = (view: View, seen: MatrixSeen): Html =>
  page(view, {
    title: titleOf(seen.kind),
    lead: fill(
      {
        id: '{marks} hubungan. Titik berarti keduanya berhubungan.',
        en: '{marks} relations. A dot means that the two are related.',
      },
      { marks: count(view, seen.matrix.marks) },
    ),
    crumbs: [architectureCrumb],
    actions: [printButton(view)],
    tabs: architectureTabs(view),
    pasal: seen.pasal,
    body: html`${chooser(view, seen)}
${
  seen.matrix.bands.length === 0
    ? emptyState(view, {
        icon: 'circle-dashed',
        title: { id: 'Belum ada hubungan', en: 'No relations yet' },
        text: {
          id: 'Isi hubungan pada catatan layanan, proses, aplikasi, dan data.',
          en: 'Fill in relations on the records of services, processes, applications and data.',
        },
      })
    : seen.matrix.bands.map((band, at) => bandTable(view, seen, band, at, seen.matrix.bands.length))
}
${seen.matrix.bands.length > 0 && listTable(view, seen)}
${bare(view, seen, { id: 'Baris tanpa hubungan', en: 'Rows without a relation' }, seen.matrix.bareRows)}
${bare(view, seen, { id: 'Kolom tanpa hubungan', en: 'Columns without a relation' }, seen.matrix.bareColumns)}`,
  });
