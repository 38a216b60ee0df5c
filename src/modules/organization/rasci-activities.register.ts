import { optional } from '../../register/field.ts';
import { number } from '../../register/fields/number.ts';
import { reference } from '../../register/fields/reference.ts';
import { code, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { keepers } from './keepers.ts';
import { rasciMatrices } from './rasci-matrices.register.ts';

/** The lines of a matrix: a task of the regulation, or an activity in the government's own words. */
export const rasciActivities = defineRegister({
  name: 'rasci-activities',
  table: 'organization.rasci_activities',
  title: { id: 'Kegiatan RASCI', en: 'RASCI activities' },
  one: { id: 'Kegiatan RASCI', en: 'RASCI activity' },
  about: {
    id: 'Baris matriks: tugas dari peraturan, atau kegiatan dengan kata-kata sendiri.',
    en: 'The lines of a matrix: tasks of the regulation, or activities in your own words.',
  },
  first: {
    id: 'Pakai langkah Isi tugas baku pada matriks, atau tambahkan kegiatan sendiri.',
    en: 'Use the step Fill in the standard tasks of a matrix, or add your own.',
  },
  fields: {
    matrix: reference({ label: { id: 'Matriks', en: 'Matrix' }, register: 'rasci-matrices' }),
    name: text({ label: { id: 'Kegiatan', en: 'Activity' }, max: 300 }),
    task: optional(
      code({
        label: { id: 'Tugas peraturan', en: 'Task of the regulation' },
        help: {
          id: 'Nomor ketentuan, bila kegiatan ini tugas baku.',
          en: 'The provision, if this is a standard task.',
        },
        pattern: '^[a-z0-9-]+$',
        max: 60,
        example: 'tpi-52-1-a',
      }),
    ),
    line: number({ label: { id: 'Nomor urut', en: 'Line' }, min: 1, max: 9999 }),
  },
  label: ['name'],
  key: 'id',
  list: ['line', 'name', 'task', 'matrix', 'status'],
  sort: 'line',
  search: ['name', 'task'],
  anchor: null,
  within: { field: 'matrix', remove: 'strike' },
  read: { through: 'matrix', of: rasciMatrices },
  create: keepers,
  states: ['active', 'void'],
  stateTitles: { active: { id: 'Berlaku', en: 'In force' }, void: { id: 'Dihapus', en: 'Taken out' } },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: keepers, form: ['name', 'task', 'line'] },
    strike: { title: { id: 'Keluarkan dari matriks', en: 'Take out' }, from: ['active'], to: 'void', grant: keepers },
  },
  merge: { to: 'void' },
  related: [{ register: 'rasci-entries', via: 'activity' }],
  constraints: {
    rasci_activities_task_once: {
      field: 'task',
      message: { id: 'Tugas ini sudah ada dalam matriks.', en: 'This task already stands in the matrix.' },
    },
  },
  tableSql: [
    "constraint rasci_activities_task_once exclude using gist (matrix with =, task with =) where (status <> 'void')",
  ],
});
