import { everyone } from '../../kernel/access/access.ts';
import type { Stage } from '../../register/approvals/stages.ts';
import { optional } from '../../register/field.ts';
import { period } from '../../register/fields/date.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { keepers } from './keepers.ts';

/**
 * A matrix binds agencies to one another, so no agency adopts it alone: two of the three functions whose work it divides
 * agree, then the leader adopts it.
 */
const adoption: readonly Stage[] = [
  {
    name: 'coordination',
    title: { id: 'Kesepakatan pelaksana', en: 'Agreement of those who carry it out' },
    seats: [
      { title: { id: 'Fungsi TIK', en: 'ICT function' }, grant: { 'dinas-officer': 'all', cio: 'all' } },
      { title: { id: 'Fungsi organisasi', en: 'Organisation function' }, grant: { 'organisation-officer': 'all' } },
      { title: { id: 'Fungsi perencanaan', en: 'Planning function' }, grant: { 'planning-officer': 'all' } },
    ],
    need: 2,
    dueDays: 7,
  },
  {
    name: 'adoption',
    title: { id: 'Penetapan', en: 'Adoption' },
    seats: [{ title: { id: 'Pimpinan daerah', en: 'Leader' }, grant: { leader: 'all' } }],
    need: 'all',
    returnTo: ['coordination'],
    dueDays: 14,
  },
];

/** Matrices that divide the work: who is responsible, accountable, supports, is consulted, is informed. */
export const rasciMatrices = defineRegister({
  name: 'rasci-matrices',
  table: 'organization.rasci_matrices',
  title: { id: 'Matriks RASCI', en: 'RASCI matrices' },
  one: { id: 'Matriks RASCI', en: 'RASCI matrix' },
  about: {
    id: 'Pembagian tugas: siapa melaksanakan, bertanggung jawab, mendukung, dimintai pendapat, dan diberi tahu.',
    en: 'The division of work: who carries out, answers for, supports, is consulted and is informed.',
  },
  first: {
    id: 'Buat matriks, isi dengan tugas baku dari peraturan, lalu tandai pihak pada tiap tugas.',
    en: 'Make a matrix, fill it with the tasks of the regulation, then mark the parties of each task.',
  },
  serves: ['tpi-51-1', 'tpi-52-1', 'tpi-53-2', 'tpi-54-2', 'tpi-55-2'],
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Matriks RASCI SPBE 2026' }),
    period: period({ label: { id: 'Masa berlaku', en: 'Valid' } }),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 2000 })),
  },
  label: ['name'],
  key: 'name',
  list: ['name', 'period', 'status'],
  sort: 'name',
  search: ['name', 'note'],
  anchor: null,
  read: everyone('all'),
  create: keepers,
  states: ['draft', 'submitted', 'active', 'ended', 'void'],
  stateTitles: {
    draft: { id: 'Disusun', en: 'Being written' },
    submitted: { id: 'Diajukan', en: 'Put forward' },
    active: { id: 'Berlaku', en: 'In force' },
    ended: { id: 'Tidak berlaku lagi', en: 'No longer in force' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { draft: 'info', submitted: 'warning', active: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft', 'active'], grant: keepers, form: 'all' },
    fill: { title: { id: 'Isi tugas baku', en: 'Fill in the standard tasks' }, from: ['draft'], grant: keepers },
    submit: {
      title: { id: 'Ajukan', en: 'Put forward' },
      from: ['draft'],
      to: 'submitted',
      grant: keepers,
      consequence: {
        id: 'Isinya tidak dapat diubah selama diperiksa.',
        en: 'It cannot be changed while it is examined.',
      },
    },
    adopt: {
      title: { id: 'Tetapkan', en: 'Adopt' },
      from: ['submitted'],
      to: 'active',
      grant: {},
      notBy: ['create', 'edit', 'fill', 'submit'],
      approval: { stages: adoption, back: 'draft' },
      undecided: {
        id: 'Tugas tanpa penanggung jawab yang ditetapkan tetap saling lempar, dan kewajiban membagi tugas belum terpenuhi.',
        en: 'Tasks stay without anybody who answers for them, and the duty to divide the work is not met.',
      },
    },
    end: {
      title: { id: 'Akhiri', en: 'End' },
      from: ['active'],
      to: 'ended',
      grant: keepers,
      form: ['period'],
    },
    withdraw: { title: { id: 'Batalkan', en: 'Strike out' }, from: ['draft'], to: 'void', grant: keepers },
  },
  merge: {
    refused: {
      id: 'Matriks tidak digabungkan: yang berlaku ditetapkan sebagaimana adanya. Rancangan yang kembar dibatalkan.',
      en: 'Matrices are not merged: one in force was adopted as it stands. A draft made twice is struck out.',
    },
  },
  related: [{ register: 'rasci-entries', via: 'matrix' }],
  constraints: {
    rasci_matrices_name_key: {
      field: 'name',
      message: { id: 'Matriks dengan nama ini sudah ada.', en: 'A matrix of this name already exists.' },
    },
  },
});
