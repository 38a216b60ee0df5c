import { answers, readQuestion } from '../../kernel/words/question.ts';
import type { Profile, Provision } from './profile.schema.ts';

const textOf = ({ id, ref, term, duty, actor, parts }: Provision): string =>
  [
    id,
    ref,
    ...[term, duty, actor?.text, ...(parts ?? []).map(({ name }) => name)].flatMap((text) =>
      text ? [text.id, text.en] : [],
    ),
  ].join('\n');

/**
 * Provisions in which every word of the question, or a form of it, occurs, in either language: in the reference, the term, the wording,
 * who acts or a part. Those whose reference begins with the question come first, then the order of the text.
 */
export function searchProvisions(profile: Profile, question: string): readonly Provision[] {
  const asked = readQuestion(question);
  if (asked.words.length === 0) return [];
  const found = profile.provisions.filter((provision) => answers(asked, textOf(provision)));
  const named = found.filter(({ ref }) => `${ref.toLowerCase()} `.startsWith(`${asked.text} `));
  return [...named, ...found.filter((provision) => !named.includes(provision))];
}
