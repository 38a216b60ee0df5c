import { optional } from '../../register/field.ts';
import { choice, choices } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { everybody } from '../element/index.ts';
import { reviewGrounds } from './review-grounds.ts';
import { awaitedReviewers, reviewers } from './roadmap-grants.ts';

/** Reviews of a roadmap: on their cadence, or on grounds that arose (TPI 10, LU 7(5)–(7)). */
export const roadmapReviews = defineRegister({
  name: 'roadmap-reviews',
  table: 'roadmap.roadmap_reviews',
  title: { id: 'Reviu peta rencana', en: 'Roadmap reviews' },
  one: { id: 'Reviu peta rencana', en: 'Roadmap review' },
  about: {
    id: 'Reviu berkala atau karena ada alasan, dengan hasil dan penyampaiannya.',
    en: 'Reviews on schedule or on grounds, with their result and its delivery.',
  },
  first: {
    id: 'Catat reviu peta rencana yang berlaku: alasan, temuan, dan hasilnya.',
    en: 'Record a review of the roadmap in force: grounds, findings and result.',
  },
  serves: ['tpi-10-1', 'tpi-10-2', 'tpi-10-3', 'tpi-10-4', 'lu-7-5', 'lu-7-6', 'lu-7-7'],
  fields: {
    roadmap: reference({ label: { id: 'Peta rencana', en: 'Roadmap' }, register: 'roadmaps' }),
    date: date({ label: { id: 'Tanggal reviu', en: 'Reviewed on' } }),
    agency: reference({ label: { id: 'Pelaksana', en: 'Carried out by' }, register: 'agencies' }),
    grounds: optional(choices({ label: { id: 'Alasan reviu', en: 'Grounds' }, options: reviewGrounds })),
    basis: optional(
      references({
        label: { id: 'Dokumen yang menjadi alasan', en: 'Documents behind the grounds' },
        register: 'documents',
      }),
    ),
    findings: optional(longText({ label: { id: 'Temuan', en: 'Findings' }, max: 4000 })),
    outcome: optional(
      choice({
        label: { id: 'Hasil', en: 'Outcome' },
        options: {
          kept: { id: 'Tetap', en: 'Kept as it is' },
          change: { id: 'Perlu diubah', en: 'To be changed' },
        },
      }),
    ),
    report: optional(reference({ label: { id: 'Laporan reviu', en: 'Review report' }, register: 'documents' })),
    deliveredOn: optional(
      date({
        label: { id: 'Disampaikan kepada kepala daerah', en: 'Delivered to the head of region' },
      }),
    ),
  },
  sections: [
    { title: { id: 'Alasan', en: 'Grounds' }, fields: ['grounds', 'basis'] },
    { title: { id: 'Hasil', en: 'Result' }, fields: ['findings', 'outcome', 'report', 'deliveredOn'] },
  ],
  label: ['roadmap', 'date'],
  key: 'id',
  list: ['date', 'roadmap', 'agency', 'grounds', 'outcome', 'status'],
  sort: '-date',
  search: ['findings'],
  anchor: null,
  read: everybody,
  create: reviewers,
  states: ['open', 'finished', 'void'],
  stateTitles: {
    open: { id: 'Berlangsung', en: 'Open' },
    finished: { id: 'Selesai', en: 'Finished' },
    void: { id: 'Dihapus', en: 'Struck out' },
  },
  stateTones: { open: 'warning', finished: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['open'], grant: reviewers, form: 'all' },
    finish: {
      title: { id: 'Selesaikan reviu', en: 'Finish the review' },
      from: ['open'],
      to: 'finished',
      grant: reviewers,
      form: ['outcome', 'report', 'deliveredOn'],
      needs: ['findings', 'outcome', 'report'],
      waits: { of: awaitedReviewers },
      consequence: {
        id: 'Tidak dapat diubah lagi. Rencana inisiatif hari ini dibekukan sebagai garis dasar baru.',
        en: 'It can no longer be changed. The plan of today is frozen as a new baseline.',
      },
    },
    strike: {
      title: { id: 'Hapus karena salah catat', en: 'Strike out as a mistake' },
      from: ['open'],
      to: 'void',
      grant: reviewers,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: {
    refused: {
      id: 'Reviu tidak digabungkan: masing-masing terjadi pada harinya. Yang dicatat dua kali dihapus.',
      en: 'Reviews are not merged: each happened on its day. One recorded twice is struck out.',
    },
  },
});
