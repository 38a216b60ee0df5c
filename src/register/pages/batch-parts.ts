import { type Html, html } from '../../kernel/html/html.ts';
import { formatInstant, formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { radioGroup } from '../../ui/form/choice-inputs.ts';
import { statusBadge } from '../../ui/state/state-badge.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import { type Batch, batchStates, existingPolicies } from '../batches/batch.ts';
import type { ImportWishes } from '../batches/manage-batch.ts';

/** What a batch is: "Impor: Perangkat daerah". */
export const batchTitle = ({ kind }: Pick<Batch, 'kind'>, register: Text): Text =>
  fill(
    kind === 'import'
      ? { id: 'Impor: {register}', en: 'Import: {register}' }
      : { id: 'Ubah sekaligus: {register}', en: 'Bulk edit: {register}' },
    { register },
  );

/** The state of a batch in its one word. */
export const batchBadge = (view: View, { state }: Pick<Batch, 'state'>): Html =>
  statusBadge(view, batchStates[state].label, batchStates[state].tone);

const count = (view: View, value: number) => formatNumber(value, view.lang, 0);

const nothingYet: Text = { id: 'Belum ada batch', en: 'No batches yet' };
const whereFrom: Text = {
  id: 'Impor lembar kerja dan perubahan banyak baris sekaligus tercatat di sini, dan dapat dibatalkan sebagai satu.',
  en: 'Imported sheets and changes of many rows at once are kept here, and can be undone as one.',
};

/** Batches with what they did; `makerOf` names their makers where they are not all one's own. */
export function batchTable(
  view: View,
  batches: readonly Batch[],
  titleOf: (register: string) => Text,
  makerOf: ((batch: Batch) => string) | null = null,
): Html {
  const number = (key: 'created' | 'updated' | 'skipped' | 'refused', label: Text) => ({
    key,
    label,
    align: 'end' as const,
    cell: (batch: Batch) => count(view, batch[key]),
  });
  const columns = [
    {
      key: 'what',
      label: { id: 'Pekerjaan', en: 'Batch' },
      cell: (batch: Batch) => t(view, batchTitle(batch, titleOf(batch.register))),
    },
    {
      key: 'when',
      label: { id: 'Waktu', en: 'When' },
      cell: (batch: Batch) =>
        html`<time datetime="${batch.createdAt.toISOString()}">${formatInstant(batch.createdAt, view.lang, view.timeZone)}</time>`,
    },
    ...(makerOf ? [{ key: 'who', label: { id: 'Oleh', en: 'By' }, cell: (batch: Batch) => makerOf(batch) }] : []),
    { key: 'state', label: { id: 'Keadaan', en: 'State' }, cell: (batch: Batch) => batchBadge(view, batch) },
    number('created', { id: 'Dibuat', en: 'Created' }),
    number('updated', { id: 'Diperbarui', en: 'Updated' }),
    number('skipped', { id: 'Dilewati', en: 'Skipped' }),
    number('refused', { id: 'Ditolak', en: 'Refused' }),
  ];
  return dataTable(view, {
    caption: { id: 'Impor dan ubah sekaligus', en: 'Imports and bulk edits' },
    columns,
    rows: batches,
    href: ({ id }) => `/batches/${id}`,
    empty: emptyState(view, { icon: 'files', title: nothingYet, text: whereFrom }),
  });
}

/** What to do with rows that exist, and whether all rows must come in. */
export const wishFields = (view: View, { existing, allOrNone }: ImportWishes): readonly Html[] => [
  radioGroup(view, {
    name: 'existing',
    label: { id: 'Baris yang sudah ada di Padu', en: 'Rows that are in Padu already' },
    help: {
      id: 'Dikenali dari ID Padu atau kodenya. Baris yang tidak berubah selalu dilewati.',
      en: 'Recognised by their Padu ID or their key. Rows that do not change are always skipped.',
    },
    value: existing,
    choices: Object.entries(existingPolicies).map(([value, label]) => ({ value, label })),
  }),
  radioGroup(view, {
    name: 'rows',
    label: { id: 'Bila ada baris yang ditolak', en: 'If some rows are refused' },
    value: allOrNone ? 'all' : 'valid',
    choices: [
      {
        value: 'valid',
        label: {
          id: 'Masukkan baris yang benar; yang ditolak dapat diunduh beserta alasannya',
          en: 'Bring in the good rows; those refused can be downloaded with the reasons',
        },
      },
      { value: 'all', label: { id: 'Semua baris atau tidak sama sekali', en: 'All rows or none' } },
    ],
  }),
];
