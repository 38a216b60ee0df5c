import { everyone } from '../../kernel/access/access.ts';
import { choice } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { complianceKeepers } from './keepers.ts';

/** Days that are no working days besides Saturdays and Sundays. */
export const holidays = defineRegister({
  name: 'holidays',
  table: 'compliance.holidays',
  title: { id: 'Hari libur', en: 'Holidays' },
  one: { id: 'Hari libur', en: 'Holiday' },
  about: {
    id: 'Libur nasional, cuti bersama, dan libur daerah; dipakai menghitung hari kerja.',
    en: 'National holidays, joint leave and regional holidays, for counting working days.',
  },
  first: {
    id: 'Impor daftar dari keputusan bersama menteri untuk tahun berjalan.',
    en: "Import the list of the ministers' joint decree for the current year.",
  },
  fields: {
    date: date({ label: { id: 'Tanggal', en: 'Date' } }),
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 120, example: 'Hari Kemerdekaan' }),
    kind: choice({
      label: { id: 'Jenis', en: 'Kind' },
      options: {
        national: { id: 'Libur nasional', en: 'National holiday' },
        'joint-leave': { id: 'Cuti bersama', en: 'Joint leave' },
        regional: { id: 'Libur daerah', en: 'Regional holiday' },
      },
    }),
  },
  label: ['name'],
  key: 'date',
  list: ['date', 'name', 'kind', 'status'],
  sort: '-date',
  search: ['name'],
  anchor: null,
  read: everyone('all'),
  create: complianceKeepers,
  states: ['active', 'removed'],
  stateTitles: { active: { id: 'Berlaku', en: 'Active' }, removed: { id: 'Dihapus', en: 'Removed' } },
  stateTones: { active: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: complianceKeepers, form: 'all' },
    remove: { title: { id: 'Hapus', en: 'Remove' }, from: ['active'], to: 'removed', grant: complianceKeepers },
    restore: { title: { id: 'Pulihkan', en: 'Restore' }, from: ['removed'], to: 'active', grant: complianceKeepers },
  },
  merge: {
    refused: {
      id: 'Hari libur tidak dapat kembar: satu tanggal hanya tercatat sekali.',
      en: 'Holidays cannot be duplicates: a date is recorded once.',
    },
  },
  constraints: {
    holidays_date_key: {
      field: 'date',
      message: { id: 'Tanggal ini sudah tercatat.', en: 'This date is recorded already.' },
    },
  },
});
