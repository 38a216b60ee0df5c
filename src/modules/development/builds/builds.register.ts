import type { Text } from '../../../kernel/i18n/text.ts';
import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { number } from '../../../register/fields/number.ts';
import { files, reference } from '../../../register/fields/reference.ts';
import { code, longText, text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { stamped } from '../../../register/shape/stamped.ts';
import { readers, requesters } from '../development-grants.ts';
import { stages } from './stages.ts';

const enteredOn = (label: Text, ...on: string[]) => stamped(date({ label }), { on, days: 0 });

const active = [
  'need-study',
  'planning',
  'design',
  'implementation',
  'feasibility-test',
  'accredited',
  'maintenance',
  'evaluation',
] as const;

const why = { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) };

const opensWhen = {
  id: 'Terbuka bila yang diperlukan tahap ini sudah disetujui orang lain.',
  en: 'Opens once somebody else has approved what this stage needs.',
};

/** Applications while they are built and afterwards: seven stages, each opened by what the one before it delivers (LU 20(3)). */
export const builds = defineRegister({
  name: 'builds',
  table: 'development.builds',
  title: { id: 'Pembangunan aplikasi', en: 'Builds of applications' },
  one: { id: 'Pembangunan aplikasi', en: 'Build of an application' },
  about: {
    id: 'Pembangunan aplikasi dari kajian kebutuhan sampai pemeliharaan dan evaluasi, tahap demi tahap.',
    en: 'Applications from the study of needs to maintenance and evaluation, stage by stage.',
  },
  first: {
    id: 'Mulai dari permohonan yang sudah dinyatakan selaras: pilih "Mulai pembangunan".',
    en: 'Start from a request that is in sync: choose "Begin to build".',
  },
  serves: [
    'tpi-28-1-c',
    'tpi-45-5',
    'lu-20-2',
    'lu-20-3',
    'lu-20-9',
    'lu-23-6',
    'lu-24-4',
    'lu-25-2',
    'lu-25-3',
    'lu-25-4',
  ],
  fields: {
    request: reference({ label: { id: 'Permohonan', en: 'Request' }, register: 'development-requests' }),
    name: text({ label: { id: 'Nama aplikasi', en: 'Name of the application' }, max: 200, example: 'Cuti Elektronik' }),
    agency: reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' }),
    application: reference({ label: { id: 'Aplikasi', en: 'Application' }, register: 'applications' }),
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
    thirdParty: optional(
      reference({
        label: { id: 'Dikerjakan pihak ketiga', en: 'Carried out by a third party' },
        register: 'external-parties',
      }),
    ),
    ownershipClause: optional(
      reference({
        label: { id: 'Klausul kepemilikan', en: 'Clause on ownership' },
        help: {
          id: 'Dokumen kontrak yang mengalihkan kode sumber dan sistem kepada pemerintah daerah.',
          en: 'The contract that passes source and system to the government.',
        },
        register: 'documents',
      }),
    ),
    repository: optional(
      text({ label: { id: 'Repositori', en: 'Repository' }, max: 500, example: 'https://git.contoh.go.id/cuti' }),
    ),
    sourceTag: optional(text({ label: { id: 'Tag rilis', en: 'Tag of the release' }, max: 100, example: 'v1.0.0' })),
    sourceHash: optional(
      code({
        label: { id: 'Sidik rilis', en: 'Hash of the release' },
        help: { id: 'SHA-1 atau SHA-256, heksadesimal.', en: 'SHA-1 or SHA-256, hexadecimal.' },
        pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$',
        max: 64,
        example: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
      }),
    ),
    sbom: optional(files({ label: { id: 'Daftar komponen (SBOM)', en: 'List of components (SBOM)' } })),
    maintenanceMonths: optional(
      number({
        label: { id: 'Pemeliharaan setiap', en: 'Maintained every' },
        min: 1,
        max: 60,
        unit: { id: 'bulan', en: 'months' },
      }),
    ),
    startedOn: enteredOn({ id: 'Mulai', en: 'Started on' }, 'create'),
    planningOn: enteredOn({ id: 'Perencanaan sejak', en: 'Planning since' }, 'plan'),
    designOn: enteredOn({ id: 'Perancangan sejak', en: 'Design since' }, 'design'),
    implementationOn: enteredOn({ id: 'Implementasi sejak', en: 'Implementation since' }, 'implement'),
    testOn: enteredOn({ id: 'Uji kelaikan sejak', en: 'Feasibility test since' }, 'test'),
    accreditedOn: enteredOn({ id: 'Diterima pada', en: 'Accepted on' }, 'accredit'),
    usedOn: enteredOn({ id: 'Dipakai sejak', en: 'In use since' }, 'use'),
    evaluatedOn: enteredOn({ id: 'Evaluasi sejak', en: 'Evaluation since' }, 'evaluate'),
  },
  sections: [
    {
      title: { id: 'Pihak ketiga dan kode sumber', en: 'Third party and source code' },
      fields: ['thirdParty', 'ownershipClause', 'repository', 'sourceTag', 'sourceHash', 'sbom'],
    },
    { title: { id: 'Pemeliharaan', en: 'Maintenance' }, fields: ['maintenanceMonths'] },
    {
      title: { id: 'Tahap', en: 'Stages' },
      fields: [
        'startedOn',
        'planningOn',
        'designOn',
        'implementationOn',
        'testOn',
        'accreditedOn',
        'usedOn',
        'evaluatedOn',
      ],
    },
  ],
  views: [
    {
      name: 'building',
      title: { id: 'Dibangun', en: 'Being built' },
      filters: { status: 'need-study,planning,design,implementation,feasibility-test,accredited' },
    },
    { name: 'used', title: { id: 'Dipakai', en: 'In use' }, filters: { status: 'maintenance,evaluation' } },
  ],
  label: ['name'],
  key: 'id',
  list: ['name', 'agency', 'type', 'startedOn', 'usedOn', 'status'],
  sort: '-startedOn',
  search: ['name'],
  anchor: 'agency',
  read: readers,
  create: {},
  states: [...active, 'stopped'],
  stateTitles: {
    ...stages,
    accredited: { id: 'Diterima, belum dipakai', en: 'Accepted, not in use' },
    stopped: { id: 'Dihentikan', en: 'Stopped' },
  },
  stateTones: {
    'need-study': 'info',
    planning: 'info',
    design: 'info',
    implementation: 'info',
    'feasibility-test': 'warning',
    accredited: 'warning',
    maintenance: 'good',
    evaluation: 'good',
    stopped: 'bad',
  },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: active,
      grant: requesters,
      form: ['name', 'thirdParty', 'ownershipClause', 'repository', 'sourceTag', 'sourceHash', 'maintenanceMonths'],
    },
    'add-sbom': {
      title: { id: 'Ganti daftar komponen', en: 'Replace the list of components' },
      from: active,
      grant: requesters,
      form: ['sbom'],
    },
    plan: {
      title: { id: 'Buka perencanaan', en: 'Open planning' },
      from: ['need-study'],
      to: 'planning',
      grant: requesters,
      consequence: opensWhen,
      preview: 'stages',
    },
    design: {
      title: { id: 'Buka perancangan', en: 'Open design' },
      from: ['planning'],
      to: 'design',
      grant: requesters,
      consequence: opensWhen,
      preview: 'stages',
    },
    implement: {
      title: { id: 'Buka implementasi', en: 'Open implementation' },
      from: ['design'],
      to: 'implementation',
      grant: requesters,
      consequence: opensWhen,
      preview: 'stages',
    },
    test: {
      title: { id: 'Buka uji kelaikan', en: 'Open the feasibility test' },
      from: ['implementation'],
      to: 'feasibility-test',
      grant: requesters,
      consequence: opensWhen,
      preview: 'stages',
    },
    accredit: {
      title: { id: 'Terima dan akreditasi', en: 'Accept and accredit' },
      from: ['feasibility-test'],
      to: 'accredited',
      grant: requesters,
      notBy: ['test'],
      consequence: {
        id: 'Semua uji, dokumentasi, dan klausul kepemilikan harus sudah ada dan disetujui.',
        en: 'All tests, the documentation and the clause on ownership must be there and approved.',
      },
      preview: 'stages',
      dueDays: 14,
      undecided: { id: 'Aplikasi tidak dapat mulai dipakai.', en: 'The application cannot be put into use.' },
    },
    use: {
      title: { id: 'Mulai dipakai', en: 'Put into use' },
      from: ['accredited'],
      to: 'maintenance',
      grant: requesters,
      notBy: ['accredit'],
      undecided: { id: 'Aplikasi yang sudah diterima belum dipakai.', en: 'What was accepted is not in use yet.' },
      consequence: {
        id: 'Aplikasi tercatat dipakai. Pertimbangan yang wajib sebelum pemakaian dan simpanan kode sumber diperiksa.',
        en: 'The application counts as in use. What must be considered before and the deposit of the source are checked.',
      },
    },
    rework: {
      title: { id: 'Kembalikan ke implementasi', en: 'Back to implementation' },
      from: ['feasibility-test', 'accredited'],
      to: 'implementation',
      grant: requesters,
      ask: why,
    },
    evaluate: {
      title: { id: 'Mulai evaluasi', en: 'Begin an evaluation' },
      from: ['maintenance'],
      to: 'evaluation',
      grant: requesters,
    },
    resume: {
      title: { id: 'Lanjutkan pemeliharaan', en: 'Go on maintaining it' },
      from: ['evaluation'],
      to: 'maintenance',
      grant: requesters,
    },
    stop: {
      title: { id: 'Hentikan', en: 'Stop' },
      from: ['need-study', 'planning', 'design', 'implementation', 'feasibility-test', 'accredited'],
      to: 'stopped',
      grant: requesters,
      ask: why,
    },
  },
  merge: {
    refused: {
      id: 'Pembangunan tidak digabung: tiap permohonan hanya satu pembangunan.',
      en: 'Builds are not merged: each request has one.',
    },
  },
  desk: { label: { id: 'Buka papan tahap', en: 'Open the stages' }, href: ({ id }) => `/builds/${id}/stages` },
  constraints: {
    builds_once: {
      field: 'request',
      message: { id: 'Permohonan ini sudah dibangun.', en: 'This request is being built already.' },
    },
  },
  tableSql: ["constraint builds_once exclude using gist (request with =) where (status <> 'stopped')"],
});
