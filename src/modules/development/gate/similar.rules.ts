import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { Similar } from './gate-facts.ts';
import type { Part } from './likeness.rules.ts';
import { pass, type Rule, refuse, warn } from './rule.ts';

/** What the parts of a likeness are called. */
export const partWords = {
  name: { id: 'nama', en: 'name' },
  purpose: { id: 'tujuan', en: 'purpose' },
  processes: { id: 'proses', en: 'processes' },
  datasets: { id: 'data', en: 'data' },
} as const satisfies Record<Part['of'], Text>;

/** How alike, and in what: "72% (nama 80%, tujuan 61%)". */
export function likenessWords({ likeness: { percent, parts } }: Pick<Similar, 'likeness'>): Text {
  const inWords = (lang: 'id' | 'en') => parts.map((part) => `${partWords[part.of][lang]} ${part.percent}%`).join(', ');
  return { id: `${percent}% (${inWords('id')})`, en: `${percent}% (${inWords('en')})` };
}

/** Whether anything like it is there or asked for already: nothing is built twice without saying why. */
export const similarRule: Rule = {
  name: 'similar-application',
  title: { id: 'Aplikasi serupa', en: 'Similar applications' },
  provisions: ['tpi-28-1-a', 'lu-20-4', 'lu-22-1'],
  judge: ({ request, similar }) => {
    const [most] = similar;
    if (!most)
      return pass({
        id: 'Tidak ada aplikasi atau permohonan yang serupa.',
        en: 'Nothing similar is there or asked for.',
      });
    const found = fill(
      {
        id: '{n} serupa; yang terdekat "{name}" ({agency}), {likeness}.',
        en: '{n} similar; the closest is "{name}" ({agency}), {likeness}.',
      },
      { n: similar.length, name: most.name, agency: most.agency, likeness: likenessWords(most) },
    );
    if (request.similarReason)
      return warn(found, {
        id: 'Pemohon menjelaskan mengapa yang ada tidak dapat dipakai; nilai alasannya.',
        en: 'The requester says why what is there does not serve; judge the reason.',
      });
    return refuse(found, {
      id: 'Pakai atau kembangkan yang sudah ada, atau jelaskan mengapa tidak dapat dipakai.',
      en: 'Use or extend what is there, or say why it does not serve.',
    });
  },
};
