import { optional } from '../../register/field.ts';
import { date, type Period, period } from '../../register/fields/date.ts';
import { money, number } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { computed } from '../../register/shape/computed.ts';
import { stamped } from '../../register/shape/stamped.ts';
import { everybody } from '../element/index.ts';
import { planners } from './roadmap-grants.ts';
import { roadmapHref } from './roadmap-links.ts';

const fiveYears: Period = { from: '2026-01-01', until: '2030-12-31' };

/** Initiatives that count in the totals of a roadmap. */
const counted = ['planned', 'running', 'done'];

/** The roadmaps of the government: five years each, from draft to enacted. */
export const roadmaps = defineRegister({
  name: 'roadmaps',
  table: 'roadmap.roadmaps',
  title: { id: 'Peta rencana SPBE', en: 'SPBE roadmaps' },
  one: { id: 'Peta rencana', en: 'Roadmap' },
  about: {
    id: 'Rencana lima tahun yang menutup kesenjangan arsitektur: inisiatif, jadwal, biaya, dan reviunya.',
    en: 'Five-year plans that close the gaps of the architecture: initiatives, calendar, cost and reviews.',
  },
  first: {
    id: 'Buat rancangan peta rencana lima tahun, lalu isi inisiatifnya per muatan.',
    en: 'Draft the five-year roadmap, then add its initiatives part by part.',
  },
  serves: ['tpi-9-1', 'tpi-9-2', 'tpi-9-3', 'tpi-9-4', 'lu-7-1', 'lu-7-2', 'lu-7-3', 'lu-7-4', 'lu-7-8'],
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Peta Rencana SPBE 2026–2030' }),
    term: {
      ...period({
        label: { id: 'Jangka waktu', en: 'Term' },
        help: { id: 'Tepat lima tahun.', en: 'Exactly five years.' },
      }),
      example: fiveYears,
    },
    agency: reference({ label: { id: 'Disusun oleh', en: 'Drawn up by' }, register: 'agencies' }),
    replaces: optional(
      reference({
        label: { id: 'Menggantikan', en: 'Replaces' },
        help: {
          id: 'Peta rencana yang diubah atau diganti; jangka waktunya boleh sama. Tidak berlaku lagi saat yang ini ditetapkan.',
          en: 'The roadmap this one changes or replaces; its term may be the same. It ends when this one is enacted.',
        },
        register: 'roadmaps',
      }),
    ),
    summary: optional(longText({ label: { id: 'Ringkasan', en: 'Summary' }, max: 4000 })),
    basis: optional(
      references({
        label: { id: 'Sumber', en: 'Sources' },
        help: {
          id: 'Peta rencana nasional, RPJMD, dan rencana strategis yang diacu.',
          en: 'The national roadmap, the RPJMD and the strategic plan it follows.',
        },
        register: 'legal-instruments',
      }),
    ),
    consultation: optional(
      references({
        label: { id: 'Koordinasi dengan kementerian', en: 'Coordination with the ministry' },
        help: {
          id: 'Surat atau notula penyelarasan dengan peta rencana nasional.',
          en: 'Letters or minutes of the alignment with the national roadmap.',
        },
        register: 'documents',
      }),
    ),
    decree: optional(
      reference({
        label: { id: 'Ditetapkan dengan', en: 'Enacted by' },
        help: {
          id: 'Produk hukum yang sudah berlaku dengan pokok pengaturan peta rencana SPBE.',
          en: 'A legal instrument in force whose subject is the SPBE roadmap.',
        },
        register: 'legal-instruments',
      }),
    ),
    enactedOn: stamped(date({ label: { id: 'Ditetapkan pada', en: 'Enacted on' } }), { on: ['enact'], days: 0 }),
    initiatives: computed(number({ label: { id: 'Inisiatif', en: 'Initiatives' }, min: 0, max: 1_000_000 }), {
      count: 'initiatives',
      via: 'roadmap',
      states: counted,
    }),
    cost: computed(money({ label: { id: 'Perkiraan biaya', en: 'Estimated cost' } }), {
      total: 'cost',
      of: 'initiatives',
      via: 'roadmap',
      states: counted,
    }),
  },
  sections: [
    { title: { id: 'Dasar', en: 'Basis' }, fields: ['basis', 'consultation', 'decree', 'enactedOn', 'replaces'] },
    { title: { id: 'Isi', en: 'Contents' }, fields: ['summary', 'initiatives', 'cost'] },
  ],
  label: ['name'],
  key: 'name',
  list: ['name', 'term', 'agency', 'initiatives', 'cost', 'status'],
  sort: '-term',
  search: ['name', 'summary'],
  anchor: null,
  read: everybody,
  create: planners,
  states: ['draft', 'submitted', 'enacted', 'superseded', 'void'],
  stateTitles: {
    draft: { id: 'Rancangan', en: 'Draft' },
    submitted: { id: 'Diajukan', en: 'Submitted' },
    enacted: { id: 'Ditetapkan', en: 'Enacted' },
    superseded: { id: 'Diganti', en: 'Superseded' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { draft: 'info', submitted: 'warning', enacted: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft'], grant: planners, form: 'all' },
    submit: {
      title: { id: 'Ajukan', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      grant: planners,
      consequence: {
        id: 'Isinya tidak dapat diubah selama menunggu penetapan.',
        en: 'It cannot be changed while it waits to be enacted.',
      },
    },
    return: {
      title: { id: 'Kembalikan', en: 'Return' },
      from: ['submitted'],
      to: 'draft',
      grant: { ...planners, leader: 'all', cio: 'all' },
      ask: { why: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 1000 }) },
    },
    enact: {
      title: { id: 'Tetapkan', en: 'Enact' },
      from: ['submitted'],
      to: 'enacted',
      grant: { ...planners, leader: 'all' },
      form: ['decree'],
      needs: ['decree'],
      notBy: ['submit'],
      refusal: 'return',
      dueDays: 30,
      undecided: {
        id: 'Belum ada peta rencana yang berlaku untuk jangka waktu ini; inisiatifnya belum berdasar.',
        en: 'No roadmap is in force for this term; its initiatives have no basis.',
      },
      consequence: {
        id: 'Jadwal dan biaya tiap inisiatif dibekukan sebagai garis dasar; setiap perubahan sesudahnya perlu alasan.',
        en: 'Dates and cost of each initiative are frozen as the baseline; every later change needs a reason.',
      },
    },
    supersede: {
      title: { id: 'Ganti', en: 'Supersede' },
      from: ['enacted'],
      to: 'superseded',
      grant: {},
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['draft', 'submitted'],
      to: 'void',
      grant: planners,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: {
    refused: {
      id: 'Peta rencana tidak digabungkan: masing-masing ditetapkan tersendiri. Rancangan yang dibuat dua kali dibatalkan.',
      en: 'Roadmaps are not merged: each is enacted by itself. A draft made twice is struck out.',
    },
  },
  desk: { label: { id: 'Buka peta rencana', en: 'Open the roadmap' }, href: ({ id }) => roadmapHref(id) },
  related: [
    { register: 'initiatives', via: 'roadmap' },
    { register: 'roadmap-reviews', via: 'roadmap' },
  ],
  constraints: {
    roadmaps_name_key: {
      field: 'name',
      message: { id: 'Peta rencana dengan nama ini sudah ada.', en: 'A roadmap of this name already exists.' },
    },
    roadmaps_five_years: {
      field: 'term',
      message: {
        id: 'Jangka waktu peta rencana tepat lima tahun, misalnya 1 Januari 2026 sampai 31 Desember 2030.',
        en: 'A roadmap spans exactly five years, such as 1 January 2026 to 31 December 2030.',
      },
    },
    roadmaps_one_in_force: {
      field: 'term',
      message: {
        id: 'Jangka waktu ini bertumpang tindih dengan peta rencana lain yang ditetapkan.',
        en: 'The term overlaps that of another enacted roadmap.',
      },
    },
  },
  tableSql: [
    "constraint roadmaps_five_years check (not upper_inf(term) and upper(term) = (lower(term) + interval '5 years')::date)",
    "constraint roadmaps_one_in_force exclude using gist (term with &&) where (status = 'enacted') deferrable initially deferred",
  ],
});
