import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText, text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { recordAddress } from '../../evidence/index.ts';
import { respondents } from '../evaluation-grants.ts';
import { evaluationAnswers } from './evaluation-answers.register.ts';
import { levelOptions } from './level-options.ts';

/**
 * What shows that the criterion of a level is met: a document, a legal instrument, or a record of any register as it was on
 * the day it was attached; and where in it.
 */
export const evaluationEvidence = defineRegister({
  name: 'evaluation-evidence',
  table: 'maturity.evaluation_evidence',
  title: { id: 'Bukti dukung', en: 'Supporting evidence' },
  one: { id: 'Bukti dukung', en: 'Piece of evidence' },
  about: {
    id: 'Dokumen, produk hukum, atau catatan lain yang menunjukkan kriteria suatu tingkat terpenuhi, dan halaman yang dimaksud.',
    en: 'Documents, legal instruments and other records that show a criterion is met, and on which pages.',
  },
  first: { id: 'Tambahkan bukti pada sebuah jawaban.', en: 'Add evidence to an answer.' },
  serves: ['tpi-57-2-d'],
  fields: {
    answer: reference({ label: { id: 'Jawaban', en: 'Answer' }, register: 'evaluation-answers' }),
    level: choice({ label: { id: 'Untuk kriteria', en: 'For criterion' }, options: levelOptions }),
    document: optional(
      reference({
        label: { id: 'Dokumen', en: 'Document' },
        help: {
          id: 'Pilih dokumen, atau produk hukum di bawah.',
          en: 'Choose a document, or the legal instrument below.',
        },
        register: 'documents',
      }),
    ),
    instrument: optional(
      reference({ label: { id: 'Produk hukum', en: 'Legal instrument' }, register: 'legal-instruments' }),
    ),
    record: optional(
      recordAddress({
        label: { id: 'Catatan lain', en: 'Another record' },
        help: {
          id: 'Tempelkan alamat halaman catatan itu dari peramban: aplikasi, peninjauan, inisiatif, dan sebagainya. Isinya disimpan seperti pada hari ini.',
          en: "Paste the address of the record's page from the browser: an application, a review, an initiative and so on. It is kept as it is today.",
        },
      }),
    ),
    pages: optional(text({ label: { id: 'Halaman', en: 'Pages' }, max: 100, example: 'hlm. 4–6, Pasal 12' })),
    note: optional(longText({ label: { id: 'Keterangan', en: 'Note' }, max: 1000 })),
  },
  label: ['document', 'instrument', 'record'],
  key: 'id',
  list: ['level', 'document', 'instrument', 'record', 'pages', 'answer', 'status'],
  sort: 'level',
  search: ['pages', 'note'],
  anchor: null,
  within: { field: 'answer', remove: 'strike' },
  read: { through: 'answer', of: evaluationAnswers },
  create: respondents,
  states: ['active', 'void'],
  stateTitles: { active: { id: 'Dipakai', en: 'In use' }, void: { id: 'Dihapus', en: 'Taken out' } },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['active'],
      grant: respondents,
      form: ['level', 'document', 'instrument', 'pages', 'note'],
    },
    strike: { title: { id: 'Keluarkan', en: 'Take out' }, from: ['active'], to: 'void', grant: respondents },
  },
  merge: {
    refused: {
      id: 'Bukti tidak digabung: satu dokumen hanya sekali untuk satu kriteria.',
      en: 'Evidence is not merged: one document stands once for one criterion.',
    },
  },
  constraints: {
    evaluation_evidence_once: {
      field: 'document',
      message: {
        id: 'Dokumen ini sudah menjadi bukti untuk kriteria itu.',
        en: 'This document already supports that criterion.',
      },
    },
    evaluation_evidence_one: {
      field: 'document',
      message: {
        id: 'Pilih satu: dokumen, produk hukum, atau catatan lain.',
        en: 'Choose one: a document, a legal instrument or another record.',
      },
    },
    evaluation_evidence_record_once: {
      field: 'record',
      message: {
        id: 'Catatan ini sudah menjadi bukti untuk kriteria itu.',
        en: 'This record already supports that criterion.',
      },
    },
    evaluation_evidence_instrument_once: {
      field: 'instrument',
      message: {
        id: 'Produk hukum ini sudah menjadi bukti untuk kriteria itu.',
        en: 'This legal instrument already supports that criterion.',
      },
    },
  },
  tableSql: [
    "constraint evaluation_evidence_record_once exclude using gist (answer with =, level with =, record with =) where (status <> 'void')",
    "constraint evaluation_evidence_once exclude using gist (answer with =, level with =, document with =) where (status <> 'void')",
    "constraint evaluation_evidence_instrument_once exclude using gist (answer with =, level with =, instrument with =) where (status <> 'void')",
    'constraint evaluation_evidence_one check (num_nonnulls(document, instrument, record) = 1)',
  ],
});
