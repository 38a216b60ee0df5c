import type { Grant } from '../../../kernel/access/access.ts';
import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { files, reference } from '../../../register/fields/reference.ts';
import { longText, text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { documents } from '../documents.register.ts';
import { approvers, authors } from '../keepers.ts';
import { signingHref } from './signing-links.ts';

/** Who may bring what was signed: whoever signs, and who writes documents for them; the check says which of them. */
const bringers: Grant = { ...authors, leader: 'all', cio: 'all' };

/** How far the certificate of an electronic signature can be relied on, as looked at when it was brought. */
export const certificateStandings = {
  trusted: { id: 'Penerbit dipercaya', en: 'Issuer trusted' },
  unknown: { id: 'Penerbit tidak dikenal', en: 'Issuer unknown' },
  unchecked: { id: 'Penerbit tidak diperiksa', en: 'Issuer not checked' },
  outdated: { id: 'Tidak berlaku saat ditandatangani', en: 'Not valid when signed' },
} as const;

/** The states of a signer who has signed, whichever way. */
export const signedStates: readonly string[] = ['signed', 'confirmed'];

const written = ['signedOn', 'stampedBy', 'certificate', 'issuer', 'standing', 'fingerprint'] as const;

/** Who signs an official document that Padu wrote, in the order the document names them, and what each has signed. */
export const documentSigners = defineRegister({
  name: 'document-signers',
  table: 'evidence.document_signers',
  title: { id: 'Penanda tangan', en: 'Signers' },
  one: { id: 'Penanda tangan', en: 'Signer' },
  about: {
    id: 'Siapa yang menandatangani dokumen resmi, kapan, dan dengan sertifikat siapa.',
    en: 'Who signs an official document, when, and with whose certificate.',
  },
  first: {
    id: 'Penanda tangan tercatat sendiri saat dokumen resmi disimpan.',
    en: 'Signers are recorded by themselves when an official document is kept.',
  },
  serves: ['tpi-57-2-e'],
  fields: {
    document: reference({ label: { id: 'Dokumen', en: 'Document' }, register: 'documents' }),
    agency: reference({ label: { id: 'Perangkat daerah penerbit', en: 'Issuing agency' }, register: 'agencies' }),
    position: text({ label: { id: 'Jabatan', en: 'Position' }, max: 200, example: 'Kepala Dinas' }),
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 200, example: 'Rina Contoh' }),
    number: optional(text({ label: { id: 'NIP', en: 'Employee number' }, max: 200 })),
    person: optional(
      reference({
        label: { id: 'Orang di Padu', en: 'Person in Padu' },
        help: {
          id: 'Bila diisi, hanya orang ini yang dapat membubuhkan tanda tangan elektroniknya di sini.',
          en: 'Where given, only this person brings their electronic signature here.',
        },
        register: 'people',
      }),
    ),
    files: optional(files({ label: { id: 'Berkas yang ditandatangani', en: 'The file that was signed' } })),
    signedOn: optional(date({ label: { id: 'Ditandatangani pada', en: 'Signed on' } })),
    stampedBy: optional(text({ label: { id: 'Waktu dijamin oleh', en: 'Time vouched for by' }, max: 200 })),
    certificate: optional(text({ label: { id: 'Sertifikat atas nama', en: 'Certificate of' }, max: 200 })),
    issuer: optional(text({ label: { id: 'Diterbitkan oleh', en: 'Issued by' }, max: 200 })),
    standing: optional(
      choice({ label: { id: 'Keadaan sertifikat', en: 'State of the certificate' }, options: certificateStandings }),
    ),
    fingerprint: optional(text({ label: { id: 'Sidik jari sertifikat', en: 'Certificate fingerprint' }, max: 64 })),
  },
  views: [
    { name: 'waiting', title: { id: 'Belum ditandatangani', en: 'Not signed yet' }, filters: { status: 'waiting' } },
    { name: 'scans', title: { id: 'Pindaian menunggu', en: 'Scans that wait' }, filters: { status: 'scanned' } },
  ],
  label: ['position', 'name'],
  key: 'id',
  list: ['position', 'name', 'signedOn', 'certificate', 'standing', 'document', 'status'],
  sort: 'position',
  search: ['position', 'name'],
  anchor: 'agency',
  read: { through: 'document', of: documents },
  create: {},
  states: ['waiting', 'signed', 'scanned', 'confirmed', 'void'],
  stateTitles: {
    waiting: { id: 'Menunggu tanda tangan', en: 'Waits for the signature' },
    signed: { id: 'Ditandatangani elektronik', en: 'Signed electronically' },
    scanned: { id: 'Pindaian diperiksa', en: 'Scan under review' },
    confirmed: { id: 'Tanda tangan basah (pindaian)', en: 'Signed on paper (scan)' },
    void: { id: 'Dihapus', en: 'Struck out' },
  },
  stateTones: { waiting: 'warning', signed: 'good', scanned: 'warning', confirmed: 'info', void: 'bad' },
  steps: {
    sign: {
      title: { id: 'Unggah yang ditandatangani elektronik', en: 'Upload what was signed electronically' },
      from: ['waiting'],
      to: 'signed',
      grant: bringers,
      form: ['files'],
      needs: ['files'],
      consequence: {
        id: 'Berkas ini menggantikan berkas dokumen: ia yang kemudian diunduh dan ditampilkan.',
        en: 'This file takes the place of the file of the document: it is what is downloaded and shown from then on.',
      },
    },
    attach: {
      title: { id: 'Lampirkan pindaian tanda tangan basah', en: 'Attach a scan signed on paper' },
      from: ['waiting'],
      to: 'scanned',
      grant: bringers,
      form: ['files'],
      needs: ['files'],
      consequence: {
        id: 'Orang lain memeriksanya. Pindaian tidak dapat dibuktikan keasliannya dan selalu disebut pindaian.',
        en: 'Somebody else looks at it. A scan cannot be proved genuine and is always called a scan.',
      },
    },
    confirm: {
      title: { id: 'Terima pindaian', en: 'Accept the scan' },
      from: ['scanned'],
      to: 'confirmed',
      grant: approvers,
      notBy: ['attach'],
      refusal: 'return',
      dueDays: 5,
      undecided: {
        id: 'Dokumen ini tetap tampak belum ditandatangani.',
        en: 'The document keeps showing as not signed.',
      },
    },
    return: {
      title: { id: 'Kembalikan pindaian', en: 'Return the scan' },
      from: ['scanned'],
      to: 'waiting',
      grant: approvers,
      ask: { note: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 1000 }) },
    },
    link: {
      title: { id: 'Hubungkan dengan orang di Padu', en: 'Tie to a person in Padu' },
      from: ['waiting'],
      grant: approvers,
      form: ['person'],
    },
    certify: {
      title: { id: 'Catat sertifikat', en: 'Record the certificate' },
      from: ['signed'],
      grant: {},
      form: written,
    },
    reset: {
      title: { id: 'Minta tanda tangan lagi', en: 'Ask for the signature again' },
      from: ['waiting', 'signed', 'scanned', 'confirmed'],
      to: 'waiting',
      grant: {},
      form: ['files', ...written],
    },
    strike: { title: { id: 'Hapus', en: 'Strike out' }, from: ['waiting'], to: 'void', grant: approvers },
  },
  desk: {
    label: { id: 'Buka halaman tanda tangan', en: 'Open the page of signatures' },
    href: ({ values }) => signingHref(String(values.document)),
  },
  merge: {
    refused: {
      id: 'Penanda tangan tidak digabungkan: masing-masing tertulis dalam dokumennya.',
      en: 'Signers are not merged: each is named in the document.',
    },
  },
});
