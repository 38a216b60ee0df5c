import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { money, number } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { everybody, owners, unitOwners } from '../element/index.ts';

/** Licences and contracts, and the day each ends. */
export const infrastructureContracts = defineRegister({
  name: 'infrastructure-contracts',
  table: 'infrastructure.infrastructure_contracts',
  title: { id: 'Lisensi dan kontrak', en: 'Licences and contracts' },
  one: { id: 'Lisensi atau kontrak', en: 'Licence or contract' },
  about: {
    id: 'Lisensi, langganan, sewa, jalur, dan pemeliharaan, beserta tanggal berakhirnya.',
    en: 'Licences, subscriptions, rents, lines and maintenance, with the day each ends.',
  },
  first: {
    id: 'Catat kontrak yang paling dekat berakhir; Padu mengingatkan sebelum habis.',
    en: 'Record the contract that ends soonest; Padu reminds you before it does.',
  },
  serves: ['tpi-23-1', 'lu-18-3'],
  fields: {
    number: text({ label: { id: 'Nomor', en: 'Number' }, max: 100, example: '027/KONTRAK/2026' }),
    title: text({ label: { id: 'Judul', en: 'Title' }, max: 300, example: 'Sewa jalur internet 500 Mbps' }),
    kind: choice({
      label: { id: 'Jenis', en: 'Kind' },
      options: {
        licence: { id: 'Lisensi perangkat lunak', en: 'Software licence' },
        subscription: { id: 'Langganan', en: 'Subscription' },
        line: { id: 'Jalur jaringan', en: 'Network line' },
        rent: { id: 'Sewa tempat atau server', en: 'Rent of space or servers' },
        maintenance: { id: 'Pemeliharaan', en: 'Maintenance' },
        development: { id: 'Pembangunan aplikasi', en: 'Building of an application' },
      },
    }),
    agency: reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' }),
    vendor: optional(reference({ label: { id: 'Penyedia', en: 'Vendor' }, register: 'external-parties' })),
    items: optional(
      references({ label: { id: 'Infrastruktur', en: 'Infrastructure' }, register: 'infrastructure-items' }),
    ),
    applications: optional(references({ label: { id: 'Aplikasi', en: 'Applications' }, register: 'applications' })),
    quantity: optional(number({ label: { id: 'Jumlah hak pakai', en: 'Seats' }, min: 1, max: 1_000_000 })),
    period: period({ label: { id: 'Masa berlaku', en: 'Valid' } }),
    noticeDays: optional(
      number({
        label: { id: 'Diputuskan sebelum berakhir', en: 'Decided before the end' },
        help: {
          id: 'Berapa hari sebelumnya kelanjutannya harus diputuskan; pemilik diingatkan menjelang hari itu.',
          en: 'How many days before its end one must decide how it goes on; owners are reminded ahead of that day.',
        },
        min: 1,
        max: 365,
        unit: { id: 'hari', en: 'days' },
      }),
    ),
    cost: optional(money({ label: { id: 'Nilai', en: 'Value' } })),
    document: optional(reference({ label: { id: 'Dokumen', en: 'Document' }, register: 'documents' })),
  },
  label: ['title'],
  key: 'number',
  list: ['number', 'title', 'kind', 'agency', 'period', 'cost', 'status'],
  sort: 'period',
  search: ['number', 'title'],
  anchor: 'agency',
  read: everybody,
  create: owners,
  states: ['active', 'ended', 'void'],
  stateTitles: {
    active: { id: 'Berlaku', en: 'In force' },
    ended: { id: 'Berakhir', en: 'Ended' },
    void: { id: 'Dihapus', en: 'Struck out' },
  },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: owners, form: 'all' },
    end: {
      title: { id: 'Akhiri', en: 'End' },
      from: ['active'],
      to: 'ended',
      grant: owners,
      waits: {
        by: 'period',
        earlier: 'noticeDays',
        ahead: 30,
        of: unitOwners,
        asked: { id: 'Putuskan: perpanjang atau akhiri', en: 'Decide: prolong or end' },
      },
    },
    strike: {
      title: { id: 'Hapus karena salah catat', en: 'Strike out as a mistake' },
      from: ['active', 'ended'],
      to: 'void',
      grant: owners,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: { to: 'void' },
  constraints: {
    infrastructure_contracts_number_key: {
      field: 'number',
      message: { id: 'Nomor ini sudah dicatat.', en: 'This number is recorded already.' },
    },
  },
});
