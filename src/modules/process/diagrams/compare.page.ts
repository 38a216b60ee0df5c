import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { rowHref } from '../../../register/pages/register-links.ts';
import type { ReadRow } from '../../../register/read.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Change, Difference, DifferenceKind } from '../drawing/compare-drawings.ts';
import { canvas, drawingAssets } from './canvas.ts';
import { diagramCrumbs, diagramTitle } from './diagram-words.ts';
import { fileIn } from './drawing-files.ts';
import { processDiagrams } from './process-diagrams.register.ts';

/** What became of a shape, in words and as a sign: colour is never all that tells. */
export const differenceWords = {
  added: { sign: '+', word: { id: 'Baru', en: 'New' } },
  removed: { sign: '−', word: { id: 'Hilang', en: 'Gone' } },
  changed: { sign: '≠', word: { id: 'Berubah', en: 'Changed' } },
  moved: { sign: '↔', word: { id: 'Dipindah', en: 'Moved' } },
} as const satisfies Record<DifferenceKind, { readonly sign: string; readonly word: Text }>;

const mark = (view: View, kind: DifferenceKind): Html =>
  html`<span class="difference difference-${kind}"><span aria-hidden="true">${differenceWords[kind].sign}</span> ${t(view, differenceWords[kind].word)}</span>`;

const changeLine = (view: View, { label, before, after }: Change): Html =>
  html`<li>${t(view, label)}: <del>${before || '–'}</del> → <ins>${after || '–'}</ins></li>`;

function differencesTable(view: View, differences: readonly Difference[]): Html {
  const caption = { id: 'Yang berbeda', en: 'What differs' };
  const columns = [
    { key: 'kind', label: { id: 'Apa', en: 'What' }, cell: ({ kind }: Difference) => mark(view, kind) },
    { key: 'what', label: { id: 'Jenis', en: 'Kind' }, cell: ({ what }: Difference) => t(view, what) },
    { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }: Difference) => name },
    {
      key: 'changes',
      label: { id: 'Dari menjadi', en: 'From and to' },
      cell: ({ changes }: Difference) =>
        changes.length === 0
          ? '–'
          : html`<ul class="difference-list">${changes.map((one) => changeLine(view, one))}</ul>`,
    },
  ];
  const same = emptyState(view, {
    icon: 'circle-check',
    title: { id: 'Tidak ada perbedaan', en: 'No differences' },
    text: { id: 'Kedua versi berisi hal yang sama.', en: 'Both versions say the same.' },
  });
  return html`<div id="differences">${card(view, { title: caption, flush: differences.length > 0, body: dataTable(view, { caption, columns, rows: differences, empty: same }) })}</div>`;
}

function side(view: View, row: ReadRow, differences: readonly Difference[], kinds: readonly DifferenceKind[]): Html {
  const marked = differences
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ element, kind }) => [element, kind] as const);
  const words = Object.fromEntries(
    Object.entries(differenceWords).map(([kind, { sign, word }]) => [kind, `${sign} ${t(view, word)}`]),
  ) as Record<DifferenceKind, string>;
  const title = diagramTitle(row);
  return card(view, {
    title,
    body: canvas(view, {
      label: fill({ id: 'Gambar BPMN: {title}', en: 'BPMN drawing: {title}' }, { title: diagramTitle(row, true) }),
      href: `${rowHref(processDiagrams, row.id)}/files/${fileIn(row.values)}`,
      marks: Object.fromEntries(marked),
      words,
      table: '#differences',
    }),
  });
}

/** Two versions of a drawing: what differs as a list in words, and marked in both pictures. */
export function comparePage(view: View, older: ReadRow, newer: ReadRow, differences: readonly Difference[]): Html {
  const counts = (Object.keys(differenceWords) as DifferenceKind[]).map((kind) => {
    const n = differences.filter((one) => one.kind === kind).length;
    return html`<li>${mark(view, kind)} ${n}</li>`;
  });
  return page(view, {
    title: fill(
      { id: 'Perbedaan: {older} dan {newer}', en: 'Differences: {older} and {newer}' },
      { older: diagramTitle(older), newer: diagramTitle(newer) },
    ),
    crumbs: [...diagramCrumbs(newer), { label: diagramTitle(newer), href: `/process-diagrams/${newer.id}/drawing` }],
    body: [
      html`<ul class="difference-counts">${counts}</ul>`,
      differencesTable(view, differences),
      html`<div class="drawing-pair">${side(view, older, differences, ['removed', 'changed', 'moved'])}${side(view, newer, differences, ['added', 'changed', 'moved'])}</div>`,
      drawingAssets('viewer'),
    ],
  });
}
