import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { readers, requesters } from '../development-grants.ts';

/** What owners did to keep an application going, and how they judged it (LU 20(3), 20(9); TPI 45(4)). */
export const maintenanceRecords = defineRegister({
  name: 'maintenance-records',
  table: 'development.maintenance_records',
  title: { id: 'Pemeliharaan dan evaluasi aplikasi', en: 'Maintenance and evaluation of applications' },
  one: { id: 'Pemeliharaan atau evaluasi', en: 'Maintenance or evaluation' },
  about: {
    id: 'Pemeliharaan berkala dan evaluasi aplikasi setelah dipakai, oleh pemiliknya.',
    en: 'Periodic maintenance and evaluation of applications in use, by their owners.',
  },
  first: {
    id: 'Catat pemeliharaan terakhir tiap aplikasi, dan kapan berikutnya.',
    en: 'Record the last maintenance of each application, and when the next is.',
  },
  serves: ['tpi-45-4', 'lu-20-3', 'lu-20-9'],
  fields: {
    application: reference({ label: { id: 'Aplikasi', en: 'Application' }, register: 'applications' }),
    agency: reference({ label: { id: 'Pemilik', en: 'Owner' }, register: 'agencies' }),
    kind: choice({
      label: { id: 'Jenis', en: 'Kind' },
      options: {
        maintenance: { id: 'Pemeliharaan', en: 'Maintenance' },
        evaluation: { id: 'Evaluasi', en: 'Evaluation' },
      },
    }),
    date: date({ label: { id: 'Tanggal', en: 'Date' } }),
    done: longText({ label: { id: 'Yang dilakukan atau ditemukan', en: 'What was done or found' }, max: 4000 }),
    nextOn: optional(date({ label: { id: 'Berikutnya', en: 'Next' } })),
    document: optional(reference({ label: { id: 'Laporan', en: 'Report' }, register: 'documents' })),
  },
  views: [
    {
      name: 'maintenance',
      title: { id: 'Pemeliharaan', en: 'Maintenance' },
      filters: { kind: 'maintenance', status: 'recorded' },
    },
    {
      name: 'evaluation',
      title: { id: 'Evaluasi', en: 'Evaluation' },
      filters: { kind: 'evaluation', status: 'recorded' },
    },
  ],
  label: ['application', 'date'],
  key: 'id',
  list: ['application', 'kind', 'date', 'nextOn', 'agency', 'status'],
  sort: '-date',
  search: ['done'],
  anchor: 'agency',
  read: readers,
  create: requesters,
  states: ['recorded', 'void'],
  stateTitles: { recorded: { id: 'Tercatat', en: 'Recorded' }, void: { id: 'Dihapus', en: 'Struck out' } },
  stateTones: { recorded: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['recorded'],
      grant: requesters,
      form: ['kind', 'date', 'done', 'nextOn', 'document'],
    },
    strike: {
      title: { id: 'Hapus karena salah catat', en: 'Strike out as a mistake' },
      from: ['recorded'],
      to: 'void',
      grant: requesters,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: { to: 'void' },
  constraints: {
    maintenance_records_next: {
      field: 'nextOn',
      message: { id: 'Harus setelah tanggal ini dilakukan.', en: 'It must be after this one.' },
    },
  },
  tableSql: ['constraint maintenance_records_next check (next_on > date)'],
});
