import type { CodedError, Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { card } from '../../ui/card/card.ts';
import { linkButton } from '../../ui/form/button.ts';
import { form, formActions } from '../../ui/form/form.ts';
import { fileInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import type { ImportResult } from '../import.ts';
import type { Candidate } from '../parents-first.ts';
import type { Register } from '../register.ts';
import { listHref } from './register-links.ts';

/** Everything the import page shows: nothing yet, what a trial found, or why the file cannot be read. */
export type ImportParts = {
  readonly register: Register;
  /** The uploaded file, once there is one. */
  readonly file: string | null;
  readonly result: ImportResult | null;
  readonly error: CodedError | null;
};

/** So many problems are worth reading at once; the rest follow when these are mended. */
const shown = 200;

const lead: Text = {
  id: 'Unggah lembar XLSX atau CSV. Padu memeriksa setiap baris dahulu; belum ada yang disimpan sampai Anda menyetujuinya.',
  en: 'Upload an XLSX or CSV sheet. Padu checks every row first; nothing is stored until you agree.',
};

function problemTable(view: View, register: Register, problems: readonly Problem[]): Html {
  const columns = [
    { key: 'row', label: { id: 'Baris', en: 'Row' }, align: 'end' as const, cell: (one: Problem) => one.row ?? '' },
    {
      key: 'field',
      label: { id: 'Kolom', en: 'Column' },
      cell: (one: Problem) => t(view, register.fields[one.field]?.label ?? same(one.field)),
    },
    {
      key: 'message',
      label: { id: 'Yang perlu diperbaiki', en: 'What to mend' },
      cell: (one: Problem) => t(view, one.message),
    },
  ];
  const caption = { id: 'Baris yang perlu diperbaiki', en: 'Rows to mend' };
  return dataTable(view, { caption, columns, rows: problems.slice(0, shown), empty: html`` });
}

/** The first rows as they were read: whether dates, kinds and codes are what the person meant. */
function sampleTable(view: View, register: Register, sample: readonly Candidate[]): Html {
  const fields = Object.entries(register.fields).filter(([name]) => sample.some(({ values }) => name in values));
  const columns = fields.map(([key, field]) => ({
    key,
    label: field.label,
    cell: ({ values }: Candidate) => {
      const value = values[key] ?? null;
      const keys = field.refers && value !== null ? [value].flat().map(String) : [];
      const linked = keys.map((one) => ({ id: one, label: one, key: one, href: null }));
      return value === null ? '' : field.show({ view, value, linked });
    },
  }));
  const caption = { id: 'Baris pertama seperti yang dibaca Padu', en: 'The first rows as Padu read them' };
  return card(view, {
    title: caption,
    body: dataTable(view, { caption, columns, rows: sample, empty: html`` }),
    flush: true,
  });
}

function verdict(view: View, { register, result }: ImportParts): Html | null {
  if (!result) return null;
  const number = (value: number) => formatNumber(value, view.lang, 0);
  if (result.problems.length === 0)
    return html`${alert(view, {
      tone: 'good',
      title: fill({ id: '{n} baris siap dimasukkan.', en: '{n} rows are ready.' }, { n: number(result.created) }),
      text: { id: 'Semua baris lolos pemeriksaan.', en: 'Every row passed the checks.' },
    })}${sampleTable(view, register, result.sample)}`;
  const rows = new Set(result.problems.map(({ row }) => row)).size;
  return html`${alert(view, {
    tone: 'bad',
    title: fill(
      { id: '{n} baris perlu diperbaiki. Belum ada yang disimpan.', en: '{n} rows need mending. Nothing was stored.' },
      { n: number(rows) },
    ),
    text: { id: 'Perbaiki pada lembar Anda, lalu unggah lagi.', en: 'Mend them in your sheet, then upload it again.' },
  })}${card(view, { body: problemTable(view, register, result.problems), flush: true })}`;
}

/** The page on which a sheet is brought in. */
export function importPage(view: View, parts: ImportParts): Html {
  const { register, file, result, error } = parts;
  const action = `${listHref(register)}/import`;
  const cancel = listHref(register);
  const template = linkButton(view, {
    label: { id: 'Unduh contoh lembar', en: 'Download the template' },
    href: `${action}/template.xlsx`,
    icon: 'download',
    download: true,
  });
  const ready = file !== null && result !== null && result.problems.length === 0;
  const upload = form(view, {
    action,
    files: true,
    body: html`<div class="form-fields">${fileInput(view, { name: 'sheet', label: { id: 'Lembar kerja', en: 'Spreadsheet' }, help: { id: 'XLSX atau CSV, paling besar 10 MB dan 20.000 baris.', en: 'XLSX or CSV, at most 10 MB and 20,000 rows.' }, accept: '.xlsx,.csv' })}</div>${formActions(view, { save: { id: 'Periksa', en: 'Check' }, cancel })}`,
  });
  const keep = form(view, {
    action,
    files: true,
    hidden: { sheet: file ?? '', keep: 'yes' },
    body: formActions(view, {
      save: fill({ id: 'Masukkan {n} baris', en: 'Bring in {n} rows' }, { n: String(result?.created ?? 0) }),
      cancel: action,
    }),
  });
  return page(view, {
    title: fill({ id: 'Impor: {title}', en: 'Import: {title}' }, { title: register.title }),
    lead,
    crumbs: [{ label: register.title, href: cancel }],
    actions: [template],
    notices: error ? [alert(view, { tone: 'bad', title: error.title, text: error.mend })] : [],
    body: [verdict(view, parts), ready ? keep : upload],
  });
}
