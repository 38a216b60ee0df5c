import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { externalSide, internalSide, scorers, team } from '../evaluation-grants.ts';
import { indicatorField } from '../indicator-field.ts';
import { levelField } from '../level-field.ts';
import { sides } from '../sides.ts';

/**
 * What one assessor awards one indicator. Nobody else sees it before everybody on that side has locked theirs; the other
 * side sees it only when both sides have (TPI 57(2)d, LU 52(7)–(8)).
 */
export const evaluationScores = defineRegister({
  name: 'evaluation-scores',
  table: 'maturity.evaluation_scores',
  title: { id: 'Penilaian asesor', en: 'Scores of assessors' },
  one: { id: 'Penilaian', en: 'Score' },
  about: {
    id: 'Tingkat yang diberikan tiap asesor. Tertutup bagi asesor lain sampai semuanya mengunci penilaian.',
    en: 'The level each assessor awards. Closed to the others until all have locked theirs.',
  },
  first: {
    id: 'Nilai indikator pada lembar kerja evaluasi.',
    en: 'Score indicators on the worksheet of an evaluation.',
  },
  serves: ['tpi-57-2-d', 'lu-52-7', 'lu-52-8'],
  fields: {
    cycle: reference({ label: { id: 'Evaluasi', en: 'Evaluation' }, register: 'evaluation-cycles' }),
    indicator: indicatorField(),
    side: choice({ label: { id: 'Pihak', en: 'Side' }, options: sides }),
    level: optional(levelField({ id: 'Tingkat', en: 'Level' })),
    reason: optional(longText({ label: { id: 'Alasan', en: 'Reason' }, max: 4000 })),
  },
  label: ['indicator'],
  key: 'id',
  list: ['indicator', 'side', 'level', 'cycle', 'status'],
  sort: 'indicator',
  search: ['indicator', 'reason'],
  anchor: null,
  record: 'cycle',
  read: {
    by: 'status',
    levels: {
      draft: scorers,
      locked: scorers,
      'shared-internal': internalSide,
      'shared-external': externalSide,
      open: team,
      void: scorers,
    },
  },
  create: { 'internal-assessor': 'all', 'external-assessor': 'all' },
  states: ['draft', 'locked', 'shared-internal', 'shared-external', 'open', 'void'],
  stateTitles: {
    draft: { id: 'Disusun', en: 'Being written' },
    locked: { id: 'Dikunci, masih tertutup', en: 'Locked, still closed' },
    'shared-internal': { id: 'Terbuka bagi asesor internal', en: 'Open to internal assessors' },
    'shared-external': { id: 'Terbuka bagi asesor eksternal', en: 'Open to external assessors' },
    open: { id: 'Terbuka bagi kedua pihak', en: 'Open to both sides' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { draft: 'info', locked: 'warning', open: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['draft'],
      grant: scorers,
      form: ['level', 'reason'],
    },
    lock: {
      title: { id: 'Kunci', en: 'Lock' },
      from: ['draft'],
      to: 'locked',
      grant: scorers,
      needs: ['level', 'reason'],
      consequence: {
        id: 'Tidak dapat diubah lagi setelah semua asesor di pihak Anda juga mengunci; sejak itu terbuka bagi mereka.',
        en: 'It cannot be changed once all assessors of your side have locked theirs too; they see it from then on.',
      },
    },
    unlock: {
      title: { id: 'Buka kunci', en: 'Unlock' },
      from: ['locked'],
      to: 'draft',
      grant: scorers,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
    'share-internal': {
      title: { id: 'Buka bagi asesor internal', en: 'Open to internal assessors' },
      from: ['locked'],
      to: 'shared-internal',
      grant: {},
    },
    'share-external': {
      title: { id: 'Buka bagi asesor eksternal', en: 'Open to external assessors' },
      from: ['locked'],
      to: 'shared-external',
      grant: {},
    },
    open: {
      title: { id: 'Buka bagi kedua pihak', en: 'Open to both sides' },
      from: ['locked', 'shared-internal', 'shared-external'],
      to: 'open',
      grant: {},
    },
    hide: {
      title: { id: 'Tutup kembali', en: 'Close again' },
      from: ['shared-internal', 'shared-external', 'open'],
      to: 'locked',
      grant: {},
    },
    withdraw: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['draft'],
      to: 'void',
      grant: scorers,
    },
  },
  merge: {
    refused: {
      id: 'Penilaian tidak digabung: tiap asesor menilai sendiri.',
      en: 'Scores are not merged: each assessor awards their own.',
    },
  },
  constraints: {
    evaluation_scores_once: {
      field: 'indicator',
      message: {
        id: 'Anda sudah menilai indikator ini dalam evaluasi ini.',
        en: 'You have already scored this indicator in this evaluation.',
      },
    },
  },
  tableSql: [
    "constraint evaluation_scores_once exclude using gist (cycle with =, indicator with =, created_by with =) where (status <> 'void')",
  ],
});
