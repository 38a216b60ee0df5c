import { alsoCalled, optional } from '../../register/field.ts';
import { choice, choices, yesNo } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { money, number } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import { classifications } from '../evidence/index.ts';
import { infrastructureKinds, segments, workDeviceKinds } from './infrastructure-kinds.ts';
import type { InfrastructureSlots } from './infrastructure-slots.ts';

/** What the thing is, whose it is and where it stands. */
export const natureFields = {
  kind: choice({ label: { id: 'Jenis', en: 'Kind' }, options: infrastructureKinds, open: true, example: 'server' }),
  type: alsoCalled(optional(text({ label: { id: 'Tipe', en: 'Type' }, max: 200, example: 'Server rak 2U' })), [
    'Tipe Government Cloud',
    'Jenis Penggunaan Server',
    'Tipe Periferal',
    'Tipe Network/Communication Device',
    'Tipe Security Device',
    'Jenis Sistem Operasi',
    'Jenis Sistem Database',
    'Jenis Sistem Utilitas',
    'Jenis Jaringan',
    'Jenis Sistem Penghubung',
  ]),
  ownership: alsoCalled(
    optional(
      choice({
        label: { id: 'Status kepemilikan', en: 'Ownership' },
        options: {
          own: { id: 'Milik sendiri', en: 'Own' },
          rented: { id: 'Sewa', en: 'Rented' },
          other: { id: 'Milik instansi lain', en: 'Of another institution' },
        },
      }),
    ),
    ['Kepemilikan'],
  ),
  ownerName: optional(text({ label: { id: 'Nama pemilik', en: 'Name of the owner' }, max: 200 })),
  address: alsoCalled(optional(text({ label: { id: 'Alamat', en: 'Address' }, max: 300 })), ['Lokasi']),
  locatedIn: optional(reference({ label: { id: 'Berada di', en: 'Stands in' }, register: 'infrastructure-items' })),
  mayHold: optional(
    choice({
      label: { id: 'Kelas data tertinggi yang boleh disimpan', en: 'Most secret data it may hold' },
      help: {
        id: 'Aplikasi dengan data di atas kelas ini tidak lolos gerbang permohonan.',
        en: 'An application with data above this class does not pass the gate of requests.',
      },
      options: classifications,
    }),
  ),
  reachedBy: optional(
    references({ label: { id: 'Terhubung lewat', en: 'Connected through' }, register: 'infrastructure-items' }),
  ),
  shared: yesNo({ label: { id: 'Dipakai bersama perangkat daerah lain', en: 'Shared with other agencies' } }),
  acquiredOn: optional(date({ label: { id: 'Diperoleh pada', en: 'Acquired on' } })),
  serial: optional(text({ label: { id: 'Nomor seri atau inventaris', en: 'Serial or inventory number' }, max: 120 })),
  yearlyCost: alsoCalled(optional(money({ label: { id: 'Biaya per tahun', en: 'Cost a year' } })), ['Biaya Layanan']),
  maintainedOn: optional(date({ label: { id: 'Pemeliharaan terakhir', en: 'Last maintenance' } })),
  need: onlyWhen(
    { kind: workDeviceKinds },
    optional(
      longText({
        label: { id: 'Kebutuhan tugas', en: 'Which task needs it' },
        help: {
          id: 'Tugas yang memerlukan perangkat dengan spesifikasi ini.',
          en: 'The task that needs a device of this specification.',
        },
        max: 1000,
      }),
    ),
  ),
};

/** A data centre or disaster recovery centre (TPI 19 and 20, LU 15). */
export const centreFields = {
  tier: alsoCalled(
    optional(
      choice({
        label: { id: 'Klasifikasi tier', en: 'Tier' },
        options: {
          'tier-1': { id: 'Tier I', en: 'Tier I' },
          'tier-2': { id: 'Tier II', en: 'Tier II' },
          'tier-3': { id: 'Tier III', en: 'Tier III' },
          'tier-4': { id: 'Tier IV', en: 'Tier IV' },
        },
      }),
    ),
    ['Klasifikasi Tier'],
  ),
  powerMain: optional(text({ label: { id: 'Daya utama', en: 'Main power' }, max: 200, example: 'PLN 66 kVA' })),
  powerBackup: optional(
    text({ label: { id: 'Daya cadangan', en: 'Backup power' }, max: 200, example: 'Genset 60 kVA dan UPS 20 kVA' }),
  ),
  standardKind: optional(
    choice({
      label: { id: 'Standar yang dipenuhi', en: 'Standard met' },
      options: {
        sni: { id: 'SNI', en: 'Indonesian national standard (SNI)' },
        international: { id: 'Standar internasional', en: 'International standard' },
        other: { id: 'Pedoman lain', en: 'Another guideline' },
      },
    }),
  ),
  standard: optional(
    text({ label: { id: 'Nama standar', en: 'Name of the standard' }, max: 200, example: 'SNI 8799' }),
  ),
  standardProof: optional(
    references({ label: { id: 'Bukti kesesuaian', en: 'Proof of conformity' }, register: 'documents' }),
  ),
  noSni: yesNo({ label: { id: 'SNI belum tersedia', en: 'There is no SNI yet' } }),
  security: alsoCalled(optional(text({ label: { id: 'Sistem pengamanan', en: 'Security system' }, max: 300 })), [
    'Sistem Pengamanan',
  ]),
  connectsTo: optional(
    choices({
      label: { id: 'Terhubung dengan pusat data', en: 'Connected to data centres' },
      options: {
        national: { id: 'Pusat data nasional', en: 'The national data centre' },
        'other-local': { id: 'Pusat data pemerintah daerah lain', en: 'Of other local governments' },
      },
    }),
  ),
};

