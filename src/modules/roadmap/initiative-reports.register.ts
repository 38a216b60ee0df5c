import { optional } from '../../register/field.ts';
import { date } from '../../register/fields/date.ts';
import { money, number } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { initiatives } from './initiatives.register.ts';
import { initiativeKeepers } from './roadmap-grants.ts';

/** How far an initiative is, as its owner reports it from time to time, with what shows it. */
export const initiativeReports = defineRegister({
  name: 'initiative-reports',
  table: 'roadmap.initiative_reports',
  title: { id: 'Laporan kemajuan inisiatif', en: 'Progress reports' },
  one: { id: 'Laporan kemajuan', en: 'Progress report' },
  about: {
    id: 'Kemajuan tiap inisiatif dari waktu ke waktu, dengan buktinya.',
    en: 'The progress of each initiative over time, with evidence.',
  },
  first: {
    id: 'Buka sebuah inisiatif yang berjalan, lalu catat kemajuannya.',
    en: 'Open an initiative that runs, then report its progress.',
  },
  fields: {
    initiative: reference({ label: { id: 'Inisiatif', en: 'Initiative' }, register: 'initiatives' }),
    asOf: date({ label: { id: 'Keadaan per', en: 'As of' } }),
    progress: number({
      label: { id: 'Kemajuan', en: 'Progress' },
      min: 0,
      max: 100,
      unit: { id: '%', en: '%' },
    }),
    done: longText({ label: { id: 'Yang sudah dilakukan', en: 'What was done' }, max: 4000 }),
    obstacles: optional(longText({ label: { id: 'Hambatan', en: 'Obstacles' }, max: 2000 })),
    spent: optional(money({ label: { id: 'Biaya terpakai', en: 'Spent so far' } })),
    evidence: optional(references({ label: { id: 'Bukti', en: 'Evidence' }, register: 'documents' })),
  },
  label: ['asOf', 'progress'],
  key: 'id',
  list: ['asOf', 'initiative', 'progress', 'spent', 'status'],
  sort: '-asOf',
  search: ['done', 'obstacles'],
  anchor: null,
  within: { field: 'initiative', remove: 'strike' },
  read: { through: 'initiative', of: initiatives },
  create: initiativeKeepers,
  states: ['recorded', 'void'],
  stateTitles: { recorded: { id: 'Tercatat', en: 'Recorded' }, void: { id: 'Dihapus', en: 'Struck out' } },
  stateTones: { recorded: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['recorded'], grant: initiativeKeepers, form: 'all' },
    strike: { title: { id: 'Hapus', en: 'Strike out' }, from: ['recorded'], to: 'void', grant: initiativeKeepers },
  },
  merge: { to: 'void' },
  constraints: {
    initiative_reports_once: {
      field: 'asOf',
      message: { id: 'Sudah ada laporan untuk tanggal ini.', en: 'There is a report for this day already.' },
    },
  },
  tableSql: [
    "constraint initiative_reports_once exclude using gist (initiative with =, as_of with =) where (status <> 'void')",
  ],
});
