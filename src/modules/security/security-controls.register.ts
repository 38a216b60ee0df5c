import { alsoCalled, optional } from '../../register/field.ts';
import { choice, choices } from '../../register/fields/choice.ts';
import { date } from '../../register/fields/date.ts';
import { number } from '../../register/fields/number.ts';
import { references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import {
  codeTaken,
  elementFields,
  elementStates,
  elementStateTitles,
  elementStateTones,
  elementSteps,
  elementViews,
  everybody,
  owners,
  qualityFields,
  qualitySection,
} from '../element/index.ts';
import { guarantees } from './guarantees.ts';

/** What is done for security: which guarantee it gives, to which resources, and what proves it (TPI 30–31, LU 27). */
export const securityControls = defineRegister({
  name: 'security-controls',
  table: 'security.security_controls',
  title: { id: 'Pengamanan', en: 'Security measures' },
  one: { id: 'Pengamanan', en: 'Security measure' },
  about: {
    id: 'Standar, kendali, dan kegiatan keamanan: jaminan apa yang diberikan, kepada apa, dan apa buktinya.',
    en: 'Standards, controls and activities of security: which guarantee they give, to what, and what proves it.',
  },
  first: {
    id: 'Catat kendali yang sudah berjalan, lalu pilih jaminan dan sumber daya yang dilindunginya.',
    en: 'Record the controls that work already, then choose the guarantees and what they protect.',
  },
  serves: [
    'tpi-30-1',
    'tpi-30-2',
    'tpi-30-3',
    'tpi-30-4',
    'tpi-30-5',
    'tpi-30-6',
    'tpi-30-7',
    'lu-27-1',
    'lu-27-2',
    'lu-27-3',
    'lu-27-7',
  ],
  fields: {
    ...elementFields({
      domain: 'RAK',
      code: 'KAM-01',
      name: { id: 'Nama pengamanan', en: 'Name of the measure' },
      example: 'Enkripsi basis data kepegawaian',
    }),
    kind: choice({
      label: { id: 'Jenis', en: 'Kind' },
      options: {
        standard: { id: 'Standar, prosedur, dan regulasi', en: 'Standard, procedure or rule' },
        measure: { id: 'Kendali teknis', en: 'Technical control' },
        education: { id: 'Edukasi kesadaran keamanan', en: 'Awareness' },
        vulnerability: { id: 'Identifikasi kerentanan', en: 'Search for vulnerabilities' },
        improvement: { id: 'Peningkatan keamanan', en: 'Improvement' },
        incident: { id: 'Penanganan insiden', en: 'Handling of incidents' },
        audit: { id: 'Audit keamanan', en: 'Security audit' },
        feasibility: { id: 'Kelaikan keamanan', en: 'Security feasibility' },
      },
      example: 'measure',
    }),
    guarantee: choices({ label: { id: 'Jaminan', en: 'Guarantees' }, options: guarantees }),
    services: optional(references({ label: { id: 'Layanan', en: 'Services' }, register: 'services' })),
    datasets: optional(references({ label: { id: 'Data', en: 'Data' }, register: 'datasets' })),
    applications: optional(references({ label: { id: 'Aplikasi', en: 'Applications' }, register: 'applications' })),
    infrastructure: optional(
      references({ label: { id: 'Infrastruktur', en: 'Infrastructure' }, register: 'infrastructure-items' }),
    ),
    proof: optional(references({ label: { id: 'Bukti', en: 'Proof' }, register: 'documents' })),
    appliesFrom: alsoCalled(
      optional(date({ label: { id: 'Diterapkan sejak atau kegiatan pada', en: 'Applied since, or done on' } })),
      ['Tanggal Mulai Penerapan', 'Tanggal Kegiatan'],
    ),
    appliesUntil: alsoCalled(optional(date({ label: { id: 'Diterapkan sampai', en: 'Applied until' } })), [
      'Tanggal Akhir Penerapan',
    ]),
    maturity: alsoCalled(
      optional(number({ label: { id: 'Nilai kematangan', en: 'Maturity' }, min: 0, max: 5, decimals: 2 })),
      ['Nilai Kematangan'],
    ),
    auditKind: onlyWhen(
      { kind: ['audit'] },
      optional(text({ label: { id: 'Jenis audit keamanan', en: 'Kind of audit' }, max: 200 })),
    ),
    result: alsoCalled(optional(longText({ label: { id: 'Hasil', en: 'Result' }, max: 2000 })), [
      'Hasil Audit Keamanan',
    ]),
    followUp: alsoCalled(optional(longText({ label: { id: 'Tindak lanjut', en: 'Follow-up' }, max: 2000 })), [
      'Tindak Lanjut Audit Keamanan',
    ]),
    ...qualityFields(['description', 'reference', 'appliesFrom', 'proof', 'result']),
  },
  sections: [
    {
      title: { id: 'Yang dilindungi', en: 'What it protects' },
      fields: ['services', 'datasets', 'applications', 'infrastructure'],
    },
    {
      title: { id: 'Penerapan dan bukti', en: 'How it is applied, and proof' },
      fields: ['appliesFrom', 'appliesUntil', 'proof', 'maturity', 'auditKind', 'result', 'followUp'],
    },
    qualitySection,
  ],
  views: elementViews,
  label: ['name'],
  key: 'code',
  list: ['code', 'name', 'kind', 'guarantee', 'agency', 'completeness', 'status'],
  sort: 'code',
  search: ['code', 'name', 'description'],
  anchor: 'agency',
  read: everybody,
  create: owners,
  states: elementStates,
  stateTitles: elementStateTitles,
  stateTones: elementStateTones,
  steps: elementSteps,
  merge: { to: 'void' },
  constraints: { security_controls_code_key: codeTaken },
});
