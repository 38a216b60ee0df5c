import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { text } from '../../register/fields/text.ts';
import { defineRegister, type Register } from '../../register/register.ts';
import { owners } from '../element/index.ts';
import { documentParts } from './application-kinds.ts';

/** The parts of an application's documentation (LU 25(3)): which document holds each, or where it stands. */
export const applicationDocuments = (applications: Register) =>
  defineRegister({
    name: 'application-documents',
    table: 'application.application_documents',
    title: { id: 'Dokumentasi aplikasi', en: 'Documentation of applications' },
    one: { id: 'Bagian dokumentasi', en: 'Part of the documentation' },
    about: {
      id: 'Delapan bagian dokumentasi setiap aplikasi, dan dokumen yang memuatnya.',
      en: 'The eight parts of the documentation of each application, and the document that holds each.',
    },
    first: {
      id: 'Buka sebuah aplikasi, lalu isi dokumentasinya di tabel.',
      en: 'Open an application, then fill in its documentation in the table.',
    },
    serves: ['lu-25-3'],
    fields: {
      application: reference({ label: { id: 'Aplikasi', en: 'Application' }, register: 'applications' }),
      part: choice({ label: { id: 'Bagian', en: 'Part' }, options: documentParts }),
      document: optional(reference({ label: { id: 'Dokumen', en: 'Document' }, register: 'documents' })),
      place: optional(
        text({
          label: { id: 'Tempat', en: 'Where it stands' },
          help: { id: 'Bila bukan dokumen di Padu.', en: 'Where it is no document of Padu.' },
          max: 300,
          example: 'https://docs.contoh.go.id/simpeg',
        }),
      ),
      edition: optional(text({ label: { id: 'Versi', en: 'Version' }, max: 40, example: '2.1' })),
      updatedOn: optional(date({ label: { id: 'Diperbarui pada', en: 'Updated on' } })),
    },
    label: ['part'],
    key: 'id',
    list: ['part', 'document', 'place', 'edition', 'updatedOn', 'status'],
    sort: 'part',
    search: ['place', 'edition'],
    anchor: null,
    within: { field: 'application', remove: 'remove' },
    read: { through: 'application', of: applications },
    create: owners,
    states: ['active', 'removed'],
    stateTitles: { active: { id: 'Ada', en: 'There' }, removed: { id: 'Dihapus', en: 'Removed' } },
    stateTones: { active: 'good' },
    steps: {
      edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: owners, form: 'all' },
      remove: { title: { id: 'Hapus', en: 'Remove' }, from: ['active'], to: 'removed', grant: owners },
    },
    merge: { to: 'removed' },
    constraints: {
      application_documents_where: {
        field: 'document',
        message: {
          id: 'Pilih dokumennya, atau tulis tempatnya.',
          en: 'Choose the document, or write where it stands.',
        },
      },
    },
    tableSql: ['constraint application_documents_where check (document is not null or place is not null)'],
  });
