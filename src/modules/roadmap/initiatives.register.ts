import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { codes } from '../../register/fields/codes.ts';
import { period } from '../../register/fields/date.ts';
import { money } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { code, longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { everybody, unitOwners } from '../element/index.ts';
import { initiativeKeepers } from './roadmap-grants.ts';
import { roadmapParts } from './roadmap-parts.ts';

const reason = longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 });

/**
 * What is planned to be done: within a roadmap, or beside it. The elements it names are those it builds, changes or ends;
 * so it closes their gaps.
 */
export const initiatives = defineRegister({
  name: 'initiatives',
  table: 'roadmap.initiatives',
  title: { id: 'Inisiatif', en: 'Initiatives' },
  one: { id: 'Inisiatif', en: 'Initiative' },
  about: {
    id: 'Pekerjaan dalam peta rencana: siapa, kapan, keluaran, biaya, dan kesenjangan yang ditutupnya.',
    en: 'The work of the roadmap: who, when, output, cost, and the gaps it closes.',
  },
  first: {
    id: 'Buat satu inisiatif untuk tiap kesenjangan arsitektur yang akan ditutup, lalu hubungkan elemennya.',
    en: 'Make one initiative for each gap of the architecture to be closed, and name its elements.',
  },
  serves: ['tpi-9-1', 'tpi-54-2-a', 'lu-7-2', 'lu-21-4'],
  fields: {
    code: code({
      label: { id: 'Kode', en: 'Code' },
      pattern: '^[A-Za-z0-9][A-Za-z0-9./-]*$',
      max: 40,
      example: 'PR-APL-01',
    }),
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Portal layanan publik terpadu' }),
    roadmap: optional(
      reference({
        label: { id: 'Peta rencana', en: 'Roadmap' },
        help: {
          id: 'Kosongkan bila inisiatif ini berada di luar peta rencana.',
          en: 'Leave empty when the initiative stands beside the roadmap.',
        },
        register: 'roadmaps',
      }),
    ),
    part: choice({ label: { id: 'Muatan', en: 'Part' }, options: roadmapParts }),
    agency: reference({ label: { id: 'Penanggung jawab', en: 'Owner' }, register: 'agencies' }),
    period: period({ label: { id: 'Pelaksanaan', en: 'Period' } }),
    output: longText({
      label: { id: 'Keluaran', en: 'Output' },
      help: {
        id: 'Yang ada setelah selesai, dan dapat ditunjukkan.',
        en: 'What is there at the end and can be shown.',
      },
      max: 2000,
    }),
    cost: money({ label: { id: 'Perkiraan biaya', en: 'Estimated cost' } }),
    processes: optional(references({ label: { id: 'Proses bisnis', en: 'Processes' }, register: 'processes' })),
    services: optional(references({ label: { id: 'Layanan', en: 'Services' }, register: 'services' })),
    datasets: optional(references({ label: { id: 'Data', en: 'Datasets' }, register: 'datasets' })),
    applications: optional(references({ label: { id: 'Aplikasi', en: 'Applications' }, register: 'applications' })),
    infrastructure: optional(
      references({ label: { id: 'Infrastruktur', en: 'Infrastructure' }, register: 'infrastructure-items' }),
    ),
    indicators: optional(
      codes({
        label: { id: 'Indikator evaluasi', en: 'Maturity indicators' },
        help: {
          id: 'Kode instrumen dan nomor, dipisah titik koma: spbe-2020.07; spbe-2020.08.',
          en: 'Instrument and number, separated by semicolons: spbe-2020.07; spbe-2020.08.',
        },
        pattern: '[a-z]+-[0-9]{4}[.][0-9]{2}',
        example: 'spbe-2020.02',
        href: (indicator) => `/instruments/${indicator.split('.')[0] ?? ''}`,
      }),
    ),
    obligations: optional(
      codes({
        label: { id: 'Kewajiban', en: 'Obligations' },
        help: {
          id: 'Kode kewajiban seperti pada papan kepatuhan, dipisah titik koma.',
          en: 'Codes of duties as on the compliance board, separated by semicolons.',
        },
        pattern: '[a-z]{2,5}(-[a-z0-9]+)+',
        example: 'tpi-9-1',
        href: (obligation) => `/regulation/${obligation}`,
      }),
    ),
    dependsOn: optional(
      references({
        label: { id: 'Menunggu inisiatif', en: 'Waits for' },
        help: { id: 'Yang harus selesai lebih dahulu.', en: 'What must be finished first.' },
        register: 'initiatives',
      }),
    ),
  },
  sections: [
    {
      title: { id: 'Rencana', en: 'Plan' },
      fields: ['period', 'cost', 'output', 'dependsOn'],
    },
    {
      title: {
        id: 'Elemen arsitektur yang dibangun, diubah, atau diakhiri',
        en: 'Elements it builds, changes or ends',
      },
      fields: ['processes', 'services', 'datasets', 'applications', 'infrastructure'],
    },
    {
      title: { id: 'Yang dilayaninya', en: 'What it serves' },
      fields: ['indicators', 'obligations'],
    },
  ],
  views: [
    { name: 'running', title: { id: 'Berjalan', en: 'Running' }, filters: { status: 'running' }, sort: 'period' },
    { name: 'planned', title: { id: 'Direncanakan', en: 'Planned' }, filters: { status: 'planned' }, sort: 'period' },
    { name: 'done', title: { id: 'Selesai', en: 'Done' }, filters: { status: 'done' } },
  ],
  label: ['code', 'name'],
  key: 'code',
  list: ['code', 'name', 'part', 'agency', 'period', 'cost', 'status'],
  sort: 'code',
  search: ['code', 'name', 'output'],
  anchor: 'agency',
  read: everybody,
  create: initiativeKeepers,
  states: ['planned', 'running', 'done', 'dropped', 'void'],
  stateTitles: {
    planned: { id: 'Direncanakan', en: 'Planned' },
    running: { id: 'Berjalan', en: 'Running' },
    done: { id: 'Selesai', en: 'Done' },
    dropped: { id: 'Dihentikan', en: 'Dropped' },
    void: { id: 'Dihapus', en: 'Struck out' },
  },
  stateTones: { planned: 'info', running: 'warning', done: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['planned', 'running'], grant: initiativeKeepers, form: 'all' },
    replan: {
      title: { id: 'Ubah rencana', en: 'Change the plan' },
      from: ['planned', 'running'],
      grant: initiativeKeepers,
      form: ['roadmap', 'period', 'cost', 'output', 'part', 'agency', 'dependsOn'],
      ask: { why: reason },
    },
    start: { title: { id: 'Mulai', en: 'Start' }, from: ['planned'], to: 'running', grant: initiativeKeepers },
    finish: {
      title: { id: 'Selesaikan', en: 'Finish' },
      from: ['running'],
      to: 'done',
      grant: initiativeKeepers,
      waits: { by: 'period', ahead: 30, of: unitOwners },
      consequence: {
        id: 'Tidak dapat diubah lagi. Laporan terakhirnya harus menyatakan 100 % dengan bukti.',
        en: 'It can no longer be changed. Its last report must say 100 % and bring evidence.',
      },
    },
    drop: {
      title: { id: 'Hentikan', en: 'Drop' },
      from: ['planned', 'running'],
      to: 'dropped',
      grant: initiativeKeepers,
      ask: { why: reason },
    },
    strike: {
      title: { id: 'Hapus karena salah catat', en: 'Strike out as a mistake' },
      from: ['planned'],
      to: 'void',
      grant: initiativeKeepers,
      ask: { why: reason },
    },
  },
  merge: { to: 'void' },
  related: [
    { register: 'budget-lines', via: 'initiative' },
    { register: 'initiatives', via: 'dependsOn' },
  ],
  constraints: {
    initiatives_code_key: {
      field: 'code',
      message: { id: 'Kode ini sudah dipakai inisiatif lain.', en: 'Another initiative has this code.' },
    },
    initiatives_has_end: {
      field: 'period',
      message: { id: 'Isi tanggal akhirnya.', en: 'Fill in the last day.' },
    },
  },
  tableSql: ['constraint initiatives_has_end check (not upper_inf(period))'],
});
