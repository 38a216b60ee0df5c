import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { reference, references } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { onlyWhen } from '../../../register/shape/when.ts';
import { requesters } from '../development-grants.ts';
import { builds } from './builds.register.ts';
import { type DeliverableId, deliverableKinds, testKinds } from './deliverable-kinds.ts';

const options = Object.fromEntries(Object.entries(deliverableKinds).map(([id, { title }]) => [id, title])) as Readonly<
  Record<DeliverableId, { readonly id: string; readonly en: string }>
>;

const why = { why: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 1000 }) };

/** What a build makes: nine needs, five tests, eight parts of the documentation; each approved by somebody else (LU 25(2), 25(3)). */
export const buildDeliverables = defineRegister({
  name: 'build-deliverables',
  table: 'development.build_deliverables',
  title: { id: 'Hasil pembangunan', en: 'Deliverables of builds' },
  one: { id: 'Hasil pembangunan', en: 'Deliverable' },
  about: {
    id: 'Kebutuhan, uji coba, dan dokumentasi yang harus ada dan disetujui orang lain sebelum tahap berikutnya.',
    en: 'Needs, tests and documentation that must be there and approved by somebody else before the next stage.',
  },
  first: {
    id: 'Padu membuka daftarnya saat pembangunan dimulai.',
    en: 'Padu opens the list when a build begins.',
  },
  serves: ['tpi-28-1-c', 'lu-25-2', 'lu-25-2-i', 'lu-25-3'],
  fields: {
    build: reference({ label: { id: 'Pembangunan', en: 'Build' }, register: 'builds' }),
    kind: choice({ label: { id: 'Hasil', en: 'Deliverable' }, options, open: true }),
    documents: optional(references({ label: { id: 'Dokumen', en: 'Documents' }, register: 'documents' })),
    result: onlyWhen(
      { kind: testKinds },
      optional(
        choice({
          label: { id: 'Hasil uji', en: 'Result' },
          options: { passed: { id: 'Lulus', en: 'Passed' }, failed: { id: 'Tidak lulus', en: 'Failed' } },
        }),
      ),
    ),
    note: optional(longText({ label: { id: 'Keterangan', en: 'Note' }, max: 2000 })),
  },
  label: ['kind'],
  key: 'id',
  list: ['kind', 'documents', 'result', 'build', 'status'],
  sort: 'kind',
  search: ['note'],
  anchor: null,
  within: { field: 'build', remove: 'strike' },
  read: { through: 'build', of: builds },
  create: requesters,
  states: ['open', 'submitted', 'returned', 'approved', 'void'],
  stateTitles: {
    open: { id: 'Belum ada', en: 'Not there yet' },
    submitted: { id: 'Diajukan', en: 'Submitted' },
    returned: { id: 'Perlu diperbaiki', en: 'To be mended' },
    approved: { id: 'Disetujui', en: 'Approved' },
    void: { id: 'Dihapus', en: 'Taken out' },
  },
  stateTones: { open: 'neutral', submitted: 'warning', returned: 'bad', approved: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['open', 'returned'],
      grant: requesters,
      form: ['documents', 'result', 'note'],
    },
    submit: {
      title: { id: 'Ajukan', en: 'Submit' },
      from: ['open', 'returned'],
      to: 'submitted',
      grant: requesters,
      form: ['documents', 'result', 'note'],
      needs: ['documents'],
    },
    approve: {
      title: { id: 'Setujui', en: 'Approve' },
      from: ['submitted'],
      to: 'approved',
      grant: requesters,
      notBy: ['create', 'edit', 'submit'],
      refusal: 'return',
      dueDays: 7,
      undecided: { id: 'Tahap berikutnya tidak terbuka.', en: 'The next stage does not open.' },
    },
    return: {
      title: { id: 'Minta perbaikan', en: 'Ask for changes' },
      from: ['submitted'],
      to: 'returned',
      grant: requesters,
      ask: why,
    },
    reopen: {
      title: { id: 'Buka kembali', en: 'Reopen' },
      from: ['approved'],
      to: 'returned',
      grant: requesters,
      ask: why,
    },
    strike: { title: { id: 'Keluarkan', en: 'Take out' }, from: ['open'], to: 'void', grant: requesters },
  },
  merge: {
    refused: {
      id: 'Hasil pembangunan tidak digabung: tiap jenis hanya satu.',
      en: 'Deliverables are not merged: there is one of each kind.',
    },
  },
  constraints: {
    build_deliverables_once: {
      field: 'kind',
      message: { id: 'Hasil ini sudah ada dalam daftar.', en: 'This deliverable is on the list already.' },
    },
  },
  tableSql: [
    "constraint build_deliverables_once exclude using gist (build with =, kind with =) where (status <> 'void')",
  ],
});
