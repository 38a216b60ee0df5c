import { alsoCalled, optional } from '../../register/field.ts';
import { choice, yesNo } from '../../register/fields/choice.ts';
import { date, period } from '../../register/fields/date.ts';
import { number } from '../../register/fields/number.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { classifications, openness } from '../evidence/index.ts';
import {
  backupPeriods,
  dataClasses,
  dataOrigins,
  dataTopics,
  listKinds,
  sharingPolicies,
  updateCycles,
} from './dataset-kinds.ts';
import type { DatasetSlots } from './dataset-slots.ts';

/** What the data is, who makes it and who answers for it. */
export const natureFields = ({ settings }: DatasetSlots) => ({
  kind: optional(
    choice({
      label: { id: 'Kelas data', en: 'Class' },
      options: dataClasses,
      offered: () => settings()?.data.classes ?? null,
    }),
  ),
  form: optional(choice({ label: { id: 'Bentuk', en: 'Form' }, options: listKinds })),
  origin: optional(
    choice({
      label: { id: 'Asal data', en: 'Origin' },
      options: dataOrigins,
      offered: () => settings()?.data.origins ?? null,
    }),
  ),
  steward: alsoCalled(optional(reference({ label: { id: 'Wali data', en: 'Steward' }, register: 'agencies' })), [
    'Penanggung Jawab/Wali Data',
  ]),
  purpose: alsoCalled(optional(longText({ label: { id: 'Tujuan', en: 'Purpose' }, max: 2000 })), ['Tujuan Data']),
  topic: alsoCalled(optional(choice({ label: { id: 'Jenis data', en: 'Topic' }, options: dataTopics })), ['Jenis']),
  validity: alsoCalled(
    optional(
      choice({
        label: { id: 'Validitas data', en: 'Valid for' },
        options: updateCycles,
        alsoWritten: { realtime: ['Realtime', 'Real Time'] },
      }),
    ),
    ['Validitas'],
  ),
});

/** Standard and metadata of Satu Data (Perpres 39/2019), and how the data is reached. */
export const standardFields = {
  standard: optional(
    text({ label: { id: 'Standar data', en: 'Data standard' }, max: 300, example: 'Standar data statistik BPS 2023' }),
  ),
  concept: optional(longText({ label: { id: 'Konsep', en: 'Concept' }, max: 1000 })),
  definition: optional(longText({ label: { id: 'Definisi', en: 'Definition' }, max: 1000 })),
  classes: optional(text({ label: { id: 'Klasifikasi penyajian', en: 'Classification of values' }, max: 300 })),
  measure: optional(text({ label: { id: 'Ukuran', en: 'Measure' }, max: 200 })),
  unit: optional(text({ label: { id: 'Satuan', en: 'Unit' }, max: 100 })),
  codeList: optional(text({ label: { id: 'Kode referensi data', en: 'Code list it uses' }, max: 300 })),
  format: optional(text({ label: { id: 'Format', en: 'Format' }, max: 100, example: 'PostgreSQL, CSV' })),
  address: optional(text({ label: { id: 'Alamat akses', en: 'Where it is reached' }, max: 500 })),
};

/** How open and how secret, who gets it, how long it is kept (LU 43(1)c, 43(3), 27(3)). */
export const opennessFields = {
  openness: alsoCalled(
    optional(
      choice({
        label: { id: 'Keterbukaan', en: 'Openness' },
        options: openness,
        alsoWritten: { excluded: ['Terbatas', 'Tertutup'] },
      }),
    ),
    ['Sifat Data'],
  ),
  classification: optional(
    choice({ label: { id: 'Klasifikasi keamanan', en: 'Security class' }, options: classifications }),
  ),
  personal: yesNo({ label: { id: 'Memuat data pribadi', en: 'Holds personal data' } }),
  sharing: optional(choice({ label: { id: 'Kebijakan berbagi', en: 'Sharing' }, options: sharingPolicies })),
  distribution: optional(longText({ label: { id: 'Dibagikan kepada', en: 'Distributed to' }, max: 1000 })),
  interoperable: alsoCalled(yesNo({ label: { id: 'Interoperabilitas', en: 'Can be exchanged' } }), [
    'Interoperabilitas (Ya/Tidak)',
  ]),
  retentionYears: optional(
    number({ label: { id: 'Masa simpan', en: 'Kept for' }, min: 0, max: 200, unit: { id: 'tahun', en: 'years' } }),
  ),
  retentionFrom: optional(
    text({ label: { id: 'Masa simpan dihitung sejak', en: 'Kept from' }, max: 200, example: 'Sejak perkara selesai' }),
  ),
};

/** Who is in charge, where it lies and how it is backed up (LU 43(1)b, d, e). */
export const keepingFields = {
  responsible: optional(
    reference({ label: { id: 'Jabatan penanggung jawab', en: 'Post in charge' }, register: 'positions' }),
  ),
  responsibleFor: optional(period({ label: { id: 'Masa tanggung jawab', en: 'In charge' } })),
  storedAt: optional(references({ label: { id: 'Disimpan di', en: 'Stored at' }, register: 'infrastructure-items' })),
  storedSince: optional(date({ label: { id: 'Disimpan sejak', en: 'Stored since' } })),
  backupPeriod: optional(choice({ label: { id: 'Masa cadangan', en: 'Backed up' }, options: backupPeriods })),
  backupMedium: optional(
    text({
      label: { id: 'Media cadangan', en: 'Backup medium' },
      max: 200,
      example: 'Penyimpanan objek di pusat data cadangan',
    }),
  ),
  backupAt: optional(
    reference({ label: { id: 'Tempat cadangan', en: 'Backup kept at' }, register: 'infrastructure-items' }),
  ),
  lastBackup: optional(date({ label: { id: 'Cadangan terakhir', en: 'Last backup' } })),
  derivedFrom: optional(references({ label: { id: 'Berasal dari data', en: 'Derived from' }, register: 'datasets' })),
  input: alsoCalled(optional(longText({ label: { id: 'Informasi masukan', en: 'Input' }, max: 1000 })), [
    'Informasi (Input)',
  ]),
  output: alsoCalled(optional(longText({ label: { id: 'Informasi keluaran', en: 'Output' }, max: 1000 })), [
    'Informasi (Output)',
    'Informasi terkait (Input/Output)',
  ]),
};
