import type { Profile, Provision } from './profile.schema.ts';

const textOf = ({ id, ref, term, duty, actor, parts }: Provision): string =>
  [
    id,
    ref,
    ...[term, duty, actor?.text, ...(parts ?? []).map(({ name }) => name)].flatMap((text) =>
      text ? [text.id, text.en] : [],
    ),
  ]
    .join('\n')
    .toLowerCase();

/**
 * Provisions in which every word of the question occurs, in either language: in the reference, the term, the wording,
 * who acts or a part. Those whose reference begins with the question come first, then the order of the text.
 */
export function searchProvisions(profile: Profile, question: string): readonly Provision[] {
  const query = question.trim().toLowerCase();
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = profile.provisions.filter((provision) => {
    const text = textOf(provision);
    return words.every((word) => text.includes(word));
  });
  const named = found.filter(({ ref }) => `${ref.toLowerCase()} `.startsWith(`${query} `));
  return [...named, ...found.filter((provision) => !named.includes(provision))];
}
