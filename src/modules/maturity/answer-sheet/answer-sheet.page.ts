import type { CodedError } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { form, formActions } from '../../../ui/form/form.ts';
import { fileInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { answerSheetHref, cycleCrumbs, evaluationHref } from '../evaluation-links.ts';

/** How a sheet went in: how many answers changed, of how many rows, and which headings were not read. */
export type Brought = { readonly saved: number; readonly rows: number; readonly ignored: readonly string[] };

const shownProblems = 100;

const rowOf = (field: string): number => Number(/^rows\.(\d+)$/.exec(field)?.[1] ?? 0);

function refusal(view: View, error: CodedError): Html {
  const line = ({ field, message }: CodedError['problems'][number]) => {
    const row = rowOf(field);
    return row > 0 ? fill({ id: 'Baris {row}: {message}', en: 'Row {row}: {message}' }, { row, message }) : message;
  };
  const problems = error.problems.slice(0, shownProblems);
  const rest = error.problems.length - problems.length;
  return alert(view, {
    tone: 'bad',
    title:
      error.code === 'invalid'
        ? { id: 'Belum ada yang disimpan: perbaiki baris di bawah ini', en: 'Nothing was saved: mend the rows below' }
        : error.title,
    ...(error.code === 'invalid' ? {} : { text: error.mend }),
    ...(problems.length > 0
      ? {
          body: html`<ul>${problems.map((one) => html`<li>${t(view, line(one))}</li>`)}${rest > 0 && html`<li>${t(view, fill({ id: 'dan {n} lagi', en: 'and {n} more' }, { n: rest }))}</li>`}</ul>`,
        }
      : {}),
  });
}

const done = (view: View, { saved, rows, ignored }: Brought): Html =>
  alert(view, {
    tone: 'good',
    title: fill(
      { id: '{saved} jawaban diubah dari {rows} baris.', en: '{saved} answers changed, of {rows} rows.' },
      { saved, rows },
    ),
    ...(ignored.length > 0
      ? {
          text: fill(
            { id: 'Kolom yang tidak dibaca: {names}.', en: 'Columns that were not read: {names}.' },
            { names: ignored.join(', ') },
          ),
        }
      : {}),
  });

/** The page on which levels and explanations of an evaluation are brought in from a sheet. */
export function answerSheetPage(
  view: View,
  options: { readonly cycle: Cycle; readonly error: CodedError | null; readonly brought: Brought | null },
): Html {
  const { cycle, error, brought } = options;
  const sheet = fileInput(view, {
    name: 'sheet',
    label: { id: 'Lembar kerja', en: 'Spreadsheet' },
    help: {
      id: 'XLSX atau CSV. Indikator dikenali dari kolom Nomor, Kode, atau Indikator; yang dibaca kolom Tingkat dan Penjelasan. Sel kosong tidak mengubah apa pun.',
      en: 'XLSX or CSV. Indicators are known by the columns Number, Code or Indicator; Level and Explanation are read. An empty cell changes nothing.',
    },
    accept: '.xlsx,.csv',
  });
  return page(view, {
    title: { id: 'Jawaban lewat lembar kerja', en: 'Answers by spreadsheet' },
    lead: {
      id: 'Unduh jawaban yang terbuka untuk Anda, isi, lalu unggah kembali. Semua baris harus benar; bila ada yang ditolak, tidak ada yang disimpan.',
      en: 'Download the answers open to you, fill them in and upload again. Every row must be right; if one is refused, nothing is saved.',
    },
    crumbs: cycleCrumbs(cycle),
    narrow: true,
    actions: [
      linkButton(view, {
        label: same('XLSX'),
        href: `${answerSheetHref(cycle.id)}.xlsx`,
        icon: 'download',
        download: true,
      }),
      linkButton(view, {
        label: same('CSV'),
        href: `${answerSheetHref(cycle.id)}.csv`,
        icon: 'download',
        download: true,
      }),
    ],
    notices: [error && refusal(view, error), brought && done(view, brought)].flatMap((one) => one ?? []),
    body: form(view, {
      action: `${answerSheetHref(cycle.id)}/import`,
      files: true,
      body: html`<div class="form-fields">${sheet}</div>${formActions(view, { save: { id: 'Unggah', en: 'Upload' }, cancel: evaluationHref(cycle.id) })}`,
    }),
  });
}
