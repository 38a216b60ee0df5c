import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { date, period } from '../../register/fields/date.ts';
import { files, reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import { classifications, openness, readersByClass } from './document-classes.ts';
import { documentKinds } from './document-kinds.ts';
import { approvers, authors, unitAuthors } from './keepers.ts';

const withdrawal = {
  on: date({ label: { id: 'Ditarik pada', en: 'Withdrawn on' } }),
  why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }),
};

/**
 * Documents kept as evidence. The security classification decides who reads one, everywhere; a number is unique over
 * all of them, so somebody who tries numbers can learn that one is taken, and nothing else.
 */
export const documents = defineRegister({
  name: 'documents',
  table: 'evidence.documents',
  title: { id: 'Dokumen', en: 'Documents' },
  one: { id: 'Dokumen', en: 'Document' },
  about: {
    id: 'Laporan, berita acara, daftar, dan surat yang membuktikan kewajiban dijalankan.',
    en: 'Reports, minutes, lists and letters that prove duties are carried out.',
  },
  first: {
    id: 'Unggah laporan atau daftar yang paling akhir, pilih jenisnya, lalu ajukan untuk disahkan.',
    en: 'Upload the latest report or list, choose its kind, then submit it for approval.',
  },
  serves: ['tpi-30-3', 'lu-27-3', 'lu-43-1-c', 'lu-43-3'],
  fields: {
    number: text({
      label: { id: 'Nomor', en: 'Number' },
      help: {
        id: 'Nomor surat, atau kode arsip sendiri bila tidak bernomor.',
        en: 'The number on the paper, or an archive code of your own when it has none.',
      },
      max: 100,
      example: 'DISKOMINFO/LAP/014/2026',
    }),
    title: text({ label: { id: 'Judul', en: 'Title' }, max: 300, example: 'Laporan pemantauan SPBE 2026' }),
    kind: choice({ label: { id: 'Jenis', en: 'Kind' }, options: documentKinds, open: true }),
    summary: optional(longText({ label: { id: 'Perihal', en: 'Subject' }, max: 2000 })),
    agency: reference({
      label: { id: 'Perangkat daerah', en: 'Agency' },
      help: {
        id: 'Yang menerbitkan; untuk dokumen dari luar, yang menerimanya.',
        en: 'The one that issued it; for a document from outside, the one that received it.',
      },
      register: 'agencies',
    }),
    party: optional(
      reference({
        label: { id: 'Diterbitkan pihak luar', en: 'Issued by outside party' },
        register: 'external-parties',
      }),
    ),
    date: optional(date({ label: { id: 'Tanggal', en: 'Date' } })),
    period: optional(period({ label: { id: 'Masa yang dicakup', en: 'Period covered' } })),
    validUntil: optional(date({ label: { id: 'Berlaku sampai', en: 'Valid until' } })),
    classification: choice({
      label: { id: 'Klasifikasi keamanan', en: 'Security classification' },
      help: {
        id: 'Menentukan siapa yang dapat melihat, mengunduh, dan mengekspor.',
        en: 'Decides who may see, download and export it.',
      },
      options: classifications,
    }),
    openness: choice({ label: { id: 'Keterbukaan informasi', en: 'Public information' }, options: openness }),
    exclusion: onlyWhen(
      { openness: ['excluded'] },
      longText({
        label: { id: 'Alasan pengecualian', en: 'Reason for exclusion' },
        help: {
          id: 'Dasar hukum dan akibat bila dibuka, menurut uji konsekuensi PPID.',
          en: "The legal ground and the harm of opening it, by the PPID's consequence test.",
        },
        max: 1000,
      }),
    ),
    basis: optional(
      references({ label: { id: 'Berdasarkan produk hukum', en: 'Rests on' }, register: 'legal-instruments' }),
    ),
    follows: optional(
      references({
        label: { id: 'Menindaklanjuti atau merujuk dokumen', en: 'Follows or builds on' },
        register: 'documents',
      }),
    ),
    files: optional(files({ label: { id: 'Berkas', en: 'Files' } })),
    location: optional(
      text({
        label: { id: 'Tempat simpan naskah asli', en: 'Where the original is kept' },
        help: { id: 'Wajib bila tidak ada berkas yang diunggah.', en: 'Required when no file is uploaded.' },
        max: 200,
        example: 'Arsip Diskominfo, rak 3, boks 14',
      }),
    ),
  },
  sections: [
    { title: { id: 'Waktu', en: 'Dates' }, fields: ['date', 'period', 'validUntil'] },
    {
      title: { id: 'Kerahasiaan dan keterbukaan', en: 'Secrecy and openness' },
      fields: ['classification', 'openness', 'exclusion'],
    },
    { title: { id: 'Kaitan', en: 'What it rests on' }, fields: ['basis', 'follows'] },
    { title: { id: 'Naskah', en: 'The paper itself' }, fields: ['files', 'location'] },
  ],
  views: [
    {
      name: 'to-approve',
      title: { id: 'Menunggu pengesahan', en: 'Waiting for approval' },
      filters: { status: 'submitted,revised' },
    },
    { name: 'drafts', title: { id: 'Konsep', en: 'Drafts' }, filters: { status: 'draft' } },
    {
      name: 'final',
      title: { id: 'Sudah final', en: 'Final' },
      filters: { status: 'final,signed' },
      columns: ['number', 'title', 'kind', 'agency', 'date', 'validUntil'],
    },
    {
      name: 'excluded',
      title: { id: 'Dikecualikan', en: 'Excluded' },
      filters: { openness: 'excluded', status: 'submitted,final,revised,signed' },
      columns: ['number', 'title', 'classification', 'exclusion', 'agency', 'status'],
    },
  ],
  label: ['title'],
  key: 'number',
  list: ['number', 'title', 'kind', 'agency', 'date', 'status'],
  sort: '-date',
  search: ['number', 'title', 'summary'],
  anchor: 'agency',
  read: { by: 'classification', levels: readersByClass },
  create: authors,
  states: ['draft', 'submitted', 'final', 'revised', 'signed', 'withdrawn'],
  stateTitles: {
    draft: { id: 'Konsep', en: 'Draft' },
    submitted: { id: 'Diajukan', en: 'Submitted' },
    final: { id: 'Final', en: 'Final' },
    revised: { id: 'Versi baru diperiksa', en: 'New version under review' },
    signed: { id: 'Ditandatangani', en: 'Signed' },
    withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  },
  stateTones: {
    draft: 'info',
    submitted: 'warning',
    final: 'good',
    revised: 'warning',
    signed: 'good',
    withdrawn: 'bad',
  },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft'], grant: authors, form: 'all' },
    submit: {
      title: { id: 'Ajukan', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      grant: authors,
      needs: ['date'],
    },
    return: {
      title: { id: 'Kembalikan', en: 'Return' },
      from: ['submitted'],
      to: 'draft',
      grant: approvers,
      ask: { note: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 1000 }) },
    },
    finalise: {
      title: { id: 'Sahkan', en: 'Make final' },
      from: ['submitted', 'revised'],
      to: 'final',
      grant: approvers,
      notBy: ['submit', 'revise'],
      refusal: 'return',
      dueDays: 5,
      undecided: {
        id: 'Dokumen ini belum menjadi bukti: kewajiban yang didukungnya tetap tampak belum terpenuhi.',
        en: 'The document is no evidence yet: the duty it supports keeps showing as not met.',
      },
      consequence: {
        id: 'Isinya tidak dapat diubah lagi; berkas hanya dapat diganti sebagai versi baru.',
        en: 'It can no longer be changed; files can only be replaced by a new version.',
      },
    },
    revise: {
      title: { id: 'Unggah versi baru', en: 'Upload a new version' },
      from: ['final', 'revised', 'signed'],
      to: 'revised',
      grant: authors,
      form: ['files'],
      needs: ['files'],
      ask: { change: longText({ label: { id: 'Apa yang berubah', en: 'What changed' }, max: 1000 }) },
      waits: {
        by: 'validUntil',
        ahead: 30,
        lapses: true,
        of: unitAuthors,
        asked: { id: 'Segera berakhir: siapkan penggantinya', en: 'Runs out soon: prepare its successor' },
      },
    },
    reclassify: {
      title: { id: 'Ganti klasifikasi', en: 'Reclassify' },
      from: ['submitted', 'final', 'revised', 'signed'],
      grant: approvers,
      form: ['classification', 'openness', 'exclusion'],
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
      consequence: {
        id: 'Menentukan siapa yang dapat melihat dokumen ini, termasuk versi lamanya.',
        en: 'Decides who may see this document, its earlier versions included.',
      },
    },
    withdraw: {
      title: { id: 'Tarik', en: 'Withdraw' },
      from: ['draft', 'submitted', 'final', 'revised', 'signed'],
      to: 'withdrawn',
      grant: approvers,
      ask: withdrawal,
      consequence: {
        id: 'Sejak tanggal itu dokumen ini tidak lagi menjadi bukti.',
        en: 'From that day the document no longer counts as evidence.',
      },
    },
    'take-signed': {
      title: { id: 'Terima berkas bertanda tangan', en: 'Take over the signed file' },
      from: ['final'],
      grant: {},
      form: ['files'],
    },
    complete: {
      title: { id: 'Semua telah menandatangani', en: 'Everybody has signed' },
      from: ['final'],
      to: 'signed',
      grant: {},
    },
  },
  merge: { to: 'withdrawn' },
  related: [
    { register: 'document-signers', via: 'document' },
    { register: 'deliveries', via: 'document' },
    { register: 'documents', via: 'follows' },
    { register: 'document-links', via: 'document' },
  ],
  constraints: {
    documents_number_key: {
      field: 'number',
      message: { id: 'Nomor ini sudah dipakai.', en: 'This number is already in use.' },
    },
  },
  tableSql: ["check (status in ('draft', 'withdrawn') or date is not null)"],
});
