import { choice } from '../../../register/fields/choice.ts';
import { reference } from '../../../register/fields/reference.ts';
import { defineRegister } from '../../../register/register.ts';
import { rasciLetters } from '../../organization/index.ts';
import { coordinators } from '../evaluation-grants.ts';
import { indicatorField } from '../indicator-field.ts';
import { evaluationCycles } from './evaluation-cycles.register.ts';

/** Who answers for an indicator of an evaluation, who is accountable, who helps: RASCI, indicator by indicator. */
export const evaluationAssignments = defineRegister({
  name: 'evaluation-assignments',
  table: 'maturity.evaluation_assignments',
  title: { id: 'Penanggung jawab indikator', en: 'Indicators and their agencies' },
  one: { id: 'Penugasan indikator', en: 'Assignment of an indicator' },
  about: {
    id: 'Perangkat daerah mana yang menjawab tiap indikator (R), bertanggung jawab (A), mendukung, dimintai pendapat, dan diberi tahu.',
    en: 'Which agency answers each indicator (R), is accountable (A), supports, is consulted and is informed.',
  },
  first: {
    id: 'Tandai perangkat daerah pada tiap indikator, atau salin dari evaluasi terakhir.',
    en: 'Mark agencies at each indicator, or copy from the last evaluation.',
  },
  serves: ['tpi-51-1', 'tpi-53-2-d'],
  fields: {
    cycle: reference({ label: { id: 'Evaluasi', en: 'Evaluation' }, register: 'evaluation-cycles' }),
    indicator: indicatorField(),
    letter: choice({ label: { id: 'Tanda', en: 'Mark' }, options: rasciLetters }),
    agency: reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' }),
  },
  label: ['indicator', 'letter'],
  key: 'id',
  list: ['indicator', 'letter', 'agency', 'cycle', 'status'],
  sort: 'indicator',
  search: ['indicator'],
  anchor: null,
  within: { field: 'cycle', remove: 'strike' },
  read: { through: 'cycle', of: evaluationCycles },
  create: coordinators,
  states: ['active', 'void'],
  stateTitles: { active: { id: 'Berlaku', en: 'In force' }, void: { id: 'Dihapus', en: 'Taken out' } },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['active'],
      grant: coordinators,
      form: ['indicator', 'letter', 'agency'],
    },
    strike: { title: { id: 'Keluarkan', en: 'Take out' }, from: ['active'], to: 'void', grant: coordinators },
  },
  merge: {
    refused: {
      id: 'Tanda tidak digabung: tiap indikator punya tepat satu R dan satu A.',
      en: 'Marks are not merged: each indicator has exactly one R and one A.',
    },
  },
  constraints: {
    evaluation_assignments_one: {
      field: 'letter',
      message: {
        id: 'Indikator ini sudah punya perangkat daerah dengan tanda itu; R dan A masing-masing tepat satu.',
        en: 'This indicator already has an agency with that mark; there is exactly one R and one A.',
      },
    },
    evaluation_assignments_once: {
      field: 'letter',
      message: {
        id: 'Perangkat daerah ini sudah bertanda itu pada indikator ini.',
        en: 'This agency already has that mark at this indicator.',
      },
    },
  },
  tableSql: [
    "constraint evaluation_assignments_one exclude using gist (cycle with =, indicator with =, letter with =) where (status <> 'void' and letter in ('R', 'A'))",
    "constraint evaluation_assignments_once exclude using gist (cycle with =, indicator with =, letter with =, agency with =) where (status <> 'void')",
  ],
});
