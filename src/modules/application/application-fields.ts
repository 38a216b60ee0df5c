import { alsoCalled, optional } from '../../register/field.ts';
import { choice, choices } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { money, number } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import {
  applicationScopes,
  applicationTypes,
  builders,
  generalFields,
  generalOrigins,
  platforms,
} from './application-kinds.ts';
import type { ApplicationSlots } from './application-slots.ts';

/** What the application is, for whom and for what. */
export const natureFields = ({ settings }: ApplicationSlots) => ({
  type: choice({ label: { id: 'Jenis aplikasi', en: 'Type' }, options: applicationTypes, example: 'special' }),
  generalOrigin: onlyWhen(
    { type: ['general'] },
    choice({ label: { id: 'Asal aplikasi umum', en: 'Where it comes from' }, options: generalOrigins }),
  ),
  generalField: onlyWhen(
    { type: ['general'] },
    optional(
      choice({
        label: { id: 'Bidang aplikasi umum', en: 'Field' },
        options: generalFields,
        offered: () => settings()?.applications.general.fields ?? null,
      }),
    ),
  ),
  scope: choice({ label: { id: 'Lingkup pengguna', en: 'Who uses it' }, options: applicationScopes }),
  purpose: alsoCalled(optional(longText({ label: { id: 'Fungsi', en: 'Purpose' }, max: 2000 })), ['Fungsi Aplikasi']),
  outputs: alsoCalled(optional(longText({ label: { id: 'Luaran', en: 'Outputs' }, max: 2000 })), ['Luaran Data']),
  address: optional(text({ label: { id: 'Alamat', en: 'Address' }, max: 500, example: 'https://simpeg.contoh.go.id' })),
  liveSince: optional(date({ label: { id: 'Dipakai sejak', en: 'In use since' } })),
});

/** What it is made of and who made it. */
export const makingFields = {
  platform: alsoCalled(optional(choices({ label: { id: 'Basis aplikasi', en: 'Platform' }, options: platforms })), [
    'Basis Aplikasi (Platform)',
  ]),
  license: alsoCalled(
    optional(
      choice({
        label: { id: 'Lisensi', en: 'Licence' },
        options: {
          'open-source': { id: 'Kode sumber terbuka', en: 'Open source' },
          proprietary: { id: 'Kode tertutup', en: 'Proprietary' },
        },
        alsoWritten: { 'open-source': ['Open Source'], proprietary: ['Proprietary'] },
      }),
    ),
    ['Tipe Lisensi Aplikasi', 'Tipe Lisensi'],
  ),
  closedReason: onlyWhen(
    { license: ['proprietary'] },
    optional(longText({ label: { id: 'Alasan memakai kode tertutup', en: 'Why closed code' }, max: 1000 })),
  ),
  language: alsoCalled(optional(text({ label: { id: 'Bahasa pemrograman', en: 'Language' }, max: 200 })), ['Bahasa']),
  framework: alsoCalled(optional(text({ label: { id: 'Kerangka kerja', en: 'Framework' }, max: 200 })), [
    'Kerangka Pengembangan',
  ]),
  database: optional(text({ label: { id: 'Basis data', en: 'Database' }, max: 200 })),
  builtBy: optional(choice({ label: { id: 'Dibangun oleh', en: 'Built by' }, options: builders })),
  developer: alsoCalled(optional(text({ label: { id: 'Nama pengembang', en: 'Developer' }, max: 200 })), [
    'Unit Pengembang',
  ]),
  ownership: onlyWhen(
    { builtBy: ['third-party'] },
    choice({
      label: { id: 'Hak atas kode sumber dan sistem', en: 'Who owns source and system' },
      options: {
        government: { id: 'Pemerintah daerah', en: 'This government' },
        vendor: { id: 'Pihak ketiga', en: 'The third party' },
        unclear: { id: 'Tidak diatur dalam kontrak', en: 'Not settled in the contract' },
      },
    }),
  ),
  sourceRepository: optional(
    text({
      label: { id: 'Repositori kode sumber', en: 'Source repository' },
      help: { id: 'Alamat repositori tempat kode sumber disimpan.', en: 'Where the source code is deposited.' },
      max: 500,
      example: 'https://git.contoh.go.id/simpeg',
    }),
  ),
};

/** What it works on, what it leans on and where it runs. */
export const relationFields = {
  datasets: optional(references({ label: { id: 'Data yang diolah', en: 'Data it processes' }, register: 'datasets' })),
  uses: optional(
    references({ label: { id: 'Bergantung pada aplikasi', en: 'Depends on applications' }, register: 'applications' }),
  ),
  hosting: optional(references({ label: { id: 'Berjalan di', en: 'Runs on' }, register: 'infrastructure-items' })),
  operator: alsoCalled(optional(reference({ label: { id: 'Pengelola', en: 'Operated by' }, register: 'agencies' })), [
    'Unit Operasional',
  ]),
};

const fitness = (label: { readonly id: string; readonly en: string }) =>
  optional(
    number({
      label,
      help: { id: '1 buruk sampai 5 baik.', en: '1 is poor, 5 is good.' },
      min: 1,
      max: 5,
    }),
  );

/** How well it serves, and what it costs. */
export const fitnessFields = {
  userCount: optional(number({ label: { id: 'Jumlah pengguna', en: 'Users' }, min: 0, max: 1_000_000_000 })),
  yearlyCost: optional(money({ label: { id: 'Biaya per tahun', en: 'Cost a year' } })),
  functionalFit: fitness({ id: 'Kesesuaian fungsi', en: 'Functional fit' }),
  technicalFit: fitness({ id: 'Kesesuaian teknis', en: 'Technical fit' }),
  costFit: fitness({ id: 'Kewajaran biaya', en: 'Value for money' }),
  nextMaintenance: optional(date({ label: { id: 'Pemeliharaan berikutnya', en: 'Next maintenance' } })),
  lastMaintenance: optional(date({ label: { id: 'Pemeliharaan terakhir', en: 'Last maintenance' } })),
};

/** What is asked when an application was looked after (LU 20(9)). */
export const careQuestions = {
  kind: choice({
    label: { id: 'Yang dilakukan', en: 'What it was' },
    options: {
      maintenance: { id: 'Pemeliharaan', en: 'Maintenance' },
      evaluation: { id: 'Evaluasi', en: 'Evaluation' },
    },
  }),
  done: longText({ label: { id: 'Yang dilakukan atau ditemukan', en: 'What was done or found' }, max: 4000 }),
};
