import type { Problem } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { rowHref } from '../../../register/pages/register-links.ts';
import type { ReadRow } from '../../../register/read.ts';
import { button } from '../../../ui/form/button.ts';
import { errorSummary, form, formActions } from '../../../ui/form/form.ts';
import { textArea } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import { canvas, drawingAssets } from './canvas.ts';
import { diagramCrumbs, diagramTitle } from './diagram-words.ts';
import { drawHref, drawingHref, processDiagrams } from './process-diagrams.register.ts';

/** What the page of the editor shows. */
export type DrawParts = {
  readonly row: ReadRow;
  /** The drawing, with the names its tasks have in the table; or as it was sent, when it comes back to be mended. */
  readonly xml: string;
  readonly note: string;
  readonly problems: readonly Problem[];
  readonly notices: readonly Html[];
};

const xmlLabel: Text = { id: 'Isi berkas BPMN (XML)', en: 'Contents of the BPMN file (XML)' };
const xmlHelp: Text = {
  id: 'Tanpa skrip Anda dapat menempelkan isi berkas di sini, atau mengunggahnya lewat halaman keterangan.',
  en: 'Without script you may paste the contents of a file here, or upload it on the page of details.',
};

const lead: Text = {
  id: 'Tarik bentuk dari palet di kiri, beri nama dengan klik ganda, sambungkan dengan panah. Tugas masuk ke tabel saat disimpan.',
  en: 'Drag shapes from the palette at the left, name them by double click, connect them by arrows. Tasks enter the table on saving.',
};

/** Opening a file of one's own, on this machine: it reaches the server only when one saves. */
const opener = (view: View): Html =>
  html`<label class="btn btn-outline needs-script"><span>${t(view, { id: 'Buka berkas .bpmn', en: 'Open a .bpmn file' })}</span><input class="visually-hidden" type="file" accept=".bpmn,.xml" data-canvas-open></label>`;

/** Where a draft is drawn. Without script its text can be changed, and the table of tasks says the same. */
export function drawPage(view: View, { row, xml, note, problems, notices }: DrawParts): Html {
  const label = fill({ id: 'Editor BPMN: {title}', en: 'BPMN editor: {title}' }, { title: diagramTitle(row, true) });
  const body = html`${canvas(view, { label, source: 'drawing', table: `${drawingHref(row.id)}#tasks` })}
<div class="bpmn-text" data-canvas-text>${textArea(view, { name: 'drawing', label: xmlLabel, help: xmlHelp, value: xml, rows: 12 })}</div>
<div class="form-fields">${textArea(view, { name: 'note', label: processDiagrams.fields.note.label, optional: true, value: note, maxLength: 2000, rows: 2 })}</div>
${formActions(view, { save: { id: 'Simpan gambar', en: 'Save the drawing' }, cancel: drawingHref(row.id), more: opener(view) })}`;
  const redraw = form(view, {
    action: `${rowHref(processDiagrams, row.id)}/redraw`,
    hidden: { _version: String(row.version) },
    body: html`<p>${t(view, { id: 'Tabel tugas berubah banyak? Padu dapat menyusun gambar baru dari tabel; susunan yang sekarang tetap ada di riwayat.', en: 'Has the table changed much? Padu can lay out a new drawing from it; the present one stays in the history.' })}</p>${button(view, { label: { id: 'Susun ulang dari tabel', en: 'Draw anew from the table' } })}`,
  });
  return page(view, {
    title: fill({ id: 'Gambar: {title}', en: 'Draw: {title}' }, { title: diagramTitle(row, true) }),
    lead,
    crumbs: [...diagramCrumbs(row), { label: diagramTitle(row), href: drawingHref(row.id) }],
    notices,
    body: [
      errorSummary(
        view,
        problems.map(({ message }) => ({ message })),
      ),
      form(view, { action: drawHref(row.id), hidden: { _version: String(row.version) }, files: true, body }),
      html`<details class="redraw"><summary>${t(view, { id: 'Mulai lagi dari tabel', en: 'Begin again from the table' })}</summary>${redraw}</details>`,
      drawingAssets('modeler'),
    ],
  });
}
