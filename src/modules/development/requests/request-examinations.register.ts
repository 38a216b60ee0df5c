import { kept, optional } from '../../../register/field.ts';
import { date } from '../../../register/fields/date.ts';
import { money, number } from '../../../register/fields/number.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { stamped } from '../../../register/shape/stamped.ts';
import { examiners, headOfDinas } from '../development-grants.ts';
import { findingsField } from '../gate/findings-field.ts';
import { developmentRequests } from './development-requests.register.ts';

const waits = {
  id: 'Perangkat daerah belum dapat mengusulkan anggaran atau memulai pembangunan.',
  en: 'The agency can neither propose its budget nor begin to build.',
};

/** One submission of a request as the Dinas examines it and its head decides; the findings are frozen with the decision. */
export const requestExaminations = defineRegister({
  name: 'request-examinations',
  table: 'development.request_examinations',
  title: { id: 'Penelitian permohonan', en: 'Examinations of requests' },
  one: { id: 'Penelitian permohonan', en: 'Examination of a request' },
  about: {
    id: 'Setiap pengajuan permohonan aplikasi, temuan gerbangnya, dan keputusan Kepala Dinas.',
    en: 'Every submission of a request, what the gate found, and what the head of the Dinas decided.',
  },
  first: {
    id: 'Terbuka sendiri saat sebuah permohonan diajukan.',
    en: 'Opens by itself when a request is submitted.',
  },
  serves: ['tpi-28-3', 'tpi-52-1-c', 'lu-21-4', 'lu-21-5', 'lu-21-6'],
  fields: {
    request: reference({ label: { id: 'Permohonan', en: 'Request' }, register: 'development-requests' }),
    round: number({ label: { id: 'Pengajuan ke', en: 'Submission no.' }, min: 1, max: 1000 }),
    agency: reference({ label: { id: 'Diteliti oleh', en: 'Examined by' }, register: 'agencies' }),
    note: optional(longText({ label: { id: 'Catatan penelitian', en: 'Notes of the examination' }, max: 4000 })),
    costAnalysis: optional(
      longText({
        label: { id: 'Analisis beban biaya', en: 'Cost load analysis' },
        help: {
          id: 'Biaya membangun, menjalankan, memelihara, dan siapa menanggungnya.',
          en: 'What building, running and maintaining cost, and who bears it.',
        },
        max: 8000,
      }),
    ),
    buildCost: optional(money({ label: { id: 'Biaya pembangunan', en: 'Cost of building' } })),
    yearlyCost: optional(money({ label: { id: 'Biaya tiap tahun', en: 'Cost a year' } })),
    reasons: optional(longText({ label: { id: 'Yang perlu disesuaikan', en: 'What must be adjusted' }, max: 4000 })),
    decidedOn: stamped(date({ label: { id: 'Diputuskan pada', en: 'Decided on' } }), {
      on: ['accept', 'return'],
      days: 0,
    }),
    findings: kept(findingsField({ label: { id: 'Temuan gerbang', en: 'What the gate found' } })),
  },
  sections: [
    {
      title: { id: 'Analisis beban biaya', en: 'Cost load analysis' },
      fields: ['costAnalysis', 'buildCost', 'yearlyCost'],
    },
    { title: { id: 'Keputusan', en: 'Decision' }, fields: ['reasons', 'decidedOn', 'findings'] },
  ],
  views: [
    { name: 'open', title: { id: 'Belum diputuskan', en: 'Undecided' }, filters: { status: 'waiting,examining' } },
    { name: 'decided', title: { id: 'Diputuskan', en: 'Decided' }, filters: { status: 'in-sync,returned' } },
  ],
  label: ['request', 'round'],
  key: 'id',
  list: ['request', 'round', 'agency', 'decidedOn', 'status'],
  sort: '-decidedOn',
  search: ['note', 'reasons'],
  anchor: 'agency',
  read: { through: 'request', of: developmentRequests },
  create: {},
  states: ['waiting', 'examining', 'in-sync', 'returned', 'void'],
  stateTitles: {
    waiting: { id: 'Menunggu', en: 'Waiting' },
    examining: { id: 'Diteliti', en: 'Being examined' },
    'in-sync': { id: 'Selaras', en: 'In sync' },
    returned: { id: 'Dikembalikan', en: 'Returned' },
    void: { id: 'Permohonan ditarik', en: 'Request withdrawn' },
  },
  stateTones: { waiting: 'warning', examining: 'info', 'in-sync': 'good', returned: 'bad' },
  steps: {
    begin: {
      title: { id: 'Mulai meneliti', en: 'Begin to examine' },
      from: ['waiting'],
      to: 'examining',
      grant: examiners,
      waits: {},
      dueDays: 7,
      undecided: waits,
    },
    edit: {
      title: { id: 'Catat hasil penelitian', en: 'Note what was found' },
      from: ['examining'],
      grant: examiners,
      form: ['note', 'costAnalysis', 'buildCost', 'yearlyCost'],
    },
    accept: {
      title: { id: 'Nyatakan selaras', en: 'Find it in sync' },
      from: ['examining'],
      to: 'in-sync',
      grant: headOfDinas,
      // Padu makes the row: so it waits for the head, and who wrote the request is refused by a rule of its own.
      notBy: ['create'],
      refusal: 'return',
      dueDays: 14,
      undecided: waits,
      consequence: {
        id: 'Temuan gerbang dibekukan, dan perangkat daerah dapat mengusulkan anggaran serta memulai pembangunan.',
        en: 'What the gate found is frozen; the agency can propose its budget and begin to build.',
      },
      preview: 'letter',
    },
    return: {
      title: { id: 'Kembalikan untuk disesuaikan', en: 'Return it to be adjusted' },
      from: ['examining'],
      to: 'returned',
      grant: headOfDinas,
      form: ['reasons'],
      needs: ['reasons'],
    },
    freeze: {
      title: { id: 'Temuan dibekukan', en: 'Findings frozen' },
      from: ['in-sync', 'returned'],
      grant: {},
      form: ['findings'],
    },
    void: {
      title: { id: 'Berhenti karena permohonan ditarik', en: 'Stopped: the request was withdrawn' },
      from: ['waiting', 'examining'],
      to: 'void',
      grant: {},
    },
  },
  desk: {
    label: { id: 'Temuan dan surat', en: 'Findings and letter' },
    href: ({ id }) => `/request-examinations/${id}/letter`,
  },
  merge: {
    refused: {
      id: 'Penelitian tidak digabung: tiap pengajuan diputuskan sendiri.',
      en: 'Examinations are not merged: each submission is decided by itself.',
    },
  },
  constraints: {
    request_examinations_round: {
      field: 'round',
      message: { id: 'Pengajuan ini sudah diteliti.', en: 'This submission is examined already.' },
    },
  },
  tableSql: ['constraint request_examinations_round unique (request, round)'],
});
