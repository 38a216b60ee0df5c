import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { money, number } from '../../register/fields/number.ts';
import { reference } from '../../register/fields/reference.ts';
import { code, longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { computed } from '../../register/shape/computed.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import { lineKeepers, lineReaders } from './budget-grants.ts';
import { fundingSources, lineCategories } from './budget-words.ts';

/** So much a unit may cost, in rupiah: with the largest volume still a number PostgreSQL can hold. */
const mostPrice = 1_000_000_000_000;

/** What agencies need money for: volume times unit price, in whole rupiah, under the codes of Permendagri 90/2019. */
export const budgetLines = defineRegister({
  name: 'budget-lines',
  table: 'budget.budget_lines',
  title: { id: 'Baris anggaran', en: 'Budget lines' },
  one: { id: 'Baris anggaran', en: 'Budget line' },
  about: {
    id: 'Kebutuhan anggaran SPBE tiap perangkat daerah, menurut sub-kegiatan dan rekening.',
    en: 'What each agency needs money for, by sub-activity and account.',
  },
  first: {
    id: 'Pilih anggaran yang sedang disusun, lalu tambahkan kebutuhan satu per satu atau impor dari lembar RKA.',
    en: 'Choose a budget that is being drafted, then add needs one by one or import them from an RKA sheet.',
  },
  serves: ['tpi-11-1', 'tpi-59', 'lu-8-1', 'lu-8-2', 'lu-9-1', 'lu-14-2', 'lu-18-8-c', 'lu-21-5'],
  fields: {
    plan: reference({ label: { id: 'Anggaran', en: 'Budget' }, register: 'budget-plans' }),
    agency: reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' }),
    activity: code({
      label: { id: 'Kode sub-kegiatan', en: 'Sub-activity code' },
      help: {
        id: 'Lengkap dengan urusan, bidang, program, dan kegiatan: 2.16.03.2.02.0007.',
        en: 'With affair, field, programme and activity: 2.16.03.2.02.0007.',
      },
      pattern: '^([0-9]|X)[.](XX|[0-9]{2})[.][0-9]{2}[.][0-9][.][0-9]{2}[.][0-9]{2,4}$',
      max: 20,
      example: '2.16.03.2.02.0007',
    }),
    programName: optional(text({ label: { id: 'Program', en: 'Programme' }, max: 200 })),
    activityName: optional(text({ label: { id: 'Kegiatan', en: 'Activity' }, max: 200 })),
    subActivityName: text({
      label: { id: 'Sub-kegiatan', en: 'Sub-activity' },
      max: 300,
      example: 'Pengembangan aplikasi dan proses bisnis pemerintahan berbasis elektronik',
    }),
    account: code({
      label: { id: 'Kode rekening', en: 'Account code' },
      help: { id: 'Sampai sub rincian objek: 5.1.02.02.01.0061.', en: 'Down to the last level: 5.1.02.02.01.0061.' },
      pattern: '^[4-6]([.][0-9]{1,4}){2,5}$',
      max: 30,
      example: '5.1.02.02.01.0061',
    }),
    accountName: optional(text({ label: { id: 'Nama rekening', en: 'Account' }, max: 200 })),
    item: text({ label: { id: 'Uraian', en: 'Item' }, max: 300, example: 'Jasa pengembangan aplikasi' }),
    specification: optional(text({ label: { id: 'Spesifikasi', en: 'Specification' }, max: 500 })),
    volume: number({ label: { id: 'Volume', en: 'Quantity' }, min: 0, max: 1_000_000, decimals: 2 }),
    unit: text({ label: { id: 'Satuan', en: 'Unit' }, max: 40, example: 'paket' }),
    price: money({
      label: { id: 'Harga satuan', en: 'Unit price' },
      help: { id: 'Rupiah penuh, tanpa sen.', en: 'Whole rupiah, no cents.' },
      max: mostPrice,
    }),
    amount: computed(money({ label: { id: 'Jumlah', en: 'Amount' } }), { product: ['volume', 'price'] }),
    source: choice({ label: { id: 'Sumber dana', en: 'Funding source' }, options: fundingSources }),
    category: choice({ label: { id: 'Jenis belanja', en: 'Category' }, options: lineCategories }),
    reason: onlyWhen(
      { category: ['special-device'] },
      longText({
        label: { id: 'Alasan perangkat khusus', en: 'Why a special device' },
        help: {
          id: 'Fungsi khusus perangkat daerah yang hanya dapat dijalankan dengan perangkat ini.',
          en: 'The special function of the agency that only this device can serve.',
        },
        max: 1000,
      }),
    ),
    initiative: optional(reference({ label: { id: 'Inisiatif', en: 'Initiative' }, register: 'initiatives' })),
    application: optional(reference({ label: { id: 'Aplikasi', en: 'Application' }, register: 'applications' })),
    request: optional(
      reference({
        label: { id: 'Permohonan aplikasi', en: 'Request for an application' },
        help: {
          id: 'Permohonan yang dibiayai baris ini. Tidak perlu bila permohonan itu sendiri menyebut baris ini.',
          en: 'The request this line pays for. Not needed where the request itself names this line.',
        },
        register: 'development-requests',
      }),
    ),
    original: optional(
      reference({
        label: { id: 'Baris anggaran murni', en: 'Line of the original' },
        help: {
          id: 'Baris yang diubah oleh baris ini; terisi saat disalin.',
          en: 'The line this one changes; filled in when it is copied.',
        },
        register: 'budget-lines',
      }),
    ),
  },
  sections: [
    {
      title: { id: 'Program, kegiatan, dan rekening', en: 'Programme, activity and account' },
      fields: ['activity', 'programName', 'activityName', 'subActivityName', 'account', 'accountName'],
    },
    {
      title: { id: 'Rincian', en: 'Detail' },
      fields: ['item', 'specification', 'volume', 'unit', 'price', 'amount'],
    },
    {
      title: { id: 'Sumber dan kaitan', en: 'Source and relations' },
      fields: ['source', 'category', 'reason', 'initiative', 'application', 'request', 'original'],
    },
  ],
  views: [
    { name: 'draft', title: { id: 'Belum diajukan', en: 'Not submitted' }, filters: { status: 'draft' } },
    {
      name: 'applications',
      title: { id: 'Aplikasi', en: 'Applications' },
      filters: { status: 'draft,submitted', category: 'application' },
      columns: ['item', 'agency', 'application', 'request', 'initiative', 'amount', 'status'],
    },
    {
      name: 'outside',
      title: { id: 'Di luar APBD', en: 'Outside the APBD' },
      filters: { status: 'draft,submitted', source: 'apbn,grant,other' },
    },
  ],
  label: ['item', 'activity'],
  key: 'id',
  list: ['item', 'plan', 'agency', 'activity', 'volume', 'price', 'amount', 'status'],
  sort: 'activity',
  search: ['item', 'activity', 'subActivityName', 'account'],
  anchor: 'agency',
  read: lineReaders,
  create: lineKeepers,
  states: ['draft', 'submitted', 'void'],
  stateTitles: {
    draft: { id: 'Belum diajukan', en: 'Not submitted' },
    submitted: { id: 'Diajukan', en: 'Submitted' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { draft: 'info', submitted: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft'], grant: lineKeepers, form: 'all' },
    submit: { title: { id: 'Ajukan', en: 'Submit' }, from: ['draft'], to: 'submitted', grant: lineKeepers },
    withdraw: {
      title: { id: 'Tarik untuk diubah', en: 'Take back to change' },
      from: ['submitted'],
      to: 'draft',
      grant: lineKeepers,
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['draft', 'submitted'],
      to: 'void',
      grant: lineKeepers,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: { to: 'void' },
  related: [
    { register: 'budget-realisations', via: 'line' },
    { register: 'development-requests', via: 'budgetLine' },
  ],
});
