import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { period } from '../../../register/fields/date.ts';
import { reference } from '../../../register/fields/reference.ts';
import { text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { coordinators } from '../evaluation-grants.ts';
import { sides } from '../sides.ts';
import { evaluationCycles } from './evaluation-cycles.register.ts';

/** Who assesses in an evaluation, on which side and between which dates (TPI 57(3), LU 52(5)–(6)). */
export const evaluationAssessors = defineRegister({
  name: 'evaluation-assessors',
  table: 'maturity.evaluation_assessors',
  title: { id: 'Asesor evaluasi', en: 'Assessors' },
  one: { id: 'Asesor', en: 'Assessor' },
  about: {
    id: 'Siapa menilai dalam satu evaluasi, dari pihak mana, dan sampai kapan.',
    en: 'Who assesses in one evaluation, for which side, and until when.',
  },
  first: { id: 'Tambahkan asesor pada sebuah evaluasi.', en: 'Add assessors to an evaluation.' },
  serves: ['tpi-57-1', 'tpi-57-3', 'lu-51-1', 'lu-52-4', 'lu-52-5', 'lu-52-6'],
  fields: {
    cycle: reference({ label: { id: 'Evaluasi', en: 'Evaluation' }, register: 'evaluation-cycles' }),
    person: reference({ label: { id: 'Orang', en: 'Person' }, register: 'people' }),
    side: choice({ label: { id: 'Pihak', en: 'Side' }, options: sides }),
    institution: optional(
      text({ label: { id: 'Instansi asal', en: 'Institution' }, max: 200, example: 'Kementerian PANRB' }),
    ),
    period: period({ label: { id: 'Masa tugas', en: 'Appointed' } }),
    decree: optional(reference({ label: { id: 'Keputusan penetapan', en: 'Decree' }, register: 'legal-instruments' })),
  },
  label: ['person'],
  key: 'id',
  list: ['person', 'side', 'institution', 'period', 'decree', 'cycle', 'status'],
  sort: 'side',
  search: ['institution'],
  anchor: null,
  within: { field: 'cycle', remove: 'strike' },
  read: { through: 'cycle', of: evaluationCycles },
  create: coordinators,
  states: ['active', 'void'],
  stateTitles: { active: { id: 'Bertugas', en: 'Appointed' }, void: { id: 'Dihapus', en: 'Taken out' } },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['active'],
      grant: coordinators,
      form: ['person', 'side', 'institution', 'period', 'decree'],
    },
    strike: { title: { id: 'Keluarkan', en: 'Take out' }, from: ['active'], to: 'void', grant: coordinators },
  },
  merge: {
    refused: {
      id: 'Penugasan asesor tidak digabung: satu orang hanya sekali dalam satu evaluasi.',
      en: 'Appointments are not merged: nobody is in one evaluation twice.',
    },
  },
  constraints: {
    evaluation_assessors_once: {
      field: 'person',
      message: {
        id: 'Orang ini sudah menjadi asesor dalam evaluasi ini; satu orang hanya di satu pihak.',
        en: 'This person already assesses in this evaluation; nobody is on both sides.',
      },
    },
  },
  tableSql: [
    "constraint evaluation_assessors_once exclude using gist (cycle with =, person with =) where (status <> 'void')",
  ],
});
