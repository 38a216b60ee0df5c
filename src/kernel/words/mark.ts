import { isAlike } from './alike.ts';
import type { Question } from './question.ts';
import { rootsOf } from './roots.ts';

/** A piece of a text, and whether it is what somebody looked for. */
export type Piece = { readonly text: string; readonly hit: boolean };

const wordsOf = /([\p{L}\p{N}]+)/u;

/** Whether one word of a text is a word of the question, a form of one, or one that begins or looks like it. */
function isHit(word: string, { words }: Question): boolean {
  const plain = word.toLowerCase();
  const roots = rootsOf(plain);
  return words.some(
    ({ text, roots: asked }) =>
      plain.startsWith(text) ||
      (text.length > 2 && plain.length > 2 && (plain.includes(text) || text.split(wordsOf).includes(plain))) ||
      asked.some((root) => roots.includes(root)) ||
      isAlike(plain, text),
  );
}

/** A text in pieces, those marked that answer the question. */
export function markHits(text: string, question: Question): readonly Piece[] {
  return text
    .split(wordsOf)
    .map((piece, at) => ({ text: piece, hit: at % 2 === 1 && isHit(piece, question) }))
    .filter((piece) => piece.text !== '');
}

/** Whether every word of a question is found, begun, formed or looked like by some word of a text. */
export const looksAnswered = (text: string, { words }: Question): boolean =>
  words.every((word) => markHits(text, { text: word.text, words: [word] }).some(({ hit }) => hit));

/** The part of a long text around its first hit, at most about `length` characters, cut between words. */
export function cutAround(text: string, question: Question, length: number): string {
  if (text.length <= length) return text;
  let first = 0;
  for (const piece of markHits(text.slice(0, 20_000), question)) {
    if (piece.hit) break;
    first += piece.text.length;
  }
  if (first >= Math.min(text.length, 20_000)) first = 0;
  const from = Math.max(0, Math.min(first - Math.floor(length / 3), text.length - length));
  const cut = text.slice(from, from + length);
  const whole = cut.replace(from > 0 ? /^\S*\s/ : /^/, '').replace(from + length < text.length ? /\s\S*$/ : /$/, '');
  return `${from > 0 ? '… ' : ''}${whole}${from + length < text.length ? ' …' : ''}`;
}
