import type { Text } from '../../../kernel/i18n/text.ts';
import { optional } from '../../../register/field.ts';
import { choice, choices } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { reference, references } from '../../../register/fields/reference.ts';
import { longText, text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { everybody } from '../../element/index.ts';
import { awaitedReviewers, enactors, reviewers } from '../architecture-grants.ts';
import { grounds } from './grounds.ts';

const results = {
  kept: { id: 'Arsitektur tetap', en: 'The architecture stays' },
  change: { id: 'Arsitektur perlu diubah', en: 'The architecture is to be changed' },
} as const satisfies Record<string, Text>;

/** Reviews of the architecture: on which grounds, with what result, delivered to whom (TPI 8, LU 6(9)–(11)). */
export const architectureReviews = defineRegister({
  name: 'architecture-reviews',
  table: 'architecture.architecture_reviews',
  title: { id: 'Reviu arsitektur', en: 'Reviews of the architecture' },
  one: { id: 'Reviu arsitektur', en: 'Review of the architecture' },
  about: {
    id: 'Peninjauan arsitektur yang berlaku: dasar, hasil, dan penyampaiannya kepada kepala daerah.',
    en: 'Reviews of the architecture in force: their grounds, result and delivery to the head of region.',
  },
  first: {
    id: 'Mulai reviu bila ada dasar baru, atau bila jadwal reviu sudah tiba.',
    en: 'Begin a review when there is a new ground, or when one is due.',
  },
  serves: ['tpi-8-1', 'tpi-8-2', 'tpi-8-3', 'tpi-8-4', 'lu-6-9', 'lu-6-10', 'lu-6-11'],
  fields: {
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Reviu paruh waktu 2028' }),
    edition: reference({ label: { id: 'Edisi', en: 'Edition' }, register: 'architecture-editions' }),
    agency: reference({ label: { id: 'Dikoordinasikan oleh', en: 'Coordinated by' }, register: 'agencies' }),
    startedOn: date({ label: { id: 'Dimulai pada', en: 'Begun on' } }),
    grounds: optional(
      choices({
        label: { id: 'Dasar', en: 'Grounds' },
        help: {
          id: 'Apa yang berubah sehingga arsitektur ditinjau, atau perlu diubah.',
          en: 'What has changed, so that the architecture is reviewed or must be changed.',
        },
        options: grounds,
      }),
    ),
    documents: optional(
      references({ label: { id: 'Dokumen pendukung', en: 'Supporting documents' }, register: 'documents' }),
    ),
    instruments: optional(
      references({
        label: { id: 'Produk hukum pendukung', en: 'Supporting instruments' },
        register: 'legal-instruments',
      }),
    ),
    findings: optional(longText({ label: { id: 'Temuan dan saran', en: 'Findings and advice' }, max: 8000 })),
    result: optional(choice({ label: { id: 'Hasil', en: 'Result' }, options: results })),
    finishedOn: optional(date({ label: { id: 'Selesai pada', en: 'Finished on' } })),
    report: optional(
      reference({ label: { id: 'Laporan hasil reviu', en: 'Report of the review' }, register: 'documents' }),
    ),
    deliveredOn: optional(
      date({ label: { id: 'Disampaikan kepada kepala daerah', en: 'Delivered to the head of region' } }),
    ),
  },
  sections: [
    { title: { id: 'Dasar reviu', en: 'Grounds of the review' }, fields: ['grounds', 'documents', 'instruments'] },
    {
      title: { id: 'Hasil', en: 'Result' },
      fields: ['findings', 'result', 'finishedOn', 'report', 'deliveredOn'],
    },
  ],
  label: ['name'],
  key: 'name',
  list: ['name', 'edition', 'agency', 'startedOn', 'result', 'status'],
  sort: '-startedOn',
  search: ['name', 'findings'],
  anchor: 'agency',
  read: everybody,
  create: reviewers,
  states: ['running', 'finished', 'closed', 'void'],
  stateTitles: {
    running: { id: 'Berjalan', en: 'Running' },
    finished: { id: 'Selesai, hasil belum disampaikan', en: 'Finished, result not delivered' },
    closed: { id: 'Ditutup', en: 'Closed' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { running: 'info', finished: 'warning', closed: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['running'],
      grant: reviewers,
      form: ['name', 'agency', 'startedOn', 'grounds', 'documents', 'instruments', 'findings', 'result', 'report'],
    },
    finish: {
      title: { id: 'Selesaikan reviu', en: 'Finish the review' },
      from: ['running'],
      to: 'finished',
      grant: reviewers,
      form: ['findings', 'result', 'finishedOn', 'report', 'documents', 'instruments'],
      needs: ['findings', 'result', 'finishedOn'],
      waits: { of: awaitedReviewers },
    },
    resume: {
      title: { id: 'Lanjutkan reviu', en: 'Resume the review' },
      from: ['finished'],
      to: 'running',
      grant: reviewers,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
    deliver: {
      title: { id: 'Catat penyampaian kepada kepala daerah', en: 'Record delivery to the head of region' },
      from: ['finished'],
      to: 'closed',
      grant: { ...reviewers, ...enactors },
      form: ['deliveredOn', 'report'],
      needs: ['deliveredOn'],
      waits: { of: awaitedReviewers },
      dueDays: 14,
    },
    close: {
      title: { id: 'Tutup tanpa penyampaian', en: 'Close without delivery' },
      from: ['finished'],
      to: 'closed',
      grant: reviewers,
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['running'],
      to: 'void',
      grant: reviewers,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: {
    refused: {
      id: 'Reviu tidak digabung: tiap reviu punya hasil sendiri. Yang tercatat dua kali dibatalkan.',
      en: 'Reviews are not merged: each has its own result. One recorded twice is struck out.',
    },
  },
  constraints: {
    architecture_reviews_name_key: {
      field: 'name',
      message: { id: 'Reviu dengan nama ini sudah ada.', en: 'A review of this name already exists.' },
    },
  },
});
