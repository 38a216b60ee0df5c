import { attr, type Html, html } from '../../kernel/html/html.ts';
import { formatInstant, formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { asidePart, card, statRow, statTile } from '../../ui/card/card.ts';
import { progressMeter } from '../../ui/chart/progress-meter.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { form, formActions } from '../../ui/form/form.ts';
import { textArea } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import { type Batch, batchStates } from '../batches/batch.ts';
import type { Register } from '../register.ts';
import { batchBadge, batchTitle, wishFields } from './batch-parts.ts';
import { questionsForm } from './batch-questions.ts';
import { type BatchRows, outcomeTables } from './batch-rows.ts';
import { noUndoAlert } from './bulk.page.ts';
import { listHref } from './register-links.ts';

/** Everything the page of a batch shows. Without `rows` the reader is not its maker and sees no content. */
export type BatchParts = {
  readonly batch: Batch;
  readonly register: Register;
  readonly maker: string;
  readonly rows: readonly BatchRows[] | null;
  readonly canBeUndone: boolean;
  /** Whether such a batch can be undone at all. */
  readonly undoable: boolean;
  readonly mayCancel: boolean;
  readonly wrong: Text | null;
};

const verbs = {
  ahead: {
    created: { id: 'Akan dibuat', en: 'To be created' },
    updated: { id: 'Akan diperbarui', en: 'To be updated' },
    skipped: { id: 'Tidak berubah', en: 'Unchanged' },
    refused: { id: 'Ditolak', en: 'Refused' },
  },
  done: {
    created: { id: 'Dibuat', en: 'Created' },
    updated: { id: 'Diperbarui', en: 'Updated' },
    skipped: { id: 'Dilewati', en: 'Skipped' },
    refused: { id: 'Ditolak', en: 'Refused' },
  },
} as const;

function counts(view: View, { batch }: BatchParts): Html {
  const words = ['checking', 'ready'].includes(batch.state) ? verbs.ahead : verbs.done;
  const kinds = ['created', 'updated', 'skipped', 'refused'] as const;
  const shown = kinds.filter((kind) => kind !== 'created' || batch.kind === 'import');
  return statRow(
    shown.map((kind) =>
      statTile(view, {
        label: words[kind],
        value: formatNumber(batch[kind], view.lang, 0),
        ...(kind === 'refused' && batch.refused > 0 ? { tone: 'bad' as const } : {}),
      }),
    ),
  );
}

const action = (batch: Batch, what: string) => `/batches/${batch.id}/${what}`;

const cancelForm = (view: View, batch: Batch): Html =>
  form(view, {
    action: action(batch, 'cancel'),
    body: button(view, {
      label: batchStates[batch.state].working ? { id: 'Hentikan', en: 'Stop' } : { id: 'Buang', en: 'Discard' },
    }),
  });

/** What a batch is doing now; asked for anew every two seconds where script runs. */
function progress(view: View, parts: BatchParts): Html {
  const { batch } = parts;
  const label: Text = batchStates[batch.state].label;
  const of = batch.state === 'undoing' ? batch.created + batch.updated : batch.total;
  return card(view, {
    body: html`${progressMeter(view, { label, done: batch.done, of })}
<div class="form-actions">${linkButton(view, { label: { id: 'Muat ulang', en: 'Reload' }, href: `/batches/${batch.id}`, icon: 'refresh' })}
${parts.mayCancel && batch.state !== 'undoing' && cancelForm(view, batch)}</div>
<p class="field-help">${t(view, {
      id: 'Anda boleh meninggalkan halaman ini; Padu memberi tahu bila selesai.',
      en: 'You may leave this page; Padu tells you when it is over.',
    })}</p>`,
  });
}

function startPart(view: View, { batch }: BatchParts): Html {
  const changing = batch.created + batch.updated;
  const blocked = batch.kind === 'import' && batch.plan.allOrNone && batch.refused > 0;
  const save = fill(
    { id: 'Jalankan untuk {n} baris', en: 'Run for {n} rows' },
    { n: formatNumber(changing, view.lang, 0) },
  );
  const start = form(view, { action: action(batch, 'start'), body: button(view, { label: save, kind: 'primary' }) });
  const wishes =
    batch.kind === 'import' &&
    html`<details class="more"><summary>${t(view, { id: 'Ubah pilihan impor', en: 'Change how it comes in' })}</summary>${form(
      view,
      {
        action: action(batch, 'recheck'),
        body: html`<div class="form-fields">${wishFields(view, batch.plan)}</div>${formActions(view, { save: { id: 'Periksa lagi', en: 'Check again' } })}`,
      },
    )}</details>`;
  const none = alert(view, {
    tone: 'info',
    title: { id: 'Tidak ada yang perlu diubah.', en: 'There is nothing to change.' },
    text: { id: 'Tidak satu baris pun akan dibuat atau diperbarui.', en: 'No row would be created or updated.' },
  });
  const stopped = alert(view, {
    tone: 'warning',
    title: { id: 'Belum dapat dijalankan: ada baris yang ditolak.', en: 'It cannot run yet: some rows are refused.' },
    text: {
      id: 'Anda memilih semua baris atau tidak sama sekali. Perbaiki lembarnya, atau ubah pilihan impor.',
      en: 'You chose all rows or none. Mend the sheet, or change how it comes in.',
    },
  });
  const told = changing === 0 ? none : blocked ? stopped : null;
  return html`${told}${wishes}<div class="form-actions">${told ? null : start}${cancelForm(view, batch)}</div>`;
}

const givenBack: Text = {
  id: 'Isi lama dikembalikan, kecuali pada baris yang sudah diubah sesudahnya; baris itu dibiarkan dan disebut. Riwayatnya tetap tercatat.',
  en: 'Former entries come back, except where a row was changed since; those are left and named. The history keeps everything.',
};

function undoPart(view: View, { batch }: BatchParts): Html {
  const n = formatNumber(batch.created + batch.updated, view.lang, 0);
  return card(view, {
    title: { id: 'Batalkan batch ini', en: 'Undo this batch' },
    lead:
      batch.kind === 'edit'
        ? givenBack
        : {
            id: 'Baris yang dibuat dihapus dan isi lama dikembalikan, kecuali pada baris yang sudah diubah atau dipakai sesudahnya; baris itu dibiarkan dan disebut. Riwayatnya tetap tercatat.',
            en: 'Rows it created go and former entries come back, except where a row was changed or used since; those are left and named. The history keeps everything.',
          },
    body: form(view, {
      action: action(batch, 'undo'),
      body: html`${textArea(view, { name: 'reason', label: { id: 'Alasan', en: 'Reason' }, help: { id: 'Tercatat dalam riwayat.', en: 'Kept in the history.' }, optional: true, value: '', maxLength: 1000, rows: 2 })}<div class="form-actions">${button(view, { label: fill({ id: 'Batalkan {n} baris', en: 'Undo {n} rows' }, { n }), kind: 'danger' })}</div>`,
    }),
  });
}

const goOn: Text = {
  id: 'Yang sudah tersimpan tetap utuh. Pilih baris yang tersisa dari daftar untuk meneruskan.',
  en: 'What was stored is whole. Choose the remaining rows from the list to go on.',
};

function notices(view: View, parts: BatchParts): readonly Html[] {
  const { batch, wrong } = parts;
  const shown: Html[] = [];
  if (wrong) shown.push(alert(view, { tone: 'bad', title: wrong }));
  if (!parts.undoable && !['asking', 'cancelled'].includes(batch.state)) shown.push(noUndoAlert(view));
  if (batch.state === 'failed')
    shown.push(
      alert(view, {
        tone: 'bad',
        title: { id: 'Batch berhenti sebelum selesai.', en: 'The batch stopped before its end.' },
        text:
          batch.kind === 'edit'
            ? goOn
            : {
                id: 'Yang sudah tersimpan tetap utuh dan dapat dibatalkan. Unggah lagi untuk meneruskan; baris yang sama dilewati.',
                en: 'What was stored is whole and can be undone. Upload it again to go on; the same rows are skipped.',
              },
      }),
    );
  if (batch.state === 'undone') {
    const n = {
      done: formatNumber(batch.undone, view.lang, 0),
      of: formatNumber(batch.created + batch.updated, view.lang, 0),
    };
    const title = fill({ id: '{done} dari {of} baris dikembalikan.', en: '{done} of {of} rows were put back.' }, n);
    shown.push(alert(view, { tone: batch.undone < batch.created + batch.updated ? 'warning' : 'good', title }));
  }
  return shown;
}

const aside = (view: View, { batch, maker, register }: BatchParts): Html =>
  asidePart(
    view,
    { id: 'Keterangan', en: 'Details' },
    descriptionList(view, [
      { label: { id: 'Keadaan', en: 'State' }, value: batchBadge(view, batch) },
      {
        label: { id: 'Daftar', en: 'Register' },
        value: html`<a href="${listHref(register)}">${t(view, register.title)}</a>`,
      },
      ...(batch.kind === 'edit'
        ? [
            {
              label: { id: 'Langkah', en: 'Step' },
              value: t(view, register.steps[batch.step]?.title ?? same(batch.step)),
            },
          ]
        : []),
      { label: { id: 'Oleh', en: 'By' }, value: maker },
      { label: { id: 'Dibuat', en: 'Made' }, value: formatInstant(batch.createdAt, view.lang, view.timeZone) },
      ...(batch.endedAt
        ? [{ label: { id: 'Berakhir', en: 'Ended' }, value: formatInstant(batch.endedAt, view.lang, view.timeZone) }]
        : []),
      ...(batch.reason ? [{ label: { id: 'Alasan dibatalkan', en: 'Reason for undoing' }, value: batch.reason }] : []),
    ]),
  );

/** The page of a batch: what it asks, would do, does or did, and how to undo it. */
export function batchPage(view: View, parts: BatchParts): Html {
  const { batch, register, rows } = parts;
  const { working } = batchStates[batch.state];
  const own = rows !== null;
  const poll =
    working && html` hx-get="/batches/${batch.id}" hx-trigger="every 2s" hx-select="#batch" hx-swap="outerHTML"`;
  const asking = batch.kind === 'import' && batch.state === 'asking' && own;
  const body = html`<div id="batch" class="stack"${poll}${attr('aria-live', working ? 'polite' : undefined)}>
${asking ? questionsForm(view, rows, batch) : counts(view, parts)}
${working && progress(view, parts)}
${own && batch.state === 'ready' && startPart(view, parts)}
${asking && html`<div class="form-actions">${cancelForm(view, batch)}</div>`}
${rows && !working && rows.flatMap((part) => outcomeTables(view, { batch, rows: part }))}
${own && parts.canBeUndone && undoPart(view, parts)}
</div>`;
  return page(view, {
    title: batchTitle(batch, register.title),
    crumbs: [{ label: { id: 'Impor dan ubah sekaligus', en: 'Imports and bulk edits' }, href: '/batches' }],
    notices: notices(view, parts),
    body,
    aside: aside(view, parts),
  });
}
