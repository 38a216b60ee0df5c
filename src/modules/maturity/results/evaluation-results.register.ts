import { optional } from '../../../register/field.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { all, coordinators, team } from '../evaluation-grants.ts';
import { indicatorField } from '../indicator-field.ts';
import { levelField } from '../level-field.ts';

/** The levels an evaluation came to, indicator by indicator; past years are recorded here too. */
export const evaluationResults = defineRegister({
  name: 'evaluation-results',
  table: 'maturity.evaluation_results',
  title: { id: 'Hasil per indikator', en: 'Results per indicator' },
  one: { id: 'Hasil indikator', en: 'Result of an indicator' },
  about: {
    id: 'Tingkat akhir tiap indikator dalam satu evaluasi, beserta penilaian mandiri, internal, dan eksternal.',
    en: 'The final level of each indicator in one evaluation, with those of each assessment before it.',
  },
  first: {
    id: 'Terisi sendiri saat hasil disusun; hasil tahun lalu dapat diimpor ke evaluasi yang masih dalam persiapan.',
    en: 'Filled when the result is drawn up; past years can be imported into an evaluation still in preparation.',
  },
  serves: ['tpi-56-2', 'tpi-57-2-e', 'lu-52-1'],
  fields: {
    cycle: reference({ label: { id: 'Evaluasi', en: 'Evaluation' }, register: 'evaluation-cycles' }),
    indicator: indicatorField(),
    self: optional(levelField({ id: 'Penilaian mandiri', en: 'Self-assessment' })),
    internal: optional(levelField({ id: 'Penilaian internal', en: 'Internal assessment' })),
    external: optional(levelField({ id: 'Penilaian eksternal', en: 'External assessment' })),
    level: optional(
      levelField(
        { id: 'Tingkat akhir', en: 'Final level' },
        {
          id: 'Kosongkan hanya untuk indikator yang boleh dikecualikan.',
          en: 'Leave empty only where the indicator may be left out.',
        },
      ),
    ),
    explanation: optional(longText({ label: { id: 'Penjelasan', en: 'Explanation' }, max: 8000 })),
  },
  label: ['indicator'],
  key: 'id',
  list: ['indicator', 'self', 'internal', 'external', 'level', 'status'],
  sort: 'indicator',
  search: ['indicator', 'explanation'],
  anchor: null,
  record: 'cycle',
  read: { by: 'status', levels: { recorded: team, released: all, void: coordinators } },
  create: coordinators,
  states: ['recorded', 'released', 'void'],
  stateTitles: {
    recorded: { id: 'Dicatat', en: 'Recorded' },
    released: { id: 'Ditetapkan', en: 'Adopted' },
    void: { id: 'Dihapus', en: 'Taken out' },
  },
  stateTones: { recorded: 'info', released: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['recorded'],
      grant: coordinators,
      form: ['self', 'internal', 'external', 'level', 'explanation'],
    },
    release: { title: { id: 'Tetapkan', en: 'Release' }, from: ['recorded'], to: 'released', grant: {} },
    hold: { title: { id: 'Tahan', en: 'Hold back' }, from: ['released'], to: 'recorded', grant: {} },
    strike: { title: { id: 'Hapus', en: 'Take out' }, from: ['recorded'], to: 'void', grant: coordinators },
  },
  merge: {
    refused: {
      id: 'Hasil tidak digabung: tiap indikator punya tepat satu dalam satu evaluasi.',
      en: 'Results are not merged: each indicator has exactly one in an evaluation.',
    },
  },
  constraints: {
    evaluation_results_once: {
      field: 'indicator',
      message: {
        id: 'Indikator ini sudah punya hasil dalam evaluasi ini.',
        en: 'This indicator already has a result in this evaluation.',
      },
    },
  },
  tableSql: [
    "constraint evaluation_results_once exclude using gist (cycle with =, indicator with =) where (status <> 'void')",
  ],
});
