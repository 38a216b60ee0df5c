import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import { everybody, owners, unitOwners } from '../element/index.ts';
import { clearanceKinds, clearanceResults } from './application-kinds.ts';

/** What ministries, institutions and the ICT function said before something was built or put into use. */
export const clearances = defineRegister({
  name: 'clearances',
  table: 'application.clearances',
  title: { id: 'Pertimbangan dan kelaikan', en: 'Clearances' },
  one: { id: 'Pertimbangan atau kelaikan', en: 'Clearance' },
  about: {
    id: 'Surat pertimbangan, kelaikan, dan persetujuan atas aplikasi dan jaringan, dengan hasilnya.',
    en: 'Letters on applications and networks: consideration, feasibility, approval, with their result.',
  },
  first: {
    id: 'Catat surat yang diterima beserta hasilnya, lalu lampirkan dokumennya.',
    en: 'Record the letter that came with its result, and attach the document.',
  },
  serves: ['lu-18-5', 'lu-23-3', 'lu-23-5-d', 'lu-24-4', 'tpi-28-3'],
  fields: {
    number: text({ label: { id: 'Nomor surat', en: 'Number' }, max: 100, example: 'B/123/AI.02/2026' }),
    kind: choice({ label: { id: 'Jenis', en: 'Kind' }, options: clearanceKinds }),
    subject: choice({
      label: { id: 'Tentang', en: 'About' },
      options: {
        application: { id: 'Aplikasi', en: 'An application' },
        infrastructure: { id: 'Jaringan atau infrastruktur', en: 'A network or other infrastructure' },
      },
    }),
    application: onlyWhen(
      { subject: ['application'] },
      reference({ label: { id: 'Aplikasi', en: 'Application' }, register: 'applications' }),
    ),
    infrastructure: onlyWhen(
      { subject: ['infrastructure'] },
      reference({ label: { id: 'Infrastruktur', en: 'Infrastructure' }, register: 'infrastructure-items' }),
    ),
    agency: reference({ label: { id: 'Diminta oleh', en: 'Asked by' }, register: 'agencies' }),
    issuer: onlyWhen(
      { kind: Object.keys(clearanceKinds).filter((kind) => kind !== 'ict-approval') },
      reference({ label: { id: 'Diterbitkan oleh', en: 'Issued by' }, register: 'external-parties' }),
    ),
    approver: onlyWhen(
      { kind: ['ict-approval'] },
      reference({ label: { id: 'Disetujui oleh', en: 'Approved by' }, register: 'agencies' }),
    ),
    date: date({ label: { id: 'Tanggal surat', en: 'Date' } }),
    result: choice({ label: { id: 'Hasil', en: 'Result' }, options: clearanceResults }),
    conditions: onlyWhen(
      { result: ['conditional'] },
      longText({ label: { id: 'Catatan yang harus dipenuhi', en: 'Conditions' }, max: 2000 }),
    ),
    validUntil: optional(date({ label: { id: 'Berlaku sampai', en: 'Valid until' } })),
    document: optional(reference({ label: { id: 'Dokumen', en: 'Document' }, register: 'documents' })),
  },
  label: ['number'],
  key: 'number',
  list: ['number', 'kind', 'application', 'infrastructure', 'date', 'result', 'validUntil', 'status'],
  sort: '-date',
  search: ['number'],
  anchor: 'agency',
  read: everybody,
  create: owners,
  states: ['active', 'void'],
  stateTitles: { active: { id: 'Tercatat', en: 'Recorded' }, void: { id: 'Dihapus', en: 'Struck out' } },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['active'],
      grant: owners,
      form: 'all',
      waits: {
        by: 'validUntil',
        ahead: 30,
        lapses: true,
        of: unitOwners,
        asked: { id: 'Segera berakhir: minta yang baru', en: 'Runs out soon: ask for a new one' },
      },
    },
    strike: {
      title: { id: 'Hapus karena salah catat', en: 'Strike out as a mistake' },
      from: ['active'],
      to: 'void',
      grant: owners,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: { to: 'void' },
  constraints: {
    clearances_number_key: {
      field: 'number',
      message: { id: 'Nomor ini sudah dicatat.', en: 'This number is recorded already.' },
    },
  },
});
