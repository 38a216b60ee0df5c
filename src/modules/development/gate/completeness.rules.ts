import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { GateSettings, RequestTexts } from './gate-facts.ts';
import { notAsked, pass, type Rule, refuse } from './rule.ts';

/** The four things weighed before an application is built (LU 21(1)), by the field they stand in. */
export const considerations = {
  achievement: { id: 'Capaian yang dituju', en: 'Achievement aimed at' },
  need: { id: 'Kebutuhan', en: 'Need' },
  output: { id: 'Keluaran', en: 'Output' },
  termsOfReference: { id: 'Kerangka acuan kerja', en: 'Terms of reference' },
} as const satisfies Record<string, Text>;

/** The four analyses a request consists of (LU 21(2)), by the field they stand in. */
export const analyses = {
  needAnalysis: { id: 'Analisis kebutuhan', en: 'Need analysis' },
  processAnalysis: { id: 'Analisis proses bisnis', en: 'Business process analysis' },
  userAnalysis: { id: 'Analisis pengguna', en: 'User analysis' },
  benefitAnalysis: { id: 'Analisis manfaat', en: 'Benefit analysis' },
} as const satisfies Record<string, Text>;

/** Which texts a request must have by a regulation; where it names no list, need and flow of the process (TPI 53(2)a). */
function askedTexts({ applications }: GateSettings): Readonly<Record<string, Text>> {
  const { considerations: weighed, analyses: analysed } = applications.request;
  const { needAnalysis, processAnalysis } = analyses;
  return {
    ...(weighed === undefined ? {} : considerations),
    ...(analysed === undefined ? { needAnalysis, processAnalysis } : analyses),
  };
}

/** The texts that are asked for and not written, by the field they stand in. */
export const missingTexts = (texts: RequestTexts, settings: GateSettings): readonly (readonly [string, Text])[] =>
  Object.entries(askedTexts(settings)).filter(([name]) => (texts[name] ?? '').trim() === '');

const listed = (names: readonly Text[]): Text => ({
  id: names.map(({ id }) => id.toLowerCase()).join(', '),
  en: names.map(({ en }) => en.toLowerCase()).join(', '),
});

const missing: Text = { id: 'Belum ada: {what}.', en: 'Missing: {what}.' };
const write: Text = { id: 'Lengkapi sebelum mengajukan.', en: 'Complete it before submitting.' };

function textRule(name: string, title: Text, provisions: readonly string[], fields: readonly string[]): Rule {
  return {
    name,
    title,
    provisions,
    judge: ({ request }, settings) => {
      const asked = fields.filter((field) => field in askedTexts(settings));
      if (asked.length === 0)
        return notAsked({ id: 'Peraturan ini tidak memintanya.', en: 'This regulation does not ask for it.' });
      const gaps = missingTexts(request.texts, settings).filter(([field]) => fields.includes(field));
      const done = { id: 'Lengkap: {n} dari {n}.', en: 'Complete: {n} of {n}.' };
      if (gaps.length === 0) return pass(fill(done, { n: asked.length }));
      return refuse(fill(missing, { what: listed(gaps.map(([, words]) => words)) }), write);
    },
  };
}

/** The four considerations (LU 21(1)). */
export const considerationRule = textRule(
  'considerations',
  { id: 'Pertimbangan sebelum membangun', en: 'Considerations before building' },
  ['lu-21-1'],
  Object.keys(considerations),
);

/** The analyses (LU 21(2)); need and flow also where the regulation names only these (TPI 53(2)a). */
export const analysisRule = textRule(
  'analyses',
  { id: 'Analisis', en: 'Analyses' },
  ['tpi-53-2-a', 'lu-21-2'],
  Object.keys(analyses),
);
