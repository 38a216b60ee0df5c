import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { checkboxes, radioGroup } from '../../ui/form/choice-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import { headingOf } from '../export.ts';
import { writeListQuery } from '../list-query.ts';
import { listHref } from '../pages/register-links.ts';
import type { Register } from '../register.ts';
import { type ExportChoice, exportable } from './export-choice.ts';

/** Up to so many rows a workbook is made whole, with its words to choose from; beyond it streams without them. */
export const withChoices = 5000;

/** What the second sheet of a workbook is called: the words its columns offer. */
export const choicesTitle: Text = { id: 'Pilihan', en: 'Choices' };

/** The columns ticked at first, and how many rows will leave. */
export type ExportParts = {
  readonly register: Register;
  readonly choice: ExportChoice;
  readonly ticked: readonly string[];
  readonly count: number;
  /** The registers whose rows stand inside those of this one, and how many of theirs would leave. */
  readonly inside: readonly Register[];
  readonly within: number;
};

const formats: readonly { readonly path: string; readonly label: Text }[] = [
  { path: 'export.csv', label: same('CSV') },
  { path: 'export.json', label: same('JSON') },
  { path: 'print', label: { id: 'Halaman cetak', en: 'Printable page' } },
];

const rowsText = ({ choice, count }: ExportParts, view: View): Text => {
  const { query } = choice;
  const narrowed = query.q !== '' || query.view !== undefined || Object.keys(query.filters).length > 0;
  const which: Text = query.ids
    ? { id: '{n} baris yang Anda pilih.', en: 'The {n} rows you chose.' }
    : narrowed
      ? { id: '{n} baris yang cocok dengan saringan daftar.', en: 'The {n} rows that match the filter of the list.' }
      : { id: 'Semua {n} baris yang terbuka untuk Anda.', en: 'All {n} rows that are open to you.' };
  return fill(which, { n: formatNumber(count, view.lang, 0) });
};

const tooMany: Text = {
  id: 'Pada XLSX dan CSV isi di dalamnya tidak ikut, karena bersamanya lebih dari {most} baris: saring daftarnya, ekspor dari daftar isinya sendiri, atau pakai JSON.',
  en: 'In XLSX and CSV what is inside stays behind, as with it there are more than {most} rows: filter the list, export its own list, or use JSON.',
};

const notes: readonly Text[] = [
  {
    id: 'XLSX: angka dan tanggal tetap bertipe. Sampai {most} baris, kolom pilihan menawarkan isinya; lebih dari itu tidak.',
    en: 'XLSX: numbers and dates keep their types. Up to {most} rows, columns of choices offer their words; beyond that not.',
  },
  {
    id: 'XLSX dan CSV: isi yang dapat dijalankan sebagai rumus diberi tanda petik; impor membuangnya lagi.',
    en: 'XLSX and CSV: entries that could run as formulas get an apostrophe; an import takes it away again.',
  },
  {
    id: 'JSON: semua isi apa adanya, seperti pada API, untuk program lain.',
    en: 'JSON: everything as it is, as in the API, for other programs.',
  },
];

/** The choice of form and columns for exactly the rows the list shows. */
export function exportPage(view: View, parts: ExportParts): Html {
  const { register, choice, ticked } = parts;
  const all = exportable(register);
  const kept = [...new URLSearchParams(writeListQuery(register, choice.query, { columns: null }))];
  const columns = checkboxes(view, {
    name: 'columns',
    label: { id: 'Kolom', en: 'Columns' },
    optional: true,
    help: { id: 'Bila tidak ada yang dicentang, semua kolom ikut.', en: 'When none is ticked, all of them leave.' },
    values: ticked,
    choices: [...new Set([...ticked, ...all])].map((name) => ({ value: name, label: headingOf(register, name) })),
  });
  const purpose = radioGroup(view, {
    name: 'for',
    label: { id: 'Untuk', en: 'For' },
    value: 'editing',
    choices: [
      {
        value: 'editing',
        label: { id: 'Diubah lalu diimpor kembali', en: 'Editing and importing again' },
        help: {
          id: 'Tiap baris membawa ID dan versinya: Padu mengenalinya lagi, dan menolak yang sudah diubah orang lain.',
          en: 'Each row carries its id and version: Padu knows it again, and refuses what someone else changed since.',
        },
      },
      { value: 'reading', label: { id: 'Dibaca saja', en: 'Reading only' } },
    ],
  });
  const fits = parts.count + parts.within <= withChoices;
  const further =
    parts.inside.length > 0 &&
    checkboxes(view, {
      name: 'inside',
      label: { id: 'Isi di dalamnya', en: 'What is inside them' },
      optional: true,
      help: {
        id: 'XLSX: pada lembar tersendiri; satu impor membaca semuanya kembali. CSV: arsip ZIP dengan satu berkas per register; impor tiap berkas di registernya. JSON: di dalam barisnya masing-masing.',
        en: 'XLSX: on sheets of their own; one import reads all of it back. CSV: a ZIP archive with a file per register; import each file in its own. JSON: within each row.',
      },
      values: parts.inside.map(({ name }) => name),
      choices: parts.inside.map(({ name, title }) => ({ value: name, label: title })),
    });
  const href = listHref(register);
  const most = formatNumber(withChoices, view.lang, 0);
  const told = [...notes, ...(parts.inside.length > 0 && !fits ? [tooMany] : [])].map((note) => fill(note, { most }));
  const others = formats.map(({ path, label }) => button(view, { label, formaction: `${href}/${path}` }));
  const back = `${href}${writeListQuery(register, choice.query)}`;
  return page(view, {
    title: fill({ id: 'Ekspor: {title}', en: 'Export: {title}' }, { title: register.title }),
    lead: rowsText(parts, view),
    crumbs: [{ label: register.title, href }],
    narrow: true,
    body: html`<form class="form" method="get" action="${href}/export.xlsx">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="form-fields">${columns}${further}${purpose}</div>
<div class="form-actions">${button(view, { label: { id: 'Unduh XLSX', en: 'Download XLSX' }, kind: 'primary', icon: 'download' })}${others}${linkButton(view, { label: { id: 'Batal', en: 'Cancel' }, href: back, kind: 'quiet' })}</div>
</form><ul class="field-help">${told.map((note) => html`<li>${t(view, note)}</li>`)}</ul>`,
  });
}
