import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { Clearances, ExceptionClaim, RequestSeen, Word } from './gate-facts.ts';
import { type Judged, pass, type Rule, refuse, warn } from './rule.ts';

/** What each condition for keeping a similar application means (LU 23(5)), by the word a profile uses for it. */
const conditionWords: Readonly<Record<string, Text>> = {
  'operated-before-designation': {
    id: 'sudah beroperasi sebelum aplikasi umum ditetapkan',
    en: 'in operation before the general application was designated',
  },
  'cost-benefit-study': { id: 'kajian biaya dan manfaat', en: 'a study of costs and benefits' },
  'adapted-to-general-process': {
    id: 'disesuaikan dengan proses dan fungsi aplikasi umum',
    en: 'adapted to process and functions of the general application',
  },
  'communication-minister-consideration': {
    id: 'pertimbangan menteri bidang komunikasi dan informatika',
    en: 'the consideration of the communication minister',
  },
};

/** What is known of a claim, and what ministers said. */
export type Claim = ExceptionClaim & { readonly clearances: Clearances };

/** Whether a claim meets a condition, by the word a profile uses for it. A condition Padu does not know is not met. */
function meets(condition: Word, claim: Claim): boolean {
  const { operatedSince, designatedOn, costBenefitStudy, adaptation, clearances } = claim;
  switch (condition) {
    case 'operated-before-designation':
      return operatedSince !== null && designatedOn !== null && operatedSince < designatedOn;
    case 'cost-benefit-study':
      return costBenefitStudy !== null;
    case 'adapted-to-general-process':
      return adaptation === 'adapted';
    case 'communication-minister-consideration':
      return clearances['communication-minister'] === 'agreed';
    default:
      return false;
  }
}

/** The conditions of the exception that a claim does not meet; none of them means that it is granted (LU 23(5)). */
export const unmetConditions = (conditions: readonly Word[], claim: Claim): readonly Word[] =>
  conditions.filter((condition) => !meets(condition, claim));

const listed = (conditions: readonly Word[], lang: 'id' | 'en'): string =>
  conditions.map((one) => (typeof one === 'string' ? (conditionWords[one]?.[lang] ?? one) : one[lang])).join('; ');

function judgeException(conditions: readonly Word[], request: RequestSeen, found: Text): Judged {
  const unmet = unmetConditions(conditions, { ...request.exception, clearances: request.clearances });
  const counted = fill(
    {
      id: '{found} Pengecualian: {met} dari {all} syarat terpenuhi.',
      en: '{found} Exception: {met} of {all} conditions met.',
    },
    { found, met: conditions.length - unmet.length, all: conditions.length },
  );
  if (unmet.length === 0) return pass(counted);
  return refuse(
    counted,
    fill(
      {
        id: 'Pakai aplikasi umum itu, atau penuhi dahulu: {unmet}.',
        en: 'Use the general application, or first meet: {unmet}.',
      },
      { unmet: { id: listed(unmet, 'id'), en: listed(unmet, 'en') } },
    ),
  );
}

/** The general application comes first: preferred (TPI 27), or a duty with one exception (LU 20(7), 23(2), 23(5)). */
export const generalFirstRule: Rule = {
  name: 'general-first',
  title: { id: 'Aplikasi umum lebih dahulu', en: 'The general application first' },
  provisions: ['tpi-27-1', 'tpi-27-2', 'tpi-34-2', 'lu-20-7', 'lu-23-2', 'lu-23-5'],
  judge: ({ request, general }, { applications }) => {
    const [first] = general;
    if (!first)
      return pass({ id: 'Tidak ada aplikasi umum yang melayaninya.', en: 'No general application does this.' });
    if (request.change === 'change' && general.some(({ id }) => id === request.application))
      return pass({
        id: 'Permohonan ini mengembangkan aplikasi umum itu sendiri.',
        en: 'It extends the general application itself.',
      });
    const { force, similar } = applications.general;
    const found = fill(
      {
        id: 'Aplikasi umum "{name}" melayani kebutuhan ini.',
        en: 'The general application "{name}" serves this need.',
      },
      { name: first.name },
    );
    if (force !== 'prefer') return judgeException(similar ?? [], request, found);
    return request.generalReason
      ? warn(found, {
          id: 'Pemohon menjelaskan mengapa tidak cukup; nilai alasannya.',
          en: 'The requester says why it is not sufficient; judge the reason.',
        })
      : refuse(found, {
          id: 'Utamakan aplikasi umum itu, atau jelaskan mengapa belum memenuhi kebutuhan.',
          en: 'Prefer it, or say why it does not meet the need.',
        });
  },
};
