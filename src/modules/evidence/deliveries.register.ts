import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { files, reference } from '../../register/fields/reference.ts';
import { longText } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { documents } from './documents.register.ts';
import { authorsOfTheirOwn } from './keepers.ts';
import { recipients } from './recipients.ts';

/** To whom documents were handed, and when. Whoever may not read the document sees none of its deliveries. */
export const deliveries = defineRegister({
  name: 'deliveries',
  table: 'evidence.deliveries',
  title: { id: 'Penyampaian dokumen', en: 'Deliveries' },
  one: { id: 'Penyampaian', en: 'Delivery' },
  about: {
    id: 'Kepada siapa dan kapan sebuah dokumen disampaikan, dengan tanda terimanya.',
    en: 'To whom and when a document was delivered, with the receipt.',
  },
  first: {
    id: 'Buka dokumen yang sudah final, lalu catat kepada siapa dokumen itu disampaikan.',
    en: 'Open a final document, then record to whom it was delivered.',
  },
  fields: {
    document: reference({ label: { id: 'Dokumen', en: 'Document' }, register: 'documents' }),
    recipient: choice({
      label: { id: 'Penerima', en: 'Recipient' },
      options: { agency: { id: 'Perangkat daerah', en: 'Agency' }, ...recipients },
    }),
    agency: optional(
      reference({ label: { id: 'Perangkat daerah penerima', en: 'Receiving agency' }, register: 'agencies' }),
    ),
    party: optional(
      reference({ label: { id: 'Pihak luar penerima', en: 'Receiving outside party' }, register: 'external-parties' }),
    ),
    date: date({ label: { id: 'Disampaikan pada', en: 'Delivered on' } }),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })),
    receipt: optional(files({ label: { id: 'Tanda terima', en: 'Receipt' } })),
  },
  label: ['recipient', 'date'],
  key: 'id',
  list: ['document', 'recipient', 'agency', 'date', 'status'],
  sort: '-date',
  search: ['recipient', 'note'],
  anchor: null,
  read: { through: 'document', of: documents },
  create: authorsOfTheirOwn,
  states: ['recorded', 'void'],
  stateTitles: { recorded: { id: 'Tercatat', en: 'Recorded' }, void: { id: 'Dibatalkan', en: 'Struck out' } },
  stateTones: { recorded: 'good' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['recorded'],
      grant: authorsOfTheirOwn,
      form: ['recipient', 'agency', 'party', 'date', 'note', 'receipt'],
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['recorded'],
      to: 'void',
      grant: authorsOfTheirOwn,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 500 }) },
    },
  },
  merge: {
    refused: {
      id: 'Penyampaian tidak digabungkan: tidak ada yang menunjuk kepadanya. Yang tercatat dua kali dibatalkan.',
      en: 'Deliveries are not merged: nothing points to them. One recorded twice is struck out.',
    },
  },
});
