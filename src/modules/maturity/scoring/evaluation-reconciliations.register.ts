import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { externalSide, internalSide, team } from '../evaluation-grants.ts';
import { indicatorField } from '../indicator-field.ts';
import { levelField } from '../level-field.ts';
import { sides } from '../sides.ts';

const assessors = { 'internal-assessor': 'all', 'external-assessor': 'all' } as const;

/** Where assessors differ: what they agree on, and why. Opens by itself when scores that differ become visible. */
export const evaluationReconciliations = defineRegister({
  name: 'evaluation-reconciliations',
  table: 'maturity.evaluation_reconciliations',
  title: { id: 'Rekonsiliasi penilaian', en: 'Reconciliations' },
  one: { id: 'Rekonsiliasi', en: 'Reconciliation' },
  about: {
    id: 'Tingkat yang disepakati bila penilaian asesor berbeda, dengan alasannya.',
    en: 'The level agreed where assessors differ, with the reason.',
  },
  first: {
    id: 'Terbuka sendiri bila penilaian yang dikunci berbeda.',
    en: 'Opens by itself where locked scores differ.',
  },
  serves: ['tpi-57-2-d', 'tpi-57-2-f', 'lu-52-8'],
  fields: {
    cycle: reference({ label: { id: 'Evaluasi', en: 'Evaluation' }, register: 'evaluation-cycles' }),
    indicator: indicatorField(),
    parties: choice({
      label: { id: 'Perbedaan', en: 'Difference' },
      options: { ...sides, both: { id: 'Internal dan eksternal', en: 'Internal and external' } },
    }),
    level: optional(levelField({ id: 'Tingkat yang disepakati', en: 'Level agreed' })),
    reason: optional(longText({ label: { id: 'Alasan', en: 'Reason' }, max: 4000 })),
  },
  label: ['indicator'],
  key: 'id',
  list: ['indicator', 'parties', 'level', 'cycle', 'status'],
  sort: 'indicator',
  search: ['indicator', 'reason'],
  anchor: null,
  record: 'cycle',
  read: { by: 'parties', levels: { internal: internalSide, external: externalSide, both: team } },
  create: {},
  states: ['open', 'settled', 'void'],
  stateTitles: {
    open: { id: 'Perlu disepakati', en: 'To be agreed' },
    settled: { id: 'Disepakati', en: 'Agreed' },
    void: { id: 'Gugur', en: 'No longer needed' },
  },
  stateTones: { open: 'warning', settled: 'good' },
  steps: {
    settle: {
      title: { id: 'Catat kesepakatan', en: 'Record the agreement' },
      from: ['open'],
      to: 'settled',
      grant: assessors,
      form: ['level', 'reason'],
      needs: ['level', 'reason'],
      dueDays: 7,
      undecided: {
        id: 'Hasil evaluasi tidak dapat disusun selama perbedaan ini belum disepakati.',
        en: 'The result cannot be drawn up while this difference stands.',
      },
    },
    reopen: {
      title: { id: 'Bahas lagi', en: 'Discuss again' },
      from: ['settled'],
      to: 'open',
      grant: assessors,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
    drop: { title: { id: 'Gugurkan', en: 'Drop' }, from: ['open', 'settled'], to: 'void', grant: {} },
  },
  merge: {
    refused: {
      id: 'Rekonsiliasi tidak digabung: tiap perbedaan dibahas sendiri.',
      en: 'Reconciliations are not merged: each difference is settled by itself.',
    },
  },
  constraints: {
    evaluation_reconciliations_once: {
      field: 'indicator',
      message: {
        id: 'Perbedaan ini sudah dibahas.',
        en: 'This difference is already being discussed.',
      },
    },
  },
  tableSql: [
    "constraint evaluation_reconciliations_once exclude using gist (cycle with =, indicator with =, parties with =) where (status <> 'void')",
  ],
});
