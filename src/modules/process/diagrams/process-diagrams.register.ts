import { optional } from '../../../register/field.ts';
import { date } from '../../../register/fields/date.ts';
import { number } from '../../../register/fields/number.ts';
import { files, reference } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { stamped } from '../../../register/shape/stamped.ts';
import { owners } from '../../element/index.ts';
import { diagramKindField } from '../diagram-kinds.ts';
import { processes } from '../processes.register.ts';

/** Where a version is looked at, and where it is drawn. */
export const drawingHref = (id: string): string => `/process-diagrams/${id}/drawing`;
export const drawHref = (id: string): string => `/process-diagrams/${id}/draw`;

/** The drawings of a process, version by version: how it is done today, and how it is to be done. BPMN 2.0 files. */
export const processDiagrams = defineRegister({
  name: 'process-diagrams',
  table: 'process.process_diagrams',
  title: { id: 'Gambar proses', en: 'Drawings of processes' },
  one: { id: 'Gambar proses', en: 'Drawing' },
  about: {
    id: 'Gambar BPMN sebuah proses, versi demi versi: cara kerja sekarang dan yang dituju.',
    en: 'The BPMN drawings of a process, version by version: how it works today, and how it is to work.',
  },
  first: {
    id: 'Buka sebuah proses, isi tugasnya di tabel, lalu tambah gambar: Padu menggambarnya dari tabel.',
    en: 'Open a process, fill in its tasks in the table, then add a drawing: Padu draws it from the table.',
  },
  serves: ['tpi-12-1', 'tpi-12-2', 'lu-10-1', 'lu-10-2', 'lu-11-1'],
  fields: {
    process: reference({ label: { id: 'Proses', en: 'Process' }, register: 'processes' }),
    kind: diagramKindField({ label: { id: 'Menggambarkan', en: 'Shows' } }),
    number: number({
      label: { id: 'Versi', en: 'Version' },
      help: { id: 'Nomor berikutnya untuk proses dan jenis ini.', en: 'The next number for this process and kind.' },
      min: 1,
      max: 999,
    }),
    drawing: optional(
      files({
        label: { id: 'Berkas BPMN', en: 'BPMN file' },
        help: {
          id: 'Satu berkas .bpmn. Biarkan kosong: Padu menyalin versi sebelumnya, atau menggambar dari tabel tugas.',
          en: 'One .bpmn file. Leave it empty: Padu copies the version before, or draws from the table of tasks.',
        },
      }),
    ),
    note: optional(longText({ label: { id: 'Yang berubah', en: 'What changed' }, max: 2000 })),
    publishedOn: stamped(date({ label: { id: 'Diterbitkan pada', en: 'Published on' } }), { on: ['publish'], days: 0 }),
  },
  label: ['process', 'kind', 'number'],
  key: 'id',
  list: ['kind', 'number', 'drawing', 'publishedOn', 'status'],
  sort: '-number',
  search: ['note'],
  anchor: null,
  within: { field: 'process', remove: 'remove' },
  read: { through: 'process', of: processes },
  create: owners,
  states: ['draft', 'submitted', 'published', 'superseded', 'removed'],
  stateTitles: {
    draft: { id: 'Konsep', en: 'Draft' },
    submitted: { id: 'Diajukan', en: 'Submitted' },
    published: { id: 'Terbit', en: 'Published' },
    superseded: { id: 'Digantikan', en: 'Superseded' },
    removed: { id: 'Dihapus', en: 'Removed' },
  },
  stateTones: { draft: 'info', submitted: 'warning', published: 'good', removed: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah keterangan atau unggah berkas', en: 'Edit details or upload a file' },
      from: ['draft'],
      grant: owners,
      form: ['drawing', 'note'],
    },
    submit: {
      title: { id: 'Ajukan', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      grant: owners,
      needs: ['drawing'],
    },
    return: {
      title: { id: 'Kembalikan', en: 'Return' },
      from: ['submitted'],
      to: 'draft',
      grant: owners,
      ask: { note: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 1000 }) },
    },
    publish: {
      title: { id: 'Terbitkan', en: 'Publish' },
      from: ['submitted'],
      to: 'published',
      grant: owners,
      notBy: ['submit', 'edit'],
      refusal: 'return',
      dueDays: 10,
      undecided: {
        id: 'Versi sebelumnya tetap berlaku sampai versi ini diterbitkan.',
        en: 'The version before stays in force until this one is published.',
      },
      consequence: {
        id: 'Menggantikan versi terbit sebelumnya; isinya tidak dapat diubah lagi.',
        en: 'It supersedes the published version before it and can no longer be changed.',
      },
    },
    supersede: {
      title: { id: 'Nyatakan tidak berlaku', en: 'End' },
      from: ['published'],
      to: 'superseded',
      grant: owners,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
    remove: { title: { id: 'Hapus', en: 'Remove' }, from: ['draft', 'submitted'], to: 'removed', grant: owners },
  },
  merge: {
    refused: {
      id: 'Gambar tidak digabungkan: setiap versi berdiri sendiri. Hapus konsep yang berlebih.',
      en: 'Drawings are not merged: each version stands by itself. Remove a draft too many.',
    },
  },
  desk: { label: { id: 'Buka gambar', en: 'Open the drawing' }, href: ({ id }) => drawingHref(id) },
  constraints: {
    process_diagrams_number_key: {
      field: 'number',
      message: { id: 'Nomor versi ini sudah dipakai.', en: 'This version number is already in use.' },
    },
  },
  tableSql: [
    "check (status in ('draft', 'removed') or drawing is not null)",
    'constraint process_diagrams_number_key unique (process, kind, number)',
  ],
});
