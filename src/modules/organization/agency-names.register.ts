import { optional } from '../../register/field.ts';
import { period } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { agencies } from './agencies.register.ts';
import { datedStates, datedStateTitles, datedStateTones, datedSteps } from './dated-row.ts';
import { keepers } from './keepers.ts';

/** Former names of agencies. The present name stands with the agency; renaming puts the old one here. */
export const agencyNames = defineRegister({
  name: 'agency-names',
  table: 'organization.agency_names',
  title: { id: 'Nama lama perangkat daerah', en: 'Former names of agencies' },
  one: { id: 'Nama lama', en: 'Former name' },
  about: {
    id: 'Nama yang pernah dipakai, supaya keadaan pada tanggal lampau terbaca dengan nama saat itu.',
    en: 'Names once in use, so that a past day is read with the names of that day.',
  },
  first: {
    id: 'Terisi sendiri saat perangkat daerah berganti nama. Nama dari masa sebelum Padu dapat ditambahkan di sini.',
    en: 'Filled when an agency is renamed. Names from before Padu can be added here.',
  },
  fields: {
    agency: reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' }),
    name: text({ label: { id: 'Nama saat itu', en: 'Name at the time' }, max: 200 }),
    period: period({ label: { id: 'Dipakai', en: 'In use' } }),
    basis: optional(text({ label: { id: 'Dasar hukum penggantian', en: 'Legal basis of the change' }, max: 200 })),
  },
  label: ['name'],
  key: 'id',
  list: ['agency', 'name', 'period', 'status'],
  sort: 'name',
  search: ['name'],
  anchor: 'agency',
  within: { field: 'agency', remove: 'strike' },
  read: { through: 'agency', of: agencies },
  create: keepers,
  states: datedStates,
  stateTitles: { ...datedStateTitles, active: { id: 'Tercatat', en: 'Recorded' } },
  stateTones: datedStateTones,
  steps: datedSteps(keepers),
  merge: {
    refused: {
      id: 'Nama lama tidak dapat kembar: satu perangkat daerah punya satu nama pada satu masa.',
      en: 'Former names cannot be duplicates: an agency has one name at a time.',
    },
  },
  constraints: {
    agency_names_one_at_a_time: {
      field: 'period',
      message: {
        id: 'Sudah ada nama lain untuk sebagian jangka waktu ini.',
        en: 'Another name already stands for part of this period.',
      },
    },
  },
  tableSql: [
    "constraint agency_names_one_at_a_time exclude using gist (agency with =, period with &&) where (status <> 'void')",
  ],
});
