import { kept, optional } from '../../register/field.ts';
import { choice, choices } from '../../register/fields/choice.ts';
import { money, number, year } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { computed } from '../../register/shape/computed.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import { everybody } from '../element/index.ts';
import { budgeters } from './budget-grants.ts';
import { budgetHref } from './budget-links.ts';
import { planKinds } from './budget-words.ts';
import { verifiers } from './verification.rules.ts';

const why = { why: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 1000 }) };

/** Lines that count in totals. */
const counted = ['draft', 'submitted'];

const notVerified = {
  id: 'Anggaran ini tidak dapat ditandai terverifikasi, dan belanja SPBE belum dapat ditetapkan.',
  en: 'The budget cannot be marked as verified, and SPBE spending cannot be adopted.',
} as const;

/**
 * The plan and budget of a year, original or revised. Who must coordinate it before it is enacted is a setting of the
 * regulation: planning and finance (TPI 11(3)), or the budget team (LU 9(3)).
 */
export const budgetPlans = defineRegister({
  name: 'budget-plans',
  table: 'budget.budget_plans',
  title: { id: 'Rencana dan anggaran SPBE', en: 'SPBE plans and budgets' },
  one: { id: 'Rencana anggaran', en: 'Budget plan' },
  about: {
    id: 'Rencana dan anggaran SPBE tiap tahun: murni dan perubahan, dari penyusunan sampai penetapan.',
    en: 'The SPBE plan and budget of each year, original and revised, from draft to enacted.',
  },
  first: {
    id: 'Buat rencana tahun depan, minta tiap perangkat daerah mengisi kebutuhannya, lalu ajukan.',
    en: 'Make the plan of next year, have each agency enter its needs, then submit it.',
  },
  serves: ['tpi-11-1', 'tpi-11-2', 'tpi-11-3', 'tpi-11-4', 'tpi-59', 'lu-8-1', 'lu-8-2', 'lu-9-1', 'lu-9-2', 'lu-9-3'],
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Anggaran SPBE 2027' }),
    year: year({ label: { id: 'Tahun anggaran', en: 'Fiscal year' } }),
    kind: choice({ label: { id: 'Jenis', en: 'Kind' }, options: planKinds }),
    changes: onlyWhen(
      { kind: ['revision'] },
      reference({
        label: { id: 'Mengubah', en: 'Changes' },
        help: { id: 'Anggaran murni tahun yang sama.', en: 'The original budget of the same year.' },
        register: 'budget-plans',
      }),
    ),
    documents: optional(references({ label: { id: 'Dokumen', en: 'Documents' }, register: 'documents' })),
    decree: optional(
      reference({
        label: { id: 'Ditetapkan dengan', en: 'Enacted by' },
        help: {
          id: 'Produk hukum yang menetapkannya: keputusan kepala daerah, atau peraturan tentang APBD.',
          en: 'The instrument that enacts it: a decree of the head of region, or the regulation on the APBD.',
        },
        register: 'legal-instruments',
      }),
    ),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 2000 })),
    awaits: kept(choices({ label: { id: 'Belum memverifikasi', en: 'Not verified yet by' }, options: verifiers })),
    lines: computed(number({ label: { id: 'Baris', en: 'Lines' }, min: 0, max: 10_000_000 }), {
      count: 'budget-lines',
      via: 'plan',
      states: counted,
    }),
    total: computed(money({ label: { id: 'Jumlah', en: 'Total' } }), {
      total: 'amount',
      of: 'budget-lines',
      via: 'plan',
      states: counted,
    }),
  },
  label: ['name'],
  key: 'name',
  list: ['year', 'name', 'kind', 'lines', 'total', 'status'],
  sort: '-year',
  search: ['name', 'note'],
  anchor: null,
  read: everybody,
  create: budgeters,
  states: ['draft', 'submitted', 'verified', 'enacted', 'void'],
  stateTitles: {
    draft: { id: 'Disusun', en: 'Draft' },
    submitted: { id: 'Dikoordinasikan', en: 'In coordination' },
    verified: { id: 'Terverifikasi', en: 'Verified' },
    enacted: { id: 'Ditetapkan', en: 'Enacted' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { draft: 'info', submitted: 'warning', verified: 'info', enacted: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft'], grant: budgeters, form: 'all' },
    'copy-lines': {
      title: { id: 'Salin baris anggaran murni', en: 'Copy the lines of the original' },
      from: ['draft'],
      onlyWhen: { kind: ['revision'] },
      grant: budgeters,
      consequence: {
        id: 'Baris yang belum disalin ditambahkan; ubahlah yang berubah, batalkan yang hilang.',
        en: 'Lines not copied yet are added; change what changes, strike out what goes.',
      },
    },
    submit: {
      title: { id: 'Ajukan untuk dikoordinasikan', en: 'Submit for coordination' },
      from: ['draft'],
      to: 'submitted',
      grant: budgeters,
      consequence: {
        id: 'Baris dan pagunya tidak dapat diubah selama dikoordinasikan.',
        en: 'Lines and ceilings cannot be changed while it is coordinated.',
      },
    },
    'verify-planning': {
      title: { id: 'Verifikasi oleh fungsi perencanaan', en: 'Verify for the planning function' },
      from: ['submitted'],
      onlyWhen: { awaits: ['verify-planning'] },
      grant: { 'planning-officer': 'all' },
      notBy: ['submit'],
      undecided: notVerified,
      ask: { note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })) },
    },
    'verify-finance': {
      title: { id: 'Verifikasi oleh fungsi keuangan', en: 'Verify for the finance function' },
      from: ['submitted'],
      onlyWhen: { awaits: ['verify-finance'] },
      grant: { 'finance-officer': 'all' },
      notBy: ['submit'],
      undecided: notVerified,
      ask: { note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })) },
    },
    'coordinate-team': {
      title: { id: 'Catat kesepakatan TAPD', en: 'Record the agreement of the budget team' },
      from: ['submitted'],
      onlyWhen: { awaits: ['coordinate-team'] },
      grant: { 'planning-officer': 'all', 'finance-officer': 'all', leader: 'all' },
      notBy: ['submit'],
      undecided: notVerified,
      ask: { note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })) },
    },
    'ask-verification': {
      title: { id: 'Minta verifikasi', en: 'Ask for verification' },
      from: ['draft', 'submitted'],
      grant: {},
      form: ['awaits'],
    },
    'mark-verified': {
      title: { id: 'Tandai terverifikasi', en: 'Mark as verified' },
      from: ['submitted'],
      to: 'verified',
      grant: {},
      form: ['awaits'],
    },
    return: {
      title: { id: 'Kembalikan', en: 'Return' },
      from: ['submitted', 'verified'],
      to: 'draft',
      grant: { ...budgeters, leader: 'all' },
      ask: why,
    },
    enact: {
      title: { id: 'Tetapkan', en: 'Enact' },
      from: ['submitted', 'verified'],
      onlyWhen: { awaits: [] },
      to: 'enacted',
      grant: { ...budgeters, leader: 'all' },
      form: ['decree', 'documents'],
      notBy: ['submit'],
      refusal: 'return',
      dueDays: 30,
      undecided: {
        id: 'Belum ada anggaran SPBE yang ditetapkan untuk tahun itu.',
        en: 'No SPBE budget of that year is enacted.',
      },
      consequence: {
        id: 'Baris dan pagunya tidak dapat diubah lagi; perubahan menjadi anggaran perubahan.',
        en: 'Lines and ceilings can no longer be changed; changes become a revised budget.',
      },
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['draft'],
      to: 'void',
      grant: budgeters,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: {
    refused: {
      id: 'Anggaran tidak digabungkan: satu tahun mempunyai satu anggaran murni. Yang dibuat dua kali dibatalkan.',
      en: 'Budgets are not merged: a year has one original budget. One made twice is struck out.',
    },
  },
  desk: { label: { id: 'Buka anggaran', en: 'Open the budget' }, href: ({ id }) => budgetHref(id) },
  related: [
    { register: 'budget-lines', via: 'plan' },
    { register: 'budget-ceilings', via: 'plan' },
  ],
  constraints: {
    budget_plans_name_key: {
      field: 'name',
      message: { id: 'Anggaran dengan nama ini sudah ada.', en: 'A budget of this name already exists.' },
    },
    budget_plans_one_a_year: {
      field: 'year',
      message: {
        id: 'Tahun ini sudah mempunyai anggaran sejenis. Batalkan dahulu, atau pilih tahun lain.',
        en: 'This year has a budget of this kind already. Strike it out first, or choose another year.',
      },
    },
  },
  tableSql: [
    "constraint budget_plans_one_a_year exclude using gist (year with =, kind with =) where (status <> 'void')",
  ],
});
