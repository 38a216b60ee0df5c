import { optional } from '../../register/field.ts';
import { date } from '../../register/fields/date.ts';
import { money } from '../../register/fields/number.ts';
import { files, reference } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { spenders } from './budget-grants.ts';
import { budgetLines } from './budget-lines.register.ts';

/** What was paid out on a line of an enacted budget. */
export const budgetRealisations = defineRegister({
  name: 'budget-realisations',
  table: 'budget.budget_realisations',
  title: { id: 'Realisasi anggaran', en: 'Budget realisations' },
  one: { id: 'Realisasi', en: 'Realisation' },
  about: {
    id: 'Pembayaran atas baris anggaran yang sudah ditetapkan.',
    en: 'Payments on lines of an enacted budget.',
  },
  first: {
    id: 'Buka sebuah baris anggaran yang sudah ditetapkan, lalu catat pembayarannya.',
    en: 'Open a line of an enacted budget, then record what was paid.',
  },
  fields: {
    line: reference({ label: { id: 'Baris anggaran', en: 'Budget line' }, register: 'budget-lines' }),
    date: date({ label: { id: 'Tanggal', en: 'Date' } }),
    amount: money({ label: { id: 'Dibayar', en: 'Paid' } }),
    proof: text({ label: { id: 'Nomor SP2D atau bukti', en: 'Number of the payment order' }, max: 100 }),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })),
    files: optional(files({ label: { id: 'Berkas', en: 'Files' } })),
  },
  label: ['proof', 'date'],
  key: 'id',
  list: ['date', 'line', 'amount', 'proof', 'status'],
  sort: '-date',
  search: ['proof', 'note'],
  anchor: null,
  read: { through: 'line', of: budgetLines },
  create: spenders,
  states: ['recorded', 'void'],
  stateTitles: { recorded: { id: 'Tercatat', en: 'Recorded' }, void: { id: 'Dibatalkan', en: 'Struck out' } },
  stateTones: { recorded: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['recorded'],
      grant: spenders,
      form: ['date', 'amount', 'proof', 'note', 'files'],
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['recorded'],
      to: 'void',
      grant: spenders,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: {
    refused: {
      id: 'Realisasi tidak digabungkan: tiap pembayaran berdiri sendiri. Yang tercatat dua kali dibatalkan.',
      en: 'Realisations are not merged: each payment stands by itself. One recorded twice is struck out.',
    },
  },
});
