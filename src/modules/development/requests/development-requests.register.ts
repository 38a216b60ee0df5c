import { kept, optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { number } from '../../../register/fields/number.ts';
import { reference } from '../../../register/fields/reference.ts';
import { code, longText, text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { computed } from '../../../register/shape/computed.ts';
import { stamped } from '../../../register/shape/stamped.ts';
import { unitOwners } from '../../element/index.ts';
import { drafters, readers, requesters } from '../development-grants.ts';
import {
  analysisFields,
  buildingFields,
  considerationFields,
  reasonFields,
  relationFields,
  requestSections,
} from './request-fields.ts';

/** Requests of agencies for a new application or the change of one (LU 21; TPI 28(3), 53(2)a). */
export const developmentRequests = defineRegister({
  name: 'development-requests',
  table: 'development.development_requests',
  title: { id: 'Permohonan aplikasi', en: 'Requests for applications' },
  one: { id: 'Permohonan aplikasi', en: 'Request for an application' },
  about: {
    id: 'Permohonan membangun atau mengembangkan aplikasi, dari pertimbangan sampai dinyatakan selaras.',
    en: 'Requests to build or extend applications, from the considerations until they are found in sync.',
  },
  first: {
    id: 'Tulis permohonan, lihat temuan gerbang, lengkapi, lalu ajukan kepada Kepala Dinas.',
    en: 'Write a request, look at what the gate finds, complete it, then submit it to the head of the Dinas.',
  },
  serves: ['tpi-28-3', 'tpi-53-2-a', 'lu-20-4', 'lu-21-1', 'lu-21-2', 'lu-21-3', 'lu-21-4', 'lu-21-5', 'lu-21-6'],
  fields: {
    code: code({
      label: { id: 'Kode', en: 'Code' },
      pattern: '^[A-Za-z0-9][A-Za-z0-9./-]*$',
      max: 40,
      example: 'PA-2026-001',
    }),
    name: text({ label: { id: 'Nama aplikasi', en: 'Name of the application' }, max: 200, example: 'Cuti Elektronik' }),
    agency: reference({ label: { id: 'Pemohon', en: 'Requester' }, register: 'agencies' }),
    change: choice({
      label: { id: 'Yang diminta', en: 'What is asked for' },
      options: {
        new: { id: 'Aplikasi baru', en: 'A new application' },
        change: { id: 'Pengembangan aplikasi yang ada', en: 'A change of one that is there' },
      },
    }),
    application: optional(
      reference({
        label: { id: 'Aplikasi', en: 'Application' },
        help: {
          id: 'Wajib bagi pengembangan. Aplikasi baru dicatat Padu sendiri saat dinyatakan selaras, kecuali Anda memilih yang sudah direncanakan.',
          en: 'Required for a change. Padu records a new one when it is found in sync, unless you choose one that is planned.',
        },
        register: 'applications',
      }),
    ),
    type: choice({
      label: { id: 'Jenis', en: 'Type' },
      options: { special: { id: 'Khusus', en: 'Special' }, general: { id: 'Umum', en: 'General' } },
    }),
    scope: choice({
      label: { id: 'Lingkup pemakai', en: 'Who uses it' },
      options: {
        'one-agency': { id: 'Satu perangkat daerah', en: 'One agency' },
        'all-agencies': { id: 'Semua perangkat daerah', en: 'All agencies' },
      },
    }),
    purpose: longText({ label: { id: 'Tujuan', en: 'Purpose' }, max: 4000 }),
    ...considerationFields,
    ...analysisFields,
    ...relationFields,
    ...buildingFields,
    ...reasonFields,
    adjustBy: stamped(
      date({
        label: { id: 'Ditunggu kembali', en: 'Awaited back' },
        help: {
          id: 'Dua pekan setelah dikembalikan: pengingat Padu, bukan tenggat peraturan.',
          en: 'Two weeks after it was returned: a reminder of Padu, not a deadline of the regulation.',
        },
      }),
      { on: ['return'], days: 14, off: ['submit', 'withdraw'] },
    ),
    build: kept(reference({ label: { id: 'Pembangunannya', en: 'Its build' }, register: 'builds' })),
    submissions: computed(number({ label: { id: 'Berapa kali diajukan', en: 'Times submitted' }, min: 0, max: 1000 }), {
      count: 'request-examinations',
      via: 'request',
    }),
  },
  sections: requestSections,
  views: [
    { name: 'draft', title: { id: 'Disusun', en: 'Being written' }, filters: { status: 'draft,returned' } },
    {
      name: 'examined',
      title: { id: 'Diteliti', en: 'Being examined' },
      filters: { status: 'submitted,under-examination' },
    },
    { name: 'in-sync', title: { id: 'Selaras', en: 'In sync' }, filters: { status: 'in-sync' } },
  ],
  label: ['code', 'name'],
  key: 'code',
  list: ['code', 'name', 'agency', 'change', 'type', 'submissions', 'status'],
  sort: '-code',
  search: ['code', 'name', 'purpose'],
  anchor: 'agency',
  read: {
    by: 'status',
    levels: {
      draft: drafters,
      submitted: readers,
      'under-examination': readers,
      'in-sync': readers,
      returned: readers,
      withdrawn: drafters,
    },
  },
  create: requesters,
  states: ['draft', 'submitted', 'under-examination', 'in-sync', 'returned', 'withdrawn'],
  stateTitles: {
    draft: { id: 'Disusun', en: 'Being written' },
    submitted: { id: 'Diajukan', en: 'Submitted' },
    'under-examination': { id: 'Diteliti', en: 'Under examination' },
    'in-sync': { id: 'Selaras', en: 'In sync' },
    returned: { id: 'Dikembalikan', en: 'Returned' },
    withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  },
  stateTones: {
    draft: 'info',
    submitted: 'warning',
    'under-examination': 'warning',
    'in-sync': 'good',
    returned: 'bad',
  },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft', 'returned'], grant: requesters, form: 'all' },
    submit: {
      title: { id: 'Ajukan kepada Kepala Dinas', en: 'Submit to the head of the Dinas' },
      from: ['draft', 'returned'],
      to: 'submitted',
      grant: requesters,
      consequence: {
        id: 'Permohonan terkunci selama diteliti dan terbaca semua orang di pemerintah daerah.',
        en: 'The request is locked while it is examined, and everybody in the government can read it.',
      },
      preview: 'gate',
      waits: {
        by: 'adjustBy',
        ahead: 14,
        of: unitOwners,
        asked: { id: 'Sesuaikan, lalu ajukan lagi', en: 'Adjust it, then submit it again' },
      },
    },
    withdraw: {
      title: { id: 'Tarik', en: 'Withdraw' },
      from: ['draft', 'submitted', 'returned'],
      to: 'withdrawn',
      grant: requesters,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
    'open-build': {
      title: { id: 'Mulai pembangunan', en: 'Begin to build' },
      from: ['in-sync'],
      onlyWhen: { build: [] },
      grant: requesters,
      consequence: {
        id: 'Padu membuka catatan pembangunan beserta daftar yang harus ada pada tiap tahap.',
        en: 'Padu opens the record of the build, with what each stage needs.',
      },
    },
    'keep-build': {
      title: { id: 'Pembangunannya dicatat', en: 'Its build recorded' },
      from: ['in-sync'],
      grant: {},
      form: ['build'],
    },
    'take-up': {
      title: { id: 'Mulai diteliti', en: 'Taken up' },
      from: ['submitted'],
      to: 'under-examination',
      grant: {},
    },
    accept: {
      title: { id: 'Dinyatakan selaras', en: 'Found in sync' },
      from: ['under-examination'],
      to: 'in-sync',
      grant: {},
      form: ['application'],
    },
    return: {
      title: { id: 'Dikembalikan', en: 'Returned' },
      from: ['under-examination'],
      to: 'returned',
      grant: {},
    },
  },
  desk: {
    label: { id: 'Lihat temuan gerbang', en: 'See what the gate finds' },
    href: ({ id }) => `/development-requests/${id}/gate`,
  },
  merge: {
    refused: {
      id: 'Permohonan tidak digabung; yang diajukan dua kali ditarik.',
      en: 'Requests are not merged; one made twice is withdrawn.',
    },
  },
  related: [
    { register: 'request-examinations', via: 'request' },
    { register: 'budget-lines', via: 'request' },
  ],
  constraints: {
    development_requests_code_key: {
      field: 'code',
      message: { id: 'Kode ini sudah dipakai.', en: 'This code is taken.' },
    },
    development_requests_application: {
      field: 'application',
      message: { id: 'Pilih aplikasi yang dikembangkan.', en: 'Choose the application to be extended.' },
    },
  },
  tableSql: ["constraint development_requests_application check (change = 'new' or application is not null)"],
});
