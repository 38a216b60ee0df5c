import { reference } from '../../register/fields/reference.ts';
import { text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { documents } from './documents.register.ts';
import { authorsOfTheirOwn } from './keepers.ts';
import { recordAddress } from './record-address.ts';

/** What a document is evidence of: any record of any register. Read with the document. */
export const documentLinks = defineRegister({
  name: 'document-links',
  table: 'evidence.document_links',
  title: { id: 'Kaitan dokumen', en: 'Document links' },
  one: { id: 'Kaitan', en: 'Link' },
  about: {
    id: 'Dokumen yang berkaitan dengan catatan lain: aplikasi, tim, keputusan, dan sebagainya.',
    en: 'Documents tied to other records: teams, decrees and so on.',
  },
  first: {
    id: 'Salin alamat halaman catatan yang dibuktikan, lalu tempelkan di sini bersama dokumennya.',
    en: 'Copy the address of the record that is proven, and paste it here with the document.',
  },
  fields: {
    document: reference({ label: { id: 'Dokumen', en: 'Document' }, register: 'documents' }),
    record: recordAddress({
      label: { id: 'Catatan', en: 'Record' },
      help: {
        id: 'Tempelkan alamat halaman catatan itu dari peramban.',
        en: "Paste the address of the record's page from the browser.",
      },
    }),
    why: text({
      label: { id: 'Hubungannya', en: 'How they belong together' },
      max: 300,
      example: 'Bukti serah terima',
    }),
  },
  label: ['why'],
  key: 'id',
  list: ['document', 'why', 'record', 'status'],
  sort: 'why',
  search: ['why'],
  anchor: null,
  read: { through: 'document', of: documents },
  create: authorsOfTheirOwn,
  states: ['active', 'removed'],
  stateTitles: { active: { id: 'Aktif', en: 'Active' }, removed: { id: 'Dilepas', en: 'Removed' } },
  stateTones: { active: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: authorsOfTheirOwn, form: ['why'] },
    remove: { title: { id: 'Lepaskan', en: 'Remove' }, from: ['active'], to: 'removed', grant: authorsOfTheirOwn },
  },
  merge: {
    refused: {
      id: 'Kaitan tidak dapat kembar: dokumen dikaitkan sekali dengan satu catatan.',
      en: 'Links cannot be duplicates: a document is tied to a record once.',
    },
  },
  constraints: {
    document_links_once: {
      field: 'record',
      message: { id: 'Dokumen ini sudah dikaitkan dengan catatan itu.', en: 'The document is linked to it already.' },
    },
  },
  tableSql: [
    "constraint document_links_once exclude using gist (document with =, record with =) where (status = 'active')",
  ],
});
