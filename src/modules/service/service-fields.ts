import { alsoCalled, optional } from '../../register/field.ts';
import { choice, choices } from '../../register/fields/choice.ts';
import { number } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText } from '../../register/fields/text.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import { referenceCodeField } from '../element/index.ts';
import { administrationKinds, publicSectors, serviceKinds, serviceUsers } from './service-kinds.ts';
import type { ServiceSlots } from './service-slots.ts';

/** What a service is: its group, and the kind or sector that the regulation in force knows. */
export const natureFields = ({ settings }: ServiceSlots) => ({
  kind: choice({ label: { id: 'Kelompok layanan', en: 'Group' }, options: serviceKinds }),
  category: onlyWhen(
    { kind: ['administrative'] },
    choice({
      label: { id: 'Jenis layanan administrasi', en: 'Kind of administrative service' },
      options: administrationKinds,
      offered: () => settings()?.services.administration ?? null,
    }),
  ),
  sector: onlyWhen(
    { kind: ['public'] },
    optional(
      choice({
        label: { id: 'Sektor', en: 'Sector' },
        options: publicSectors,
        offered: () => settings()?.services.publicSectors ?? null,
      }),
    ),
  ),
  audience: choice({
    label: { id: 'Terbuka bagi', en: 'Open to' },
    options: {
      public: { id: 'Umum', en: 'The public' },
      internal: { id: 'Dalam pemerintahan', en: 'Government only' },
    },
  }),
});

/** What users of a service may expect. */
export const standardFields = {
  purpose: alsoCalled(optional(longText({ label: { id: 'Tujuan', en: 'Purpose' }, max: 2000 })), ['Tujuan Layanan']),
  function: alsoCalled(optional(longText({ label: { id: 'Fungsi', en: 'Function' }, max: 2000 })), ['Fungsi Layanan']),
  users: alsoCalled(
    optional(
      choices({
        label: { id: 'Pengguna', en: 'Users' },
        options: serviceUsers,
        alsoWritten: { 'civil-servants': ['ASN/Pegawai', 'ASN', 'Pegawai'], 'local-governments': ['Pemerintah'] },
      }),
    ),
    ['Target Layanan'],
  ),
  channel: alsoCalled(
    optional(
      choice({
        label: { id: 'Saluran', en: 'Channel' },
        options: {
          electronic: { id: 'Elektronik', en: 'Electronic' },
          hybrid: { id: 'Campuran', en: 'Hybrid' },
          'face-to-face': { id: 'Tatap muka', en: 'Face to face' },
        },
        alsoWritten: { hybrid: ['Hybrid', 'Hibrida'], 'face-to-face': ['Non Elektronik', 'Manual'] },
      }),
    ),
    ['Metode Layanan'],
  ),
  legalBasis: optional(longText({ label: { id: 'Dasar hukum', en: 'Legal basis' }, max: 2000 })),
  standardTime: optional(number({ label: { id: 'Waktu penyelesaian', en: 'Standard time' }, min: 0, max: 10_000 })),
  timeUnit: optional(
    choice({
      label: { id: 'Satuan waktu', en: 'Unit of time' },
      options: {
        minutes: { id: 'Menit', en: 'Minutes' },
        hours: { id: 'Jam', en: 'Hours' },
        'working-days': { id: 'Hari kerja', en: 'Working days' },
      },
    }),
  ),
  yearlyUsers: optional(
    number({ label: { id: 'Pengguna per tahun', en: 'Users a year' }, min: 0, max: 1_000_000_000 }),
  ),
};

/** What a service stands on, and what depends on it. */
export const relationFields = {
  processes: alsoCalled(
    optional(references({ label: { id: 'Proses bisnis', en: 'Business processes' }, register: 'processes' })),
    ['<- Proses Bisnis'],
  ),
  applications: optional(references({ label: { id: 'Aplikasi', en: 'Applications' }, register: 'applications' })),
  datasets: optional(references({ label: { id: 'Data', en: 'Data' }, register: 'datasets' })),
  specialReason: optional(
    longText({
      label: { id: 'Alasan memakai aplikasi khusus', en: 'Why a special application' },
      help: {
        id: 'Diisi bila layanan publik ini berjalan dengan aplikasi khusus, bukan aplikasi umum.',
        en: 'For a public service that runs on a special application rather than a general one.',
      },
      max: 2000,
    }),
  ),
  specialRequests: optional(
    references({
      label: { id: 'Permohonan aplikasi khusus', en: 'Request for the special application' },
      help: { id: 'Yang sudah dinyatakan selaras.', en: 'One that was found in sync.' },
      register: 'development-requests',
    }),
  ),
  specialApproval: optional(
    references({
      label: { id: 'Persetujuan sebelum Padu', en: 'Approval from before Padu' },
      help: {
        id: 'Dokumen persetujuan, bagi aplikasi khusus yang permohonannya tidak tercatat di Padu.',
        en: 'The document that approved it, where its request was made before Padu.',
      },
      register: 'documents',
    }),
  ),
};

/** Which services it joins, with whom, and who answers for the joining (TPI 35, LU 31). */
export const integrationFields = {
  joins: optional(
    references({ label: { id: 'Menggabungkan layanan', en: 'Joins the services' }, register: 'services' }),
  ),
  partners: alsoCalled(
    optional(
      references({ label: { id: 'Mitra integrasi', en: 'Integration partners' }, register: 'external-parties' }),
    ),
    ['Kementerian/Lembaga terkait'],
  ),
  executor: optional(reference({ label: { id: 'Pelaksana integrasi', en: 'Who integrates' }, register: 'agencies' })),
  coordinator: optional(
    reference({ label: { id: 'Koordinator integrasi', en: 'Who coordinates it' }, register: 'agencies' }),
  ),
};

/** What the ministry's sheets ask beyond that. */
export const effectFields = {
  affair: alsoCalled(optional({ ...referenceCodeField('RAB'), label: { id: 'Urusan (RAB)', en: 'Affair (RAB)' } }), [
    'Urusan Pemerintahan terkait (RAB Level 2)',
    'RAB Level 2 (Urusan)',
  ]),
  benefit: alsoCalled(optional(longText({ label: { id: 'Potensi manfaat', en: 'Benefit' }, max: 2000 })), ['Manfaat']),
  economy: optional(longText({ label: { id: 'Potensi ekonomi', en: 'Economic effect' }, max: 2000 })),
  risk: optional(longText({ label: { id: 'Potensi risiko', en: 'Risk' }, max: 2000 })),
  mitigation: optional(longText({ label: { id: 'Mitigasi risiko', en: 'What is done about it' }, max: 2000 })),
};
