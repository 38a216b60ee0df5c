import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { date, period } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { code, longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { agencyKinds } from './agency-kinds.ts';
import { keepers } from './keepers.ts';
import { namesOf } from './names-of.ts';

const basis = text({
  label: { id: 'Dasar hukum', en: 'Legal basis' },
  help: { id: 'Misalnya Perda 6/2020.', en: 'For example Perda 6/2020.' },
  max: 200,
  example: 'Perda 6/2020',
});

/** The units of the government as a tree. */
export const agencies = defineRegister({
  name: 'agencies',
  table: 'organization.agencies',
  title: { id: 'Perangkat daerah', en: 'Agencies' },
  one: { id: 'Perangkat daerah', en: 'Agency' },
  about: {
    id: 'Semua perangkat daerah dan unit di bawahnya: siapa, sejak kapan, di bawah siapa.',
    en: 'Every agency and the units below it: who, since when, under whom.',
  },
  first: {
    id: 'Impor daftar perangkat daerah dari lembar kerja, atau tambahkan satu per satu mulai dari Sekretariat Daerah.',
    en: 'Import the list of agencies from a spreadsheet, or add them one by one, beginning with the Regional Secretariat.',
  },
  serves: ['tpi-1-n4', 'tpi-53-1', 'lu-1-n4', 'lu-35-4'],
  fields: {
    code: code({
      label: { id: 'Kode', en: 'Code' },
      help: {
        id: 'Singkatan atau kode resmi dengan huruf besar, tanpa spasi.',
        en: 'An abbreviation or the official code, in capitals, without spaces.',
      },
      pattern: '^[A-Z0-9][A-Z0-9._/-]*$',
      max: 40,
      example: 'DISKOMINFO',
    }),
    name: text({
      label: { id: 'Nama', en: 'Name' },
      help: {
        id: 'Ubah di sini hanya untuk memperbaiki salah tulis. Untuk nama baru pakai langkah Ganti nama.',
        en: 'Edit only to mend a misspelling. For a new name use the step Rename.',
      },
      max: 200,
      example: 'Dinas Komunikasi dan Informatika',
    }),
    kind: choice({ label: { id: 'Jenis', en: 'Kind' }, options: namesOf(agencyKinds), example: 'department' }),
    parent: optional(reference({ label: { id: 'Di bawah', en: 'Under' }, register: 'agencies' })),
    period: period({
      label: { id: 'Masa berdiri', en: 'Exists' },
      help: {
        id: 'Tanggal akhir dikosongkan selama masih berdiri.',
        en: 'Leave the last day empty as long as it exists.',
      },
    }),
    successor: optional(reference({ label: { id: 'Dilanjutkan oleh', en: 'Continued by' }, register: 'agencies' })),
    address: optional(longText({ label: { id: 'Alamat', en: 'Address' }, max: 500 })),
  },
  label: ['name'],
  key: 'code',
  list: ['code', 'name', 'kind', 'parent', 'status'],
  sort: 'code',
  search: ['code', 'name'],
  anchor: 'id',
  read: everyone('all'),
  create: keepers,
  states: ['active', 'dissolved', 'merged'],
  stateTitles: {
    active: { id: 'Aktif', en: 'Active' },
    dissolved: { id: 'Dibubarkan', en: 'Dissolved' },
    merged: { id: 'Catatan kembar', en: 'Duplicate' },
  },
  stateTones: { active: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: keepers, form: 'all' },
    rename: {
      title: { id: 'Ganti nama', en: 'Rename' },
      from: ['active'],
      grant: keepers,
      form: ['name'],
      ask: { since: date({ label: { id: 'Nama baru berlaku sejak', en: 'New name since' } }), basis },
      consequence: {
        id: 'Nama lama tetap dipakai untuk tanggal sebelum itu.',
        en: 'The old name stays in use for the days before.',
      },
    },
    merge: {
      title: { id: 'Gabungkan', en: 'Merge' },
      from: ['active'],
      to: 'dissolved',
      grant: keepers,
      form: ['period', 'successor'],
      ask: { basis },
      consequence: {
        id: 'Fungsi yang diemban berpindah ke penerusnya sehari setelah tanggal akhir; hak akses di sini berhenti.',
        en: 'The functions it holds pass to its successor the day after the last day; access rights here end.',
      },
    },
    dissolve: {
      title: { id: 'Bubarkan', en: 'Dissolve' },
      from: ['active'],
      to: 'dissolved',
      grant: keepers,
      form: ['period'],
      ask: { basis },
      consequence: {
        id: 'Fungsi yang diemban dan hak akses di perangkat daerah ini berhenti pada tanggal akhir.',
        en: 'The functions it holds and access rights at this agency end on the last day.',
      },
    },
  },
  merge: { to: 'merged' },
  related: [
    { register: 'agencies', via: 'parent' },
    { register: 'function-holdings', via: 'agency' },
    { register: 'positions', via: 'agency' },
  ],
  constraints: {
    agencies_code_key: {
      field: 'code',
      message: { id: 'Kode ini sudah dipakai perangkat daerah lain.', en: 'Another agency already has this code.' },
    },
  },
});
