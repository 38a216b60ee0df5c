import type { Question } from './question.ts';
import { rootsOf } from './roots.ts';

const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** PostgreSQL takes a megabyte of different words per text, of which each may be this long. */
const mostBytes = 900_000;
const longestWord = 60;

/** Every root of every word of some texts, once: what their index holds. The words of a dictionary's length are kept. */
export function lexemesOf(texts: readonly string[]): readonly string[] {
  const words = new Set<string>();
  const lexemes = new Set<string>();
  let room = mostBytes;
  for (const text of texts)
    for (const token of tokensOf(text)) {
      if (words.has(token) || token.length > longestWord) continue;
      words.add(token);
      for (const root of rootsOf(token)) {
        if (lexemes.has(root)) continue;
        room -= Buffer.byteLength(root) + 8;
        if (room < 0) return [...lexemes];
        lexemes.add(root);
      }
    }
  return [...lexemes];
}

const leastBegun = 3;

/** A question as a `tsquery` over such lexemes: every word, in any of its forms, or begun. Empty where there is none. */
export const lexemeQuery = (question: Question): string =>
  question.words
    .flatMap(({ text }) => tokensOf(text))
    .map((token) => {
      const roots = rootsOf(token).map((root) => `'${root}'`);
      return `(${[...roots, ...(token.length >= leastBegun ? [`'${token}':*`] : [])].join(' | ')})`;
    })
    .join(' & ');
