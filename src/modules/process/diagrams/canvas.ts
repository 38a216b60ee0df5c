import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { assetUrl } from '../../../ui/assets/assets.ts';
import { attributes } from '../../../ui/attributes.ts';
import { t, type View } from '../../../ui/view.ts';
import type { DifferenceKind } from '../drawing/compare-drawings.ts';

const tool = (view: View, action: string, label: Text, sign: Child): Html =>
  html`<button type="button" class="btn btn-outline btn-small" data-canvas-do="${action}" title="${t(view, label)}" aria-label="${t(view, label)}">${sign}</button>`;

const zoomTools = (view: View): Html => html`${tool(view, 'zoom-out', { id: 'Perkecil', en: 'Zoom out' }, '−')}
${tool(view, 'zoom-in', { id: 'Perbesar', en: 'Zoom in' }, '+')}
${tool(view, 'fit', { id: 'Tampilkan seluruhnya', en: 'Show all of it' }, '⤢')}`;

const drawTools = (view: View): Html => html`${tool(view, 'undo', { id: 'Batalkan langkah', en: 'Undo' }, '↶')}
${tool(view, 'redo', { id: 'Ulangi langkah', en: 'Redo' }, '↷')}`;

const failed: Text = {
  id: 'Gambar tidak dapat ditampilkan. Unduh berkasnya, atau baca tabel tugas di bawah.',
  en: 'The drawing cannot be shown. Download the file, or read the table of tasks below.',
};

const withoutScript: Text = {
  id: 'Gambar tampil bila skrip peramban aktif. Tabel di bawah memuat isi yang sama.',
  en: 'The drawing shows where scripts run. The table below says the same.',
};

const toTable: Text = { id: 'Baca sebagai tabel', en: 'Read as a table' };

type Canvas = {
  /** What the picture shows, for people who do not see it. */
  readonly label: Text;
  /** Where the file lies; with `source`, the text stands in that control of the same form instead. */
  readonly href?: string;
  readonly source?: string;
  /** What is marked, by the id of its shape. */
  readonly marks?: Readonly<Record<string, DifferenceKind>>;
  /** What each mark is called, in the picture. */
  readonly words?: Readonly<Record<DifferenceKind, string>>;
  /** Where the same stands as a table. */
  readonly table: string;
};

/**
 * A place where script shows a drawing, or lets one draw. The mark of bpmn.io in its corner belongs to the licence: no
 * style of ours covers or hides it.
 */
export const canvas = (view: View, { label, href, source, marks, words, table }: Canvas): Html => html`<div${attributes(
  {
    class: 'bpmn',
    'data-bpmn': true,
    'data-href': href,
    'data-source': source,
    'data-marks': marks ? JSON.stringify(marks) : undefined,
    'data-words': words ? JSON.stringify(words) : undefined,
    'data-speech': view.lang === 'id' ? assetUrl('drawing-words.json') : undefined,
  },
)}>
<p class="drawing-table-link"><a href="${table}">${t(view, toTable)}</a></p>
<div class="bpmn-tools needs-script" role="toolbar" aria-label="${t(view, { id: 'Alat gambar', en: 'Tools of the drawing' })}">${zoomTools(view)}${source !== undefined && drawTools(view)}</div>
<section class="bpmn-canvas needs-script" aria-label="${t(view, label)}" data-canvas></section>
<p class="bpmn-failed" role="alert" data-canvas-failed hidden>${t(view, failed)}</p>
<noscript><p class="muted">${t(view, withoutScript)}</p></noscript>
</div>`;

/** The styles and scripts a page with drawings needs, once: the viewer, or the editor, which is three times as heavy. */
export const drawingAssets = (kind: 'viewer' | 'modeler'): Html =>
  html`<link rel="stylesheet" href="${assetUrl('bpmn.css')}">
<script src="${assetUrl(`bpmn-${kind}.js`)}" defer></script>
<script src="${assetUrl('drawing.js')}" type="module"></script>`;
