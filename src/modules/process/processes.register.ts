import { alsoCalled, optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import {
  architects,
  codeTaken,
  elementFields,
  elementStates,
  elementStateTitles,
  elementStateTones,
  elementSteps,
  elementViews,
  everybody,
  owners,
  publishedField,
  publishingSteps,
  qualityFields,
  qualitySection,
} from '../element/index.ts';
import { affairNames } from './affairs.ts';

/** Business processes as a hierarchy; each is tied to an affair of government and to a code of the national architecture. */
export const processes = defineRegister({
  name: 'processes',
  table: 'process.processes',
  title: { id: 'Proses bisnis', en: 'Business processes' },
  one: { id: 'Proses bisnis', en: 'Business process' },
  about: {
    id: 'Urutan kerja pemerintah daerah, sekarang dan yang dituju: siapa pemiliknya, aplikasi dan data apa yang dipakai.',
    en: 'How the government works, today and as aimed at: who owns it, which applications and data it uses.',
  },
  first: {
    id: 'Impor daftar proses bisnis per urusan, lalu isi tugas di dalam setiap proses.',
    en: 'Import the processes of each affair, then fill in the tasks inside each.',
  },
  serves: ['tpi-12-1', 'tpi-12-2', 'tpi-12-3', 'tpi-53-2-a', 'lu-10-1', 'lu-10-2', 'lu-11-1', 'lu-11-2'],
  fields: {
    ...elementFields({
      domain: 'RAB',
      code: 'PB-KES-01',
      name: { id: 'Nama proses bisnis', en: 'Name of the process' },
      example: 'Pendaftaran pasien puskesmas',
      headings: ['Nama Bisnis/Urusan (Proses Bisnis)'],
    }),
    affair: optional(
      choice({ label: { id: 'Urusan pemerintahan', en: 'Affair of government' }, options: affairNames, open: true }),
    ),
    kind: optional(
      choice({
        label: { id: 'Jenis proses', en: 'Kind of process' },
        options: {
          core: { id: 'Utama', en: 'Core' },
          support: { id: 'Pendukung', en: 'Support' },
          management: { id: 'Manajerial', en: 'Management' },
        },
      }),
    ),
    parent: optional(reference({ label: { id: 'Bagian dari proses', en: 'Part of process' }, register: 'processes' })),
    change: alsoCalled(
      optional(
        choice({
          label: { id: 'Status proses', en: 'What becomes of it' },
          options: {
            'as-is': { id: 'Tetap', en: 'Stays as it is' },
            upgrade: { id: 'Ditingkatkan', en: 'Improved' },
            new: { id: 'Baru', en: 'New' },
          },
          alsoWritten: { 'as-is': ['as-is', 'lama'], upgrade: ['upgrade'] },
        }),
      ),
      ['Status Probis', 'Status Probis (baru/upgrade/as-is)'],
    ),
    applications: optional(
      references({ label: { id: 'Aplikasi yang dipakai', en: 'Applications it uses' }, register: 'applications' }),
    ),
    datasets: optional(references({ label: { id: 'Data yang dipakai', en: 'Data it uses' }, register: 'datasets' })),
    needs: optional(
      longText({
        label: { id: 'Analisis kebutuhan dan alur', en: 'Analysis of needs and flow' },
        help: { id: 'Ditulis pemilik proses.', en: 'Written by the owner of the process.' },
        max: 4000,
      }),
    ),
    procedures: optional(references({ label: { id: 'Dokumen SOP', en: 'Procedures (SOP)' }, register: 'documents' })),
    author: optional(reference({ label: { id: 'Penyusun', en: 'Drawn up by' }, register: 'agencies' })),
    coordinatedWith: optional(
      references({ label: { id: 'Dikoordinasikan dengan', en: 'Coordinated with' }, register: 'agencies' }),
    ),
    coordination: optional(
      references({ label: { id: 'Bukti koordinasi', en: 'Proof of coordination' }, register: 'documents' }),
    ),
    involves: optional(
      references({ label: { id: 'Melibatkan perangkat daerah', en: 'Other agencies involved' }, register: 'agencies' }),
    ),
    goal: optional(text({ label: { id: 'Sasaran strategis', en: 'Strategic goal' }, max: 500 })),
    indicator: alsoCalled(
      optional(text({ label: { id: 'Indikator kinerja utama', en: 'Key performance indicator' }, max: 500 })),
      ['Indikator Kinerja Utama (IKU)', 'IKU'],
    ),
    target: alsoCalled(optional(text({ label: { id: 'Target indikator', en: 'Target of the indicator' }, max: 100 })), [
      'Nilai IKU Target',
    ]),
    achieved: alsoCalled(optional(text({ label: { id: 'Capaian indikator', en: 'Achieved value' }, max: 100 })), [
      'Nilai IKU Terealisasi',
      'Nilai IKU Realisasi',
    ]),
    publishedOn: publishedField,
    ...qualityFields(['description', 'reference', 'affair', 'kind', 'needs', 'author', 'applications', 'datasets']),
  },
  sections: [
    {
      title: { id: 'Yang dipakai proses ini', en: 'What the process uses' },
      fields: ['applications', 'datasets', 'needs', 'procedures'],
    },
    {
      title: { id: 'Penyusunan', en: 'How it was drawn up' },
      fields: ['author', 'coordinatedWith', 'coordination', 'involves', 'publishedOn'],
    },
    { title: { id: 'Kinerja', en: 'Performance' }, fields: ['goal', 'indicator', 'target', 'achieved'] },
    qualitySection,
  ],
  views: elementViews,
  label: ['name'],
  key: 'code',
  list: ['code', 'name', 'agency', 'affair', 'reference', 'completeness', 'status'],
  sort: 'code',
  search: ['code', 'name', 'description'],
  anchor: 'agency',
  read: everybody,
  create: owners,
  states: elementStates,
  stateTitles: elementStateTitles,
  stateTones: elementStateTones,
  steps: { ...elementSteps, ...publishingSteps(architects) },
  merge: { to: 'void' },
  related: [
    { register: 'processes', via: 'parent' },
    { register: 'services', via: 'processes' },
  ],
  constraints: { processes_code_key: codeTaken },
});
