import { optional } from '../../../register/field.ts';
import { date, period } from '../../../register/fields/date.ts';
import { reference, references } from '../../../register/fields/reference.ts';
import { longText, text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { stamped } from '../../../register/shape/stamped.ts';
import { architects, everybody } from '../../element/index.ts';
import { enactors } from '../architecture-grants.ts';
import { editionHref } from '../architecture-links.ts';
import { editionStates, editionStateTitles } from './edition-states.ts';

/**
 * Editions of the architecture. What is enacted is frozen: it can be compared with any other and with today, and is never
 * edited; a change is a new edition.
 */
export const architectureEditions = defineRegister({
  name: 'architecture-editions',
  table: 'architecture.architecture_editions',
  title: { id: 'Edisi arsitektur', en: 'Editions of the architecture' },
  one: { id: 'Edisi arsitektur', en: 'Edition of the architecture' },
  about: {
    id: 'Arsitektur SPBE untuk lima tahun: dari rancangan, ditetapkan, direviu, sampai digantikan.',
    en: 'The SPBE architecture for five years: drafted, enacted, reviewed and one day superseded.',
  },
  first: {
    id: 'Isi inventaris enam domain dahulu, lalu buat edisi pertama dan ajukan untuk ditetapkan.',
    en: 'Fill the inventories of the six domains first, then make the first edition and submit it for enactment.',
  },
  serves: ['tpi-6-2', 'tpi-7-1', 'tpi-7-2', 'tpi-7-3', 'tpi-60', 'lu-6-2', 'lu-6-6', 'lu-6-7', 'lu-6-8', 'lu-6-12'],
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Arsitektur SPBE 2026–2030' }),
    term: period({
      label: { id: 'Masa berlaku', en: 'Term' },
      help: {
        id: 'Lima tahun penuh, misalnya 1 Januari 2026 sampai 31 Desember 2030.',
        en: 'Five full years, such as 1 January 2026 to 31 December 2030.',
      },
    }),
    agency: reference({
      label: { id: 'Disusun oleh', en: 'Drawn up by' },
      register: 'agencies',
    }),
    summary: optional(longText({ label: { id: 'Ringkasan', en: 'Summary' }, max: 4000 })),
    replaces: optional(
      reference({
        label: { id: 'Menggantikan edisi', en: 'Replaces the edition' },
        help: {
          id: 'Edisi yang diubah setelah reviu. Masa berlakunya berakhir sehari sebelum edisi ini.',
          en: 'The edition that is changed after a review. Its term ends the day before this one begins.',
        },
        register: 'architecture-editions',
      }),
    ),
    basis: optional(
      references({
        label: { id: 'Berpedoman pada', en: 'Guided by' },
        help: {
          id: 'Arsitektur SPBE Nasional dan rencana daerah yang menjadi acuan.',
          en: 'The national SPBE architecture and the regional plan it follows.',
        },
        register: 'legal-instruments',
      }),
    ),
    decree: optional(
      reference({
        label: { id: 'Ditetapkan dengan', en: 'Enacted by' },
        help: {
          id: 'Peraturan atau keputusan kepala daerah, sudah tercatat sebagai produk hukum.',
          en: 'The regulation or decree of the head of region, already recorded as a legal instrument.',
        },
        register: 'legal-instruments',
        listed: true,
      }),
    ),
    coordination: optional(
      references({
        label: { id: 'Koordinasi dengan kementerian', en: 'Coordination with the ministry' },
        help: {
          id: 'Notula koordinasi atau konsultasi dengan kementerian bidang aparatur negara.',
          en: 'Minutes of coordination or consultation with the ministry for the state apparatus.',
        },
        register: 'documents',
      }),
    ),
    enactedOn: stamped(date({ label: { id: 'Dibekukan pada', en: 'Frozen on' } }), { on: ['enact'], days: 0 }),
  },
  sections: [
    { title: { id: 'Dasar dan hubungan', en: 'Basis and relations' }, fields: ['basis', 'replaces'] },
    { title: { id: 'Penetapan', en: 'Enactment' }, fields: ['coordination', 'decree', 'enactedOn'] },
  ],
  label: ['name'],
  key: 'name',
  list: ['name', 'term', 'agency', 'decree', 'enactedOn', 'status'],
  sort: '-term',
  search: ['name', 'summary'],
  anchor: 'agency',
  read: everybody,
  create: architects,
  states: editionStates,
  stateTitles: editionStateTitles,
  stateTones: { draft: 'info', submitted: 'warning', enacted: 'good', 'under-review': 'warning', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['draft'],
      grant: architects,
      form: ['name', 'term', 'agency', 'summary', 'replaces', 'basis', 'coordination', 'decree'],
    },
    submit: {
      title: { id: 'Ajukan untuk ditetapkan', en: 'Submit for enactment' },
      from: ['draft'],
      to: 'submitted',
      grant: architects,
    },
    return: {
      title: { id: 'Kembalikan', en: 'Return' },
      from: ['submitted'],
      to: 'draft',
      grant: enactors,
      ask: { note: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 1000 }) },
    },
    enact: {
      title: { id: 'Tetapkan', en: 'Enact' },
      from: ['submitted'],
      to: 'enacted',
      grant: enactors,
      form: ['decree', 'coordination'],
      needs: ['decree'],
      notBy: ['create', 'edit', 'submit'],
      refusal: 'return',
      dueDays: 30,
      undecided: {
        id: 'Arsitektur belum berlaku: pembangunan aplikasi dan peta rencana belum berdasar.',
        en: 'The architecture is not in force: building applications and the roadmap have no basis yet.',
      },
      consequence: {
        id: 'Isi enam domain dibekukan seperti hari ini dan edisi ini tidak dapat diubah lagi. Edisi yang digantikan berakhir.',
        en: 'The six domains are frozen as they stand today and this edition can no longer be changed. The edition it replaces ends.',
      },
    },
    'begin-review': {
      title: { id: 'Mulai reviu', en: 'Begin a review' },
      from: ['enacted'],
      to: 'under-review',
      grant: {},
    },
    'end-review': {
      title: { id: 'Reviu selesai', en: 'Review done' },
      from: ['under-review'],
      to: 'enacted',
      grant: {},
    },
    supersede: {
      title: { id: 'Digantikan', en: 'Superseded' },
      from: ['enacted', 'under-review'],
      to: 'superseded',
      grant: {},
      form: ['term'],
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['draft', 'submitted'],
      to: 'void',
      grant: architects,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: {
    refused: {
      id: 'Edisi tidak digabung: yang dibuat dua kali dibatalkan, yang berlaku diganti dengan edisi baru.',
      en: 'Editions are not merged: one made twice is struck out, one in force is replaced by a new edition.',
    },
  },
  desk: { label: { id: 'Lihat isi edisi', en: 'See what it holds' }, href: ({ id }) => editionHref(id) },
  related: [
    { register: 'architecture-reviews', via: 'edition' },
    { register: 'architecture-editions', via: 'replaces' },
  ],
  constraints: {
    architecture_editions_name_key: {
      field: 'name',
      message: { id: 'Edisi dengan nama ini sudah ada.', en: 'An edition of this name already exists.' },
    },
    architecture_editions_one: {
      field: 'term',
      message: {
        id: 'Pada masa itu sudah berlaku edisi lain. Ubah masa berlakunya, atau nyatakan edisi ini menggantikannya.',
        en: 'Another edition is in force in that time. Change the term, or say that this one replaces it.',
      },
    },
  },
  // Checked when the edition that is replaced has ended, in the same transaction.
  tableSql: [
    "constraint architecture_editions_one exclude using gist (term with &&) where (status in ('enacted', 'under-review', 'superseded')) deferrable initially deferred",
  ],
});
