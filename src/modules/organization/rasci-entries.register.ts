import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { reference } from '../../register/fields/reference.ts';
import { defineRegister } from '../../register/register.ts';
import { keepers } from './keepers.ts';
import { letters } from './rasci-letters.ts';

/** One mark of a matrix: what one party does in one activity. */
export const rasciEntries = defineRegister({
  name: 'rasci-entries',
  table: 'organization.rasci_entries',
  title: { id: 'Tanda RASCI', en: 'RASCI marks' },
  one: { id: 'Tanda RASCI', en: 'RASCI mark' },
  about: {
    id: 'Siapa berperan apa dalam satu kegiatan. Tepat satu pihak bertanda A pada tiap kegiatan.',
    en: 'Who does what in one activity. Exactly one party is marked A in each.',
  },
  first: { id: 'Tandai pihak pada kegiatan sebuah matriks.', en: 'Mark parties in the activities of a matrix.' },
  fields: {
    matrix: reference({ label: { id: 'Matriks', en: 'Matrix' }, register: 'rasci-matrices' }),
    activity: reference({ label: { id: 'Kegiatan', en: 'Activity' }, register: 'rasci-activities' }),
    letter: choice({ label: { id: 'Tanda', en: 'Mark' }, options: letters }),
    agency: optional(
      reference({
        label: { id: 'Perangkat daerah', en: 'Agency' },
        help: {
          id: 'Isi tepat satu: perangkat daerah, tim, atau jabatan.',
          en: 'Give exactly one: agency, team or position.',
        },
        register: 'agencies',
      }),
    ),
    team: optional(reference({ label: { id: 'Tim', en: 'Team' }, register: 'teams' })),
    position: optional(reference({ label: { id: 'Jabatan', en: 'Position' }, register: 'positions' })),
  },
  label: ['letter'],
  key: 'id',
  list: ['activity', 'letter', 'agency', 'team', 'position', 'status'],
  sort: 'activity',
  search: ['letter'],
  anchor: null,
  read: everyone('all'),
  create: keepers,
  states: ['active', 'void'],
  stateTitles: { active: { id: 'Berlaku', en: 'In force' }, void: { id: 'Dihapus', en: 'Taken out' } },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['active'],
      grant: keepers,
      form: ['letter', 'agency', 'team', 'position'],
    },
    strike: { title: { id: 'Hapus tanda', en: 'Take out' }, from: ['active'], to: 'void', grant: keepers },
  },
  merge: {
    refused: {
      id: 'Tanda tidak dapat kembar: satu pihak bertanda sama sekali saja pada satu kegiatan.',
      en: 'Marks cannot be duplicates: a party has a mark in an activity once.',
    },
  },
  constraints: {
    rasci_entries_one_accountable: {
      field: 'letter',
      message: {
        id: 'Kegiatan ini sudah punya pihak A. Tepat satu pihak yang bertanggung jawab.',
        en: 'This activity already has a party marked A. Exactly one party is accountable.',
      },
    },
    rasci_entries_party_once: {
      field: 'letter',
      message: {
        id: 'Pihak ini sudah bertanda itu pada kegiatan ini.',
        en: 'This party already has that mark in this activity.',
      },
    },
  },
  tableSql: [
    "constraint rasci_entries_one_accountable exclude using gist (activity with =) where (status <> 'void' and letter = 'A')",
    `constraint rasci_entries_party_once exclude using gist (
    activity with =, letter with =, coalesce(agency, team, position) with =
  ) where (status <> 'void')`,
  ],
});
