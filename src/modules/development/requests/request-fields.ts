import type { Text } from '../../../kernel/i18n/text.ts';
import { type Field, optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { reference, references } from '../../../register/fields/reference.ts';
import { longText, text } from '../../../register/fields/text.ts';
import { onlyWhen } from '../../../register/shape/when.ts';
import { referenceCodeField } from '../../element/index.ts';
import { analyses, considerations } from '../gate/completeness.rules.ts';

const written = (label: Text): Field<string | null> => optional(longText({ label, max: 8000 }));

/** What is weighed before an application is built (LU 21(1)). */
export const considerationFields = {
  achievement: written(considerations.achievement),
  need: written(considerations.need),
  output: written(considerations.output),
  termsOfReference: written(considerations.termsOfReference),
};

/** The analyses a request consists of (LU 21(2), TPI 53(2)a). */
export const analysisFields = {
  needAnalysis: written(analyses.needAnalysis),
  processAnalysis: written(analyses.processAnalysis),
  userAnalysis: written(analyses.userAnalysis),
  benefitAnalysis: written(analyses.benefitAnalysis),
};

/** Where the application belongs: architecture, plan, money, what it serves and works with, where it runs, who runs it. */
export const relationFields = {
  reference: optional(referenceCodeField('RAA')),
  initiative: optional(
    reference({ label: { id: 'Inisiatif peta rencana', en: 'Roadmap initiative' }, register: 'initiatives' }),
  ),
  budgetLine: optional(reference({ label: { id: 'Baris anggaran', en: 'Budget line' }, register: 'budget-lines' })),
  processes: optional(references({ label: { id: 'Proses bisnis', en: 'Business processes' }, register: 'processes' })),
  services: optional(references({ label: { id: 'Layanan', en: 'Services' }, register: 'services' })),
  datasets: optional(references({ label: { id: 'Data yang diolah', en: 'Data it works on' }, register: 'datasets' })),
  hosting: optional(reference({ label: { id: 'Berjalan di', en: 'Runs on' }, register: 'infrastructure-items' })),
  team: optional(
    reference({
      label: { id: 'Tim pengelola', en: 'Team that will run it' },
      help: { id: 'Yang memeliharanya setelah dipakai.', en: 'Who maintains it once it is in use.' },
      register: 'teams',
    }),
  ),
};

/** Why what is there does not serve, and the exception from the general application (TPI 27(2), LU 23(5)). */
export const reasonFields = {
  similarReason: optional(
    longText({
      label: { id: 'Mengapa aplikasi serupa tidak dapat dipakai', en: 'Why a similar application does not serve' },
      max: 2000,
    }),
  ),
  generalReason: optional(
    longText({
      label: {
        id: 'Mengapa aplikasi umum belum memenuhi kebutuhan',
        en: 'Why the general application does not suffice',
      },
      max: 2000,
    }),
  ),
  operatedSince: optional(
    date({ label: { id: 'Aplikasi sejenis beroperasi sejak', en: 'Similar application in operation since' } }),
  ),
  designatedOn: optional(
    date({ label: { id: 'Aplikasi umum ditetapkan pada', en: 'General application designated on' } }),
  ),
  costBenefitStudy: optional(
    reference({ label: { id: 'Kajian biaya dan manfaat', en: 'Study of costs and benefits' }, register: 'documents' }),
  ),
  adaptation: optional(
    choice({
      label: { id: 'Penyesuaian dengan aplikasi umum', en: 'Adaptation to the general application' },
      options: {
        adapted: { id: 'Sudah disesuaikan', en: 'Adapted' },
        'gaps-open': { id: 'Masih ada yang belum sesuai', en: 'Gaps are open' },
      },
    }),
  ),
};

/** How it is to be built, and by whom. */
export const buildingFields = {
  builder: choice({
    label: { id: 'Dibangun oleh', en: 'Built by' },
    options: {
      agency: { id: 'Perangkat daerah ini', en: 'This agency' },
      dinas: { id: 'Dinas', en: 'The Dinas' },
    },
  }),
  thirdParty: optional(
    reference({
      label: { id: 'Dikerjakan pihak ketiga', en: 'Carried out by a third party' },
      register: 'external-parties',
    }),
  ),
  openSource: choice({
    label: { id: 'Kode sumber', en: 'Source code' },
    options: { open: { id: 'Terbuka', en: 'Open' }, closed: { id: 'Tertutup', en: 'Closed' } },
  }),
  license: optional(text({ label: { id: 'Lisensi', en: 'Licence' }, max: 100, example: 'EUPL-1.2' })),
  closedReason: onlyWhen(
    { openSource: ['closed'] },
    optional(longText({ label: { id: 'Mengapa tidak terbuka', en: 'Why it is not open' }, max: 2000 })),
  ),
};

/** The parts of the form, in the order of the regulation. */
export const requestSections = [
  {
    title: { id: 'Pertimbangan', en: 'Considerations' },
    about: { id: 'Empat hal sebelum membangun aplikasi.', en: 'Four things before an application is built.' },
    fields: ['achievement', 'need', 'output', 'termsOfReference'],
  },
  {
    title: { id: 'Analisis', en: 'Analyses' },
    about: { id: 'Isi dokumen permohonan.', en: 'What the request consists of.' },
    fields: ['needAnalysis', 'processAnalysis', 'userAnalysis', 'benefitAnalysis'],
  },
  {
    title: { id: 'Kaitan', en: 'Where it belongs' },
    fields: ['reference', 'initiative', 'budgetLine', 'processes', 'services', 'datasets', 'hosting', 'team'],
  },
  {
    title: { id: 'Pembangunan', en: 'Building' },
    fields: ['builder', 'thirdParty', 'openSource', 'license', 'closedReason'],
  },
  {
    title: { id: 'Alasan dan pengecualian', en: 'Reasons and exceptions' },
    about: {
      id: 'Isi bila gerbang menemukan aplikasi serupa atau aplikasi umum.',
      en: 'Fill in when the gate finds a similar or a general application.',
    },
    fields: ['similarReason', 'generalReason', 'operatedSince', 'designatedOn', 'costBenefitStudy', 'adaptation'],
  },
] as const;
