import type { Text } from '../../../kernel/i18n/text.ts';
import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { year } from '../../../register/fields/number.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText, text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { all, coordinators } from '../evaluation-grants.ts';
import { evaluationHref } from '../evaluation-links.ts';
import { instrumentOptions } from '../instrument-options.ts';
import { levelField } from '../level-field.ts';
import { backward, onward, stageTitles } from './cycle-steps.ts';
import { evidencePolicies } from './evidence-policy.ts';

const until = (label: Text) => optional(date({ label }));

/** Evaluations of maturity: one a year, by one version of one instrument, stage by stage. */
export const evaluationCycles = defineRegister({
  name: 'evaluation-cycles',
  table: 'maturity.evaluation_cycles',
  title: { id: 'Evaluasi SPBE', en: 'SPBE evaluations' },
  one: { id: 'Evaluasi SPBE', en: 'SPBE evaluation' },
  about: {
    id: 'Penilaian kematangan SPBE tiap tahun: tahap, jadwal, dan hasilnya.',
    en: 'The yearly assessment of maturity: its stages, calendar and result.',
  },
  first: {
    id: 'Buat evaluasi tahun ini, tetapkan asesor dan penanggung jawab tiap indikator, lalu mulai penilaian mandiri.',
    en: 'Make the evaluation of this year, name the assessors and who answers for each indicator, then start.',
  },
  serves: ['tpi-56-1', 'tpi-56-2', 'tpi-57-2-a', 'tpi-57-2-b', 'lu-52-1', 'lu-52-2', 'lu-52-7', 'lu-53'],
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Evaluasi SPBE 2026' }),
    year: year({ label: { id: 'Tahun', en: 'Year' } }),
    instrument: choice({
      label: { id: 'Instrumen', en: 'Instrument' },
      help: {
        id: 'Tetap sama selama evaluasi ini, juga bila instrumennya kelak diperbaiki.',
        en: 'Stays the same for this evaluation, also when the instrument is corrected later.',
      },
      options: instrumentOptions,
      open: true,
    }),
    coordinator: optional(
      reference({
        label: { id: 'Dikoordinasikan oleh', en: 'Coordinated by' },
        help: {
          id: 'Perangkat daerah yang mengoordinasikan penilaian mandiri. Beberapa peraturan menyebut sekretaris daerah.',
          en: 'The agency that coordinates the self-assessment. Some regulations name the secretary of the region.',
        },
        register: 'agencies',
      }),
    ),
    evidencePolicy: optional(
      choice({
        label: { id: 'Jawaban tanpa bukti', en: 'Answers without evidence' },
        help: {
          id: 'Kosong berarti ditolak. Peringatan hanya boleh bila peraturan tidak mensyaratkan bukti.',
          en: 'Empty means refused. A warning alone is possible only where the regulation asks for no evidence.',
        },
        options: evidencePolicies,
      }),
    ),
    target: optional(levelField({ id: 'Target indeks', en: 'Target index' })),
    selfUntil: until({ id: 'Penilaian mandiri sampai', en: 'Self-assessment until' }),
    internalUntil: until({ id: 'Penilaian internal sampai', en: 'Internal assessment until' }),
    documentsUntil: until({ id: 'Telaah dokumen sampai', en: 'Document review until' }),
    visitUntil: until({ id: 'Wawancara atau kunjungan sampai', en: 'Interview or visit until' }),
    resultUntil: until({ id: 'Hasil ditetapkan sampai', en: 'Result until' }),
    followUpUntil: until({ id: 'Tindak lanjut sampai', en: 'Follow-up until' }),
    summary: optional(
      longText({
        label: { id: 'Ringkasan untuk laporan', en: 'Summary for the report' },
        max: 8000,
      }),
    ),
    publishedOn: optional(date({ label: { id: 'Diumumkan pada', en: 'Published on' } })),
  },
  sections: [
    {
      title: { id: 'Jadwal', en: 'Calendar' },
      fields: ['selfUntil', 'internalUntil', 'documentsUntil', 'visitUntil', 'resultUntil', 'followUpUntil'],
    },
    { title: { id: 'Laporan', en: 'Report' }, fields: ['summary', 'publishedOn'] },
  ],
  label: ['name'],
  key: 'name',
  list: ['year', 'name', 'instrument', 'target', 'publishedOn', 'status'],
  sort: '-year',
  search: ['name', 'summary'],
  anchor: null,
  record: 'id',
  read: all,
  create: coordinators,
  states: [
    'preparation',
    'self-assessment',
    'internal-assessment',
    'document-review',
    'interview',
    'result',
    'follow-up',
    'closed',
    'void',
  ],
  stateTitles: { ...stageTitles, void: { id: 'Dibatalkan', en: 'Cancelled' } },
  stateTones: { preparation: 'info', result: 'warning', 'follow-up': 'warning', closed: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: [
        'preparation',
        'self-assessment',
        'internal-assessment',
        'document-review',
        'interview',
        'result',
        'follow-up',
      ],
      grant: coordinators,
      form: [
        'name',
        'year',
        'instrument',
        'coordinator',
        'evidencePolicy',
        'target',
        'selfUntil',
        'internalUntil',
        'documentsUntil',
        'visitUntil',
        'resultUntil',
        'followUpUntil',
        'summary',
      ],
    },
    'copy-assignments': {
      title: { id: 'Salin penugasan dari evaluasi terakhir', en: 'Copy assignments from the last evaluation' },
      from: ['preparation'],
      grant: coordinators,
      consequence: {
        id: 'Tanda yang belum ada disalin dari evaluasi terakhir dengan instrumen yang sama; perangkat daerah yang sudah tidak ada dilewati.',
        en: 'Marks that are missing are copied from the last evaluation by the same instrument; agencies that are gone are left out.',
      },
    },
    start: onward({ id: 'Mulai penilaian mandiri', en: 'Start the self-assessment' }, 'preparation', 'self-assessment'),
    'lock-self': onward(
      { id: 'Kunci penilaian mandiri', en: 'Lock the self-assessment' },
      'self-assessment',
      'internal-assessment',
    ),
    'lock-internal': onward(
      { id: 'Serahkan kepada asesor eksternal', en: 'Hand over to external assessors' },
      'internal-assessment',
      'document-review',
    ),
    'lock-documents': onward(
      { id: 'Kunci telaah dokumen', en: 'Lock the document review' },
      'document-review',
      'interview',
    ),
    conclude: onward({ id: 'Susun hasil', en: 'Draw up the result' }, ['internal-assessment', 'interview'], 'result'),
    deliver: {
      ...onward({ id: 'Terima dan tetapkan hasil', en: 'Receive and adopt the result' }, 'result', 'follow-up', {
        leader: 'all',
      }),
      notBy: ['conclude'],
      dueDays: 14,
      undecided: {
        id: 'Perangkat daerah belum melihat hasil, dan tindak lanjut belum dapat dimulai.',
        en: 'Agencies do not see the result, and follow-up cannot begin.',
      },
    },
    close: onward({ id: 'Tutup evaluasi', en: 'Close the evaluation' }, 'follow-up', 'closed'),
    record: {
      title: { id: 'Catat sebagai hasil tahun lalu', en: 'Record as the result of a past year' },
      from: ['preparation'],
      to: 'closed',
      grant: coordinators,
      consequence: {
        id: 'Nilai yang diisi menjadi hasil resmi tahun itu dan terbaca semua orang.',
        en: 'The levels entered become the result of that year, readable by everybody.',
      },
    },
    'unlock-preparation': backward('self-assessment', 'preparation'),
    'unlock-self': backward('internal-assessment', 'self-assessment'),
    'unlock-internal': backward('document-review', 'internal-assessment'),
    'unlock-documents': backward('interview', 'document-review'),
    'unlock-interview': backward('result', 'interview'),
    'unlock-assessment': backward('result', 'internal-assessment'),
    'unlock-result': backward('follow-up', 'result'),
    reopen: backward('closed', 'follow-up'),
    publish: {
      title: { id: 'Umumkan', en: 'Publish' },
      from: ['follow-up', 'closed'],
      grant: { leader: 'all', ppid: 'all' },
      form: ['publishedOn'],
      consequence: {
        id: 'Indeks, predikat, dan nilai domain dapat dibaca siapa saja tanpa masuk.',
        en: 'Anybody can read index, predicate and the values of domains without signing in.',
      },
    },
    cancel: {
      title: { id: 'Batalkan', en: 'Cancel' },
      from: ['preparation'],
      to: 'void',
      grant: coordinators,
    },
  },
  merge: {
    refused: {
      id: 'Evaluasi tidak digabung: tiap evaluasi adalah riwayat satu tahun. Yang dibuat dua kali dibatalkan.',
      en: 'Evaluations are not merged: each is the history of one year. One made twice is cancelled.',
    },
  },
  desk: { label: { id: 'Buka papan evaluasi', en: 'Open the board' }, href: ({ id }) => evaluationHref(id) },
  related: [
    { register: 'evaluation-answers', via: 'cycle' },
    { register: 'evaluation-results', via: 'cycle' },
    { register: 'evaluation-follow-ups', via: 'cycle' },
  ],
  constraints: {
    evaluation_cycles_name_key: {
      field: 'name',
      message: { id: 'Evaluasi dengan nama ini sudah ada.', en: 'An evaluation of this name already exists.' },
    },
  },
});
