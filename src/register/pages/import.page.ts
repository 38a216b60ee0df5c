import type { CodedError } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, joinTexts, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { card } from '../../ui/card/card.ts';
import { linkButton } from '../../ui/form/button.ts';
import { form, formActions } from '../../ui/form/form.ts';
import { fileInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import type { Batch } from '../batches/batch.ts';
import type { Register } from '../register.ts';
import { batchTable, wishFields } from './batch-parts.ts';
import { listHref } from './register-links.ts';

/** Everything the import page shows: where a sheet is sent, and what this person brought in lately. */
export type ImportParts = {
  readonly register: Register;
  /** The registers whose rows stand inside those of this one: a workbook may hold them too. */
  readonly inside: readonly Register[];
  readonly recent: readonly Batch[];
  readonly titleOf: (register: string) => Text;
  readonly error: CodedError | null;
};

const lead: Text = {
  id: 'Unggah lembar XLSX atau CSV. Padu memeriksa setiap baris dahulu; belum ada yang disimpan sampai Anda menyetujuinya.',
  en: 'Upload an XLSX or CSV sheet. Padu checks every row first; nothing is stored until you agree.',
};

const sheetHelp: Text = {
  id: 'XLSX atau CSV, paling besar 10 MB dan 20.000 baris. Lembar hasil ekspor dapat diubah lalu diunggah kembali.',
  en: 'XLSX or CSV, at most 10 MB and 20,000 rows. An exported sheet can be edited and uploaded again.',
};

/** What is said of the sheet: how large it may be, and by which names further sheets are read. */
function helpOf(view: View, inside: readonly Register[]): Text {
  if (inside.length === 0) return sheetHelp;
  const names = inside.map(({ title }) => `"${t(view, title)}"`).join(', ');
  const further = fill(
    { id: ' Isi di dalamnya dibaca dari lembar {names}.', en: ' What is inside is read from sheets {names}.' },
    { names },
  );
  return joinTexts([sheetHelp, further], '');
}

/** The page on which a sheet is brought in. */
export function importPage(view: View, { register, inside, recent, titleOf, error }: ImportParts): Html {
  const action = `${listHref(register)}/import`;
  const template = linkButton(view, {
    label: { id: 'Unduh contoh lembar', en: 'Download the template' },
    href: `${action}/template.xlsx`,
    icon: 'download',
    download: true,
  });
  const sheet = fileInput(view, {
    name: 'sheet',
    label: { id: 'Lembar kerja', en: 'Spreadsheet' },
    help: helpOf(view, inside),
    accept: '.xlsx,.csv',
  });
  const upload = form(view, {
    action,
    files: true,
    body: html`<div class="form-fields">${sheet}${wishFields(view, { existing: 'update', allOrNone: false })}</div>${formActions(view, { save: { id: 'Periksa', en: 'Check' }, cancel: listHref(register) })}`,
  });
  const lately = card(view, {
    title: { id: 'Impor Anda sebelumnya', en: 'Your imports so far' },
    flush: true,
    body: batchTable(view, recent, titleOf),
  });
  return page(view, {
    title: fill({ id: 'Impor: {title}', en: 'Import: {title}' }, { title: register.title }),
    lead,
    crumbs: [{ label: register.title, href: listHref(register) }],
    actions: [template],
    notices: error ? [refusal(view, error)] : [],
    body: [upload, recent.length > 0 && lately],
  });
}

/** Why the file cannot be read, with the cells to mend. */
const refusal = (view: View, error: CodedError): Html =>
  alert(view, {
    tone: 'bad',
    title: error.title,
    text: error.mend,
    ...(error.problems.length > 0
      ? {
          body: html`<ul>${error.problems.slice(0, 20).map(({ message }) => html`<li>${message[view.lang]}</li>`)}</ul>`,
        }
      : {}),
  });
