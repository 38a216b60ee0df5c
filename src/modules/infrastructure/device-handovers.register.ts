import { optional } from '../../register/field.ts';
import { yesNo } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { handoverKeepers } from './infrastructure-grants.ts';

/** Devices handed to people for their work, and what they acknowledged (TPI 22). */
export const deviceHandovers = defineRegister({
  name: 'device-handovers',
  table: 'infrastructure.device_handovers',
  title: { id: 'Serah terima perangkat', en: 'Handed-over devices' },
  one: { id: 'Serah terima', en: 'Handover' },
  about: {
    id: 'Siapa memegang perangkat mana, dan pernyataan bahwa pemakaiannya untuk dinas.',
    en: 'Who holds which device, and their word that it is for official use.',
  },
  first: {
    id: 'Catat serah terima saat perangkat diberikan, beserta pernyataannya.',
    en: 'Record the handover when a device is given, with the acknowledgement.',
  },
  serves: ['tpi-22-1', 'tpi-22-2', 'tpi-22-3'],
  fields: {
    number: text({ label: { id: 'Nomor berita acara', en: 'Number' }, max: 100, example: 'BAST/014/2026' }),
    item: reference({ label: { id: 'Perangkat', en: 'Device' }, register: 'infrastructure-items' }),
    agency: reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' }),
    holder: reference({ label: { id: 'Pemegang', en: 'Holder' }, register: 'people' }),
    handedOn: date({ label: { id: 'Diserahkan pada', en: 'Handed over on' } }),
    officialUse: yesNo({
      label: { id: 'Menyatakan hanya untuk kepentingan dinas', en: 'Acknowledges official use only' },
    }),
    dataOwned: yesNo({
      label: {
        id: 'Mengakui data di dalamnya milik pemerintah daerah',
        en: 'Acknowledges that its data is the government’s',
      },
    }),
    returnedOn: optional(date({ label: { id: 'Dikembalikan pada', en: 'Returned on' } })),
    document: optional(reference({ label: { id: 'Berita acara', en: 'Record' }, register: 'documents' })),
  },
  label: ['number'],
  key: 'number',
  list: ['number', 'item', 'holder', 'agency', 'handedOn', 'returnedOn', 'status'],
  sort: '-handedOn',
  search: ['number'],
  anchor: 'agency',
  read: handoverKeepers,
  create: handoverKeepers,
  states: ['held', 'returned', 'void'],
  stateTitles: {
    held: { id: 'Dipegang', en: 'Held' },
    returned: { id: 'Dikembalikan', en: 'Returned' },
    void: { id: 'Dihapus', en: 'Struck out' },
  },
  stateTones: { held: 'info', returned: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['held'], grant: handoverKeepers, form: 'all' },
    return: {
      title: { id: 'Catat pengembalian', en: 'Record the return' },
      from: ['held'],
      to: 'returned',
      grant: handoverKeepers,
      form: ['returnedOn'],
      needs: ['returnedOn'],
    },
    strike: {
      title: { id: 'Hapus karena salah catat', en: 'Strike out as a mistake' },
      from: ['held', 'returned'],
      to: 'void',
      grant: handoverKeepers,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: { to: 'void' },
  constraints: {
    device_handovers_number_key: {
      field: 'number',
      message: { id: 'Nomor ini sudah dicatat.', en: 'This number is recorded already.' },
    },
    device_handovers_held_once: {
      field: 'item',
      message: { id: 'Perangkat ini masih dipegang orang lain.', en: 'Somebody still holds this device.' },
    },
  },
  tableSql: ["constraint device_handovers_held_once exclude using gist (item with =) where (status = 'held')"],
});
