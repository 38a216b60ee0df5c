import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { number } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { owners } from '../element/index.ts';
import { diagramKindField } from './diagram-kinds.ts';
import { processes } from './processes.register.ts';

/** What one fills in in the table; the shape of a task comes from the drawing. */
const inTable = [
  'step',
  'name',
  'kind',
  'role',
  'agency',
  'application',
  'datasets',
  'minutes',
  'output',
  'stage',
] as const;

/** The tasks inside a process, in order: who does what, with which application and data. Edited as a table. */
export const processTasks = defineRegister({
  name: 'process-tasks',
  table: 'process.process_tasks',
  title: { id: 'Tugas dalam proses', en: 'Tasks of processes' },
  one: { id: 'Tugas', en: 'Task' },
  about: {
    id: 'Langkah demi langkah sebuah proses: pelaksana, aplikasi, dan data yang dipakai.',
    en: 'A process step by step: who does it, with which application and data.',
  },
  first: {
    id: 'Buka sebuah proses, lalu isi tugasnya di tabel.',
    en: 'Open a process, then fill in its tasks in the table.',
  },
  serves: ['tpi-53-2-a', 'lu-10-1'],
  fields: {
    process: reference({ label: { id: 'Proses', en: 'Process' }, register: 'processes' }),
    step: number({ label: { id: 'Urutan', en: 'Order' }, min: 1, max: 999 }),
    name: text({ label: { id: 'Tugas', en: 'Task' }, max: 200, example: 'Memeriksa kelengkapan berkas' }),
    kind: choice({
      label: { id: 'Jenis', en: 'Kind' },
      options: {
        person: { id: 'Dikerjakan orang', en: 'By a person' },
        system: { id: 'Dikerjakan sistem', en: 'By a system' },
        decision: { id: 'Keputusan', en: 'Decision' },
      },
    }),
    role: optional(text({ label: { id: 'Pelaksana', en: 'Role' }, max: 120, example: 'Petugas loket' })),
    agency: optional(reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' })),
    application: optional(reference({ label: { id: 'Aplikasi', en: 'Application' }, register: 'applications' })),
    datasets: optional(references({ label: { id: 'Data', en: 'Data' }, register: 'datasets' })),
    minutes: optional(
      number({
        label: { id: 'Waktu baku', en: 'Standard time' },
        min: 0,
        max: 525_600,
        unit: { id: 'menit', en: 'minutes' },
      }),
    ),
    output: optional(longText({ label: { id: 'Keluaran', en: 'Output' }, max: 500 })),
    stage: optional(
      diagramKindField({
        label: { id: 'Berlaku pada', en: 'Belongs to' },
        help: { id: 'Kosong berarti cara kerja sekarang.', en: 'Empty means how it is done today.' },
      }),
    ),
    element: optional(
      text({
        label: { id: 'Bentuk di gambar', en: 'Shape in the drawing' },
        help: { id: 'Id BPMN; diisi Padu dari gambar.', en: 'BPMN id; Padu fills it in from the drawing.' },
        max: 200,
        example: 'Task_1',
      }),
    ),
  },
  label: ['name'],
  key: 'id',
  list: ['step', 'name', 'kind', 'role', 'application', 'datasets', 'minutes', 'stage', 'status'],
  sort: 'step',
  search: ['name', 'role'],
  anchor: null,
  within: { field: 'process', remove: 'remove' },
  read: { through: 'process', of: processes },
  create: owners,
  states: ['active', 'removed'],
  stateTitles: { active: { id: 'Aktif', en: 'Active' }, removed: { id: 'Dihapus', en: 'Removed' } },
  stateTones: { active: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: owners, form: inTable },
    link: {
      title: { id: 'Kaitkan dengan bentuk di gambar', en: 'Tie to a shape in the drawing' },
      from: ['active'],
      grant: owners,
      form: ['step', 'name', 'kind', 'role', 'element'],
    },
    remove: { title: { id: 'Hapus', en: 'Remove' }, from: ['active'], to: 'removed', grant: owners },
  },
  merge: { to: 'removed' },
  constraints: {
    process_tasks_element_key: {
      field: 'element',
      message: { id: 'Tugas lain sudah dikaitkan dengan bentuk ini.', en: 'Another task is tied to this shape.' },
    },
  },
});
