import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { keepers } from './keepers.ts';

/** Parties outside the government. No contact data: what they are, not how to reach somebody. */
export const externalParties = defineRegister({
  name: 'external-parties',
  table: 'organization.external_parties',
  title: { id: 'Pihak luar', en: 'External parties' },
  one: { id: 'Pihak luar', en: 'External party' },
  about: {
    id: 'Kementerian, pemerintah lain, perguruan tinggi, komunitas, dan badan usaha yang terlibat dalam SPBE.',
    en: 'Ministries, other governments, universities, communities and businesses that take part in SPBE.',
  },
  first: {
    id: 'Tambahkan pihak yang menerima laporan, memberi saran, atau duduk dalam tim.',
    en: 'Add those who receive reports, give advice, or sit in a team.',
  },
  serves: ['tpi-51-2', 'tpi-51-3'],
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Badan Siber dan Sandi Negara' }),
    kind: choice({
      label: { id: 'Jenis', en: 'Kind' },
      options: {
        'ict-ministry': {
          id: 'Kementerian bidang komunikasi dan informatika',
          en: 'Communication and informatics ministry',
        },
        'state-apparatus-ministry': { id: 'Kementerian bidang aparatur negara', en: 'State apparatus ministry' },
        'other-institution': { id: 'Kementerian atau lembaga lain', en: 'Other ministry or institution' },
        'local-government': { id: 'Pemerintah daerah lain', en: 'Other local government' },
        education: { id: 'Lembaga pendidikan', en: 'Educational institution' },
        'infosec-community': { id: 'Komunitas keamanan informasi', en: 'Information security community' },
        'audit-body': { id: 'Lembaga pelaksana audit', en: 'Audit body' },
        business: { id: 'Badan usaha', en: 'Business' },
        other: { id: 'Pihak lain', en: 'Other party' },
      },
    }),
    about: optional(longText({ label: { id: 'Peran dalam SPBE', en: 'Part in SPBE' }, max: 1000 })),
  },
  label: ['name'],
  key: 'name',
  list: ['name', 'kind', 'status'],
  sort: 'name',
  search: ['name', 'about'],
  anchor: null,
  read: everyone('all'),
  create: keepers,
  states: ['active', 'inactive'],
  stateTitles: { active: { id: 'Aktif', en: 'Active' }, inactive: { id: 'Tidak aktif', en: 'Inactive' } },
  stateTones: { active: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: keepers, form: 'all' },
    retire: { title: { id: 'Nonaktifkan', en: 'Make inactive' }, from: ['active'], to: 'inactive', grant: keepers },
    restore: {
      title: { id: 'Aktifkan kembali', en: 'Make active again' },
      from: ['inactive'],
      to: 'active',
      grant: keepers,
    },
  },
  merge: { to: 'inactive' },
  constraints: {
    external_parties_name_key: {
      field: 'name',
      message: { id: 'Pihak dengan nama ini sudah ada.', en: 'A party of this name already exists.' },
    },
  },
});
