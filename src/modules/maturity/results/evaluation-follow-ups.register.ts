import { optional } from '../../../register/field.ts';
import { date } from '../../../register/fields/date.ts';
import { reference, references } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { all, coordinators, respondents, team } from '../evaluation-grants.ts';
import { indicatorField } from '../indicator-field.ts';

/** What an evaluation recommends: who does it, until when, and what shows that it is done. */
export const evaluationFollowUps = defineRegister({
  name: 'evaluation-follow-ups',
  table: 'maturity.evaluation_follow_ups',
  title: { id: 'Tindak lanjut evaluasi', en: 'Follow-up of evaluations' },
  one: { id: 'Tindak lanjut', en: 'Follow-up item' },
  about: {
    id: 'Rekomendasi evaluasi, pelaksananya, tenggatnya, dan bukti penyelesaiannya.',
    en: 'What an evaluation recommends, who does it, until when, and the proof.',
  },
  first: {
    id: 'Catat rekomendasi saat hasil disusun, satu untuk tiap hal yang harus dikerjakan.',
    en: 'Write recommendations down when the result is drawn up, one for each thing to do.',
  },
  serves: ['tpi-56-2', 'tpi-57-2-f', 'lu-52-1'],
  fields: {
    cycle: reference({ label: { id: 'Evaluasi', en: 'Evaluation' }, register: 'evaluation-cycles' }),
    indicator: optional(indicatorField()),
    recommendation: longText({ label: { id: 'Rekomendasi', en: 'Recommendation' }, max: 2000 }),
    agency: reference({ label: { id: 'Pelaksana', en: 'Carried out by' }, register: 'agencies' }),
    due: date({ label: { id: 'Tenggat', en: 'Due' } }),
    report: optional(longText({ label: { id: 'Yang sudah dilakukan', en: 'What was done' }, max: 4000 })),
    evidence: optional(references({ label: { id: 'Bukti', en: 'Evidence' }, register: 'documents' })),
  },
  label: ['recommendation'],
  key: 'id',
  list: ['indicator', 'recommendation', 'agency', 'due', 'status'],
  sort: 'due',
  search: ['recommendation', 'report'],
  anchor: 'agency',
  record: 'cycle',
  read: { by: 'status', levels: { draft: team, open: all, reported: all, verified: all, void: team } },
  create: coordinators,
  states: ['draft', 'open', 'reported', 'verified', 'void'],
  stateTitles: {
    draft: { id: 'Disusun', en: 'Being written' },
    open: { id: 'Dikerjakan', en: 'To be done' },
    reported: { id: 'Dilaporkan selesai', en: 'Reported done' },
    verified: { id: 'Terbukti selesai', en: 'Verified' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { draft: 'info', open: 'warning', reported: 'warning', verified: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['draft', 'open'],
      grant: coordinators,
      form: ['indicator', 'recommendation', 'agency', 'due'],
    },
    'hand-out': {
      title: { id: 'Tugaskan', en: 'Hand out' },
      from: ['draft'],
      to: 'open',
      grant: coordinators,
    },
    report: {
      title: { id: 'Laporkan selesai', en: 'Report done' },
      from: ['open'],
      to: 'reported',
      grant: respondents,
      form: ['report', 'evidence'],
      needs: ['report', 'evidence'],
      waits: { by: 'due' },
    },
    return: {
      title: { id: 'Kembalikan', en: 'Return' },
      from: ['reported'],
      to: 'open',
      grant: coordinators,
      ask: { note: longText({ label: { id: 'Yang masih kurang', en: 'What is missing' }, max: 1000 }) },
    },
    verify: {
      title: { id: 'Nyatakan terbukti', en: 'Verify' },
      from: ['reported'],
      to: 'verified',
      grant: coordinators,
      notBy: ['report'],
      refusal: 'return',
      dueDays: 14,
      undecided: {
        id: 'Rekomendasi ini tetap tampak belum ditindaklanjuti.',
        en: 'The recommendation keeps showing as not followed up.',
      },
    },
    withdraw: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['draft', 'open'],
      to: 'void',
      grant: coordinators,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: { to: 'void' },
});
