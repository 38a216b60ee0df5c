import type { Grant } from '../../../kernel/access/access.ts';
import { date } from '../../../register/fields/date.ts';
import { text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';

/** So many days a review may take. */
export const reviewDays = 28;

const administrators: Grant = { administrator: 'all' };

/** Every half year all access is looked through: who has what, confirm or remove. */
export const accessReviews = defineRegister({
  name: 'access-reviews',
  table: 'organization.access_reviews',
  title: { id: 'Peninjauan akses', en: 'Access reviews' },
  one: { id: 'Peninjauan akses', en: 'Access review' },
  about: {
    id: 'Setiap enam bulan semua hak akses ditinjau: siapa memiliki apa, dipertahankan atau dicabut.',
    en: 'Every six months all access is reviewed: who has what, kept or removed.',
  },
  first: {
    id: 'Mulai peninjauan; Padu mendaftar semua peran dan token yang berlaku.',
    en: 'Start a review; Padu lists every role and token in force.',
  },
  serves: ['tpi-30-3', 'lu-27-3', 'lu-40-c'],
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Peninjauan akses semester 2 2026' }),
    due: date({ label: { id: 'Selesai paling lambat', en: 'To be finished by' } }),
  },
  label: ['name'],
  key: 'id',
  list: ['name', 'due', 'status'],
  sort: '-due',
  search: ['name'],
  anchor: null,
  read: {
    administrator: 'all',
    'dinas-officer': 'all',
    'oversight-officer': 'all',
    'agency-head': 'all',
    'ict-auditor': 'all',
  },
  create: administrators,
  states: ['open', 'finished'],
  stateTitles: { open: { id: 'Berjalan', en: 'Under way' }, finished: { id: 'Selesai', en: 'Finished' } },
  stateTones: { open: 'warning', finished: 'good' },
  steps: {
    finish: {
      title: { id: 'Nyatakan selesai', en: 'Finish' },
      from: ['open'],
      to: 'finished',
      grant: administrators,
      waits: {
        by: 'due',
        asked: { id: 'Tinjau semua akses, lalu nyatakan selesai', en: 'Review all access, then finish' },
      },
      consequence: {
        id: 'Hasilnya menjadi bukti pembatasan akses dan tidak diubah lagi.',
        en: 'The result becomes evidence that access is limited, and does not change any more.',
      },
    },
  },
  merge: {
    refused: {
      id: 'Dibuat Padu, satu pada satu waktu; tidak ada yang kembar.',
      en: 'Made by Padu, one at a time; none is a duplicate.',
    },
  },
  related: [{ register: 'access-review-items', via: 'review' }],
  constraints: {
    access_reviews_one_open: {
      field: 'name',
      message: { id: 'Masih ada peninjauan yang berjalan.', en: 'Another review is still under way.' },
    },
  },
  tableSql: ["constraint access_reviews_one_open exclude using gist (status with =) where (status = 'open')"],
});
