import { optional } from '../../../register/field.ts';
import { choices } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { all, coordinators, externalSide, respondents, teamAndOwn } from '../evaluation-grants.ts';
import { indicatorHref } from '../evaluation-links.ts';
import { indicatorField, readIndicatorCode } from '../indicator-field.ts';
import { levelField } from '../level-field.ts';
import { levelOptions } from './level-options.ts';

/** External assessors see what was handed in, never what is still being written. */
const handedIn = { ...teamAndOwn, ...externalSide };

/** What an agency answers to one indicator: level, explanation, criteria met; evidence is inside. */
export const evaluationAnswers = defineRegister({
  name: 'evaluation-answers',
  table: 'maturity.evaluation_answers',
  title: { id: 'Jawaban penilaian mandiri', en: 'Self-assessment answers' },
  one: { id: 'Jawaban', en: 'Answer' },
  about: {
    id: 'Tingkat, penjelasan, dan bukti tiap indikator, dari perangkat daerah yang menjawabnya.',
    en: 'Level, explanation and evidence of each indicator, by the agency that answers it.',
  },
  first: {
    id: 'Jawaban terbuka sendiri saat penilaian mandiri dimulai.',
    en: 'Answers open by themselves when a self-assessment starts.',
  },
  serves: ['tpi-53-2-d', 'tpi-57-2-c', 'tpi-57-2-d', 'lu-52-7'],
  fields: {
    cycle: reference({ label: { id: 'Evaluasi', en: 'Evaluation' }, register: 'evaluation-cycles' }),
    indicator: indicatorField(),
    agency: reference({ label: { id: 'Dijawab oleh', en: 'Answered by' }, register: 'agencies' }),
    due: optional(date({ label: { id: 'Tenggat', en: 'Due' } })),
    met: optional(choices({ label: { id: 'Kriteria terpenuhi', en: 'Criteria met' }, options: levelOptions })),
    level: optional(levelField({ id: 'Tingkat menurut sendiri', en: 'Level by own account' })),
    explanation: optional(longText({ label: { id: 'Penjelasan', en: 'Explanation' }, max: 8000 })),
  },
  views: [
    {
      name: 'unanswered',
      title: { id: 'Belum diajukan', en: 'Not handed in' },
      filters: { status: 'open,changes-requested' },
    },
    { name: 'to-examine', title: { id: 'Perlu diperiksa', en: 'To examine' }, filters: { status: 'submitted' } },
  ],
  label: ['indicator'],
  key: 'id',
  list: ['indicator', 'agency', 'level', 'due', 'status'],
  sort: 'indicator',
  search: ['indicator', 'explanation'],
  anchor: 'agency',
  record: 'cycle',
  read: {
    by: 'status',
    levels: {
      open: teamAndOwn,
      submitted: handedIn,
      'changes-requested': handedIn,
      accepted: handedIn,
      released: all,
      void: coordinators,
    },
  },
  create: {},
  states: ['open', 'submitted', 'changes-requested', 'accepted', 'released', 'void'],
  stateTitles: {
    open: { id: 'Disusun', en: 'Being written' },
    submitted: { id: 'Diajukan', en: 'Handed in' },
    'changes-requested': { id: 'Perlu diperbaiki', en: 'Changes requested' },
    accepted: { id: 'Diterima', en: 'Accepted' },
    released: { id: 'Hasil ditetapkan', en: 'Result adopted' },
    void: { id: 'Dibatalkan', en: 'Cancelled' },
  },
  stateTones: {
    open: 'info',
    submitted: 'warning',
    'changes-requested': 'bad',
    accepted: 'good',
    released: 'good',
    void: 'bad',
  },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['open', 'changes-requested'],
      grant: respondents,
      form: ['met', 'level', 'explanation'],
    },
    submit: {
      title: { id: 'Ajukan', en: 'Hand in' },
      from: ['open', 'changes-requested'],
      to: 'submitted',
      grant: respondents,
      needs: ['level', 'explanation'],
      waits: { by: 'due' },
    },
    'request-changes': {
      title: { id: 'Minta perbaikan', en: 'Request changes' },
      from: ['submitted'],
      to: 'changes-requested',
      grant: coordinators,
      ask: { note: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 2000 }) },
    },
    accept: {
      title: { id: 'Terima', en: 'Accept' },
      from: ['submitted'],
      to: 'accepted',
      grant: coordinators,
      notBy: ['edit', 'submit'],
      refusal: 'request-changes',
      dueDays: 7,
      undecided: {
        id: 'Penilaian mandiri tidak dapat dikunci, dan penilaian internal tertunda.',
        en: 'The self-assessment cannot be locked, and the internal assessment waits.',
      },
    },
    'take-back': {
      title: { id: 'Buka kembali', en: 'Reopen' },
      from: ['accepted'],
      to: 'changes-requested',
      grant: coordinators,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
    reassign: {
      title: { id: 'Alihkan', en: 'Reassign' },
      from: ['open', 'changes-requested'],
      grant: coordinators,
      form: ['agency', 'due'],
    },
    release: { title: { id: 'Buka hasil', en: 'Release' }, from: ['accepted'], to: 'released', grant: {} },
    hold: { title: { id: 'Tahan hasil', en: 'Hold back' }, from: ['released'], to: 'accepted', grant: {} },
    cancel: {
      title: { id: 'Batalkan', en: 'Cancel' },
      from: ['open', 'changes-requested'],
      to: 'void',
      grant: {},
    },
  },
  desk: {
    label: { id: 'Buka meja kerja', en: 'Open the workbench' },
    href: ({ values }) => indicatorHref(String(values.cycle), readIndicatorCode(String(values.indicator)).number),
  },
  merge: {
    refused: {
      id: 'Jawaban tidak digabung: tiap indikator punya tepat satu dalam satu evaluasi.',
      en: 'Answers are not merged: each indicator has exactly one in an evaluation.',
    },
  },
  constraints: {
    evaluation_answers_once: {
      field: 'indicator',
      message: {
        id: 'Indikator ini sudah punya jawaban dalam evaluasi ini.',
        en: 'This indicator already has an answer in this evaluation.',
      },
    },
  },
  tableSql: [
    "constraint evaluation_answers_once exclude using gist (cycle with =, indicator with =) where (status <> 'void')",
  ],
});