/** A node or a link of the intra-network (TPI 24, LU 18). */
export const networkFields = ({ settings }: InfrastructureSlots) => ({
  segment: optional(
    choice({
      label: { id: 'Bagian jaringan', en: 'Segment' },
      options: segments,
      offered: () => settings()?.network.segments ?? null,
    }),
  ),
  connects: optional(
    references({ label: { id: 'Menghubungkan perangkat daerah', en: 'Connects the agencies' }, register: 'agencies' }),
  ),
  maintainer: alsoCalled(
    optional(reference({ label: { id: 'Pemelihara', en: 'Maintained by' }, register: 'agencies' })),
    ['Unit Kerja Pengelola'],
  ),
  bandwidth: alsoCalled(
    optional(
      number({
        label: { id: 'Lebar pita', en: 'Bandwidth' },
        min: 1,
        max: 10_000_000,
        unit: { id: 'Mbps', en: 'Mbps' },
      }),
    ),
    ['Bandwidth Mbps', 'Bandwidth'],
  ),
  medium: alsoCalled(
    optional(
      choice({
        label: { id: 'Media', en: 'Medium' },
        options: {
          fibre: { id: 'Serat optik', en: 'Fibre' },
          radio: { id: 'Radio', en: 'Radio' },
          copper: { id: 'Kabel tembaga', en: 'Copper' },
          satellite: { id: 'Satelit', en: 'Satellite' },
          vpn: { id: 'VPN lewat internet', en: 'VPN over the internet' },
        },
        alsoWritten: { fibre: ['Fiber Optik', 'FO'], radio: ['Wireless', 'Nirkabel'] },
      }),
    ),
    ['Tipe Media Jaringan'],
  ),
  provider: optional(text({ label: { id: 'Penyedia jalur', en: 'Provider of the line' }, max: 200 })),
});

/** A machine: what it can hold. */
export const machineFields = {
  processor: alsoCalled(optional(text({ label: { id: 'Prosesor', en: 'Processor' }, max: 200 })), [
    'Jenis Teknologi Prosesor',
  ]),
  memory: alsoCalled(
    optional(number({ label: { id: 'Memori', en: 'Memory' }, min: 1, max: 1_000_000, unit: { id: 'GB', en: 'GB' } })),
    ['Kapasitas Memori'],
  ),
  capacity: alsoCalled(
    optional(
      number({ label: { id: 'Penyimpanan', en: 'Storage' }, min: 1, max: 100_000_000, unit: { id: 'GB', en: 'GB' } }),
    ),
    ['Kapasitas Penyimpanan'],
  ),
};

/** Software: by which right it is used (TPI 23). */
export const softwareFields = {
  licence: alsoCalled(
    optional(
      choice({
        label: { id: 'Lisensi', en: 'Licence' },
        options: {
          'open-source': { id: 'Kode sumber terbuka', en: 'Open source' },
          bought: { id: 'Dibeli atau berlangganan', en: 'Bought or subscribed' },
          none: { id: 'Tidak ada', en: 'None' },
        },
        alsoWritten: { 'open-source': ['Open Source', 'Lisensi Terbuka'], bought: ['Proprietary', 'Komersial'] },
      }),
    ),
    ['Jenis Lisensi'],
  ),
  licenceName: optional(
    text({ label: { id: 'Nama lisensi', en: 'Name of the licence' }, max: 120, example: 'GPL-3.0' }),
  ),
  licenceUntil: alsoCalled(optional(date({ label: { id: 'Lisensi berlaku sampai', en: 'Licence valid until' } })), [
    'Validitas Lisensi',
  ]),
};
