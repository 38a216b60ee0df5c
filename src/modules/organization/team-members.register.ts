import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { defineRegister } from '../../register/register.ts';
import { datedStates, datedStateTitles, datedStateTones, datedSteps } from './dated-row.ts';
import { keepers } from './keepers.ts';
import { namesOf } from './names-of.ts';
import { positions } from './team-kinds.ts';
import { teams } from './teams.register.ts';

const seat = {
  id: 'Kedudukan ini sudah terisi pada sebagian jangka waktu itu.',
  en: 'This seat is already filled for part of that period.',
};
const repeated = {
  id: 'Anggota ini sudah tercatat pada kedudukan itu untuk sebagian jangka waktu tersebut.',
  en: 'This member already holds that seat for part of that period.',
};

/** Who sits in which team, in what position, from when until when. */
export const teamMembers = defineRegister({
  name: 'team-members',
  table: 'organization.team_members',
  title: { id: 'Anggota tim', en: 'Team members' },
  one: { id: 'Anggota tim', en: 'Team member' },
  about: {
    id: 'Siapa duduk dalam tim apa, sebagai apa, sejak kapan. Kedudukan tertentu memberi hak di Padu.',
    en: 'Who sits in which team, as what, since when. Certain seats give rights in Padu.',
  },
  first: { id: 'Buat timnya dahulu, lalu isi anggotanya.', en: 'Make the team first, then seat its members.' },
  serves: ['tpi-50-5', 'tpi-54-1', 'tpi-55-1', 'tpi-57-1', 'lu-50-2'],
  fields: {
    team: reference({ label: { id: 'Tim', en: 'Team' }, register: 'teams' }),
    position: choice({ label: { id: 'Kedudukan', en: 'Seat' }, options: namesOf(positions) }),
    person: optional(
      reference({
        label: { id: 'Orang', en: 'Person' },
        help: { id: 'Isi orang atau pihak luar, salah satu.', en: 'Give a person or an external party, not both.' },
        register: 'people',
      }),
    ),
    party: optional(reference({ label: { id: 'Pihak luar', en: 'External party' }, register: 'external-parties' })),
    agency: optional(
      reference({ label: { id: 'Mewakili perangkat daerah', en: 'From agency' }, register: 'agencies' }),
    ),
    period: period({ label: { id: 'Masa keanggotaan', en: 'Term' } }),
  },
  label: ['position'],
  key: 'id',
  list: ['team', 'position', 'person', 'party', 'agency', 'period', 'status'],
  sort: 'team',
  search: ['position'],
  anchor: null,
  within: { field: 'team', remove: 'strike' },
  read: { through: 'team', of: teams },
  create: keepers,
  states: datedStates,
  stateTitles: datedStateTitles,
  stateTones: datedStateTones,
  steps: datedSteps(keepers),
  merge: {
    refused: {
      id: 'Anggota tidak dapat kembar: ia duduk sekali pada satu kedudukan dalam satu masa.',
      en: 'Members cannot be duplicates: one holds a seat once at a time.',
    },
  },
  constraints: {
    team_members_single_seat: { field: 'position', message: seat },
    team_members_person_once: { field: 'person', message: repeated },
    team_members_party_once: { field: 'party', message: repeated },
  },
  tableSql: [
    `constraint team_members_single_seat exclude using gist (team with =, position with =, period with &&)
    where (status <> 'void' and position in ('cio', 'steering-chair', 'technical-chair', 'lead-assessor', 'lead-auditor', 'chair'))`,
    `constraint team_members_person_once exclude using gist (team with =, position with =, person with =, period with &&)
    where (status <> 'void' and person is not null)`,
    `constraint team_members_party_once exclude using gist (team with =, position with =, party with =, period with &&)
    where (status <> 'void' and party is not null)`,
  ],
});
