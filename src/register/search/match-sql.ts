import { likeText, type Question, type Word } from '../../kernel/words/question.ts';
import type { Bind } from '../bind.ts';

/** How near a text must come: each word or a form of it; or something that looks like it, too. */
export type Nearness = 'forms' | 'alike';

/** Shorter words look like too many others; longer ones share enough with what was meant even with letters swapped. */
const leastAlike = 4;
const mostSwapped = 8;

/** Patterns of the word with each pair of neighbours swapped: the commonest slip, and the one that leaves least alike. */
const swaps = (word: string): readonly string[] =>
  [...word].slice(1).map((letter, at) => `%${word.slice(0, at)}${letter}${word[at]}${word.slice(at + 2)}%`);

/** Kept from the index, which has been asked by then and would be asked again for nothing. */
const unindexed = (column: string): string => `(${column} || '')`;

/**
 * What the index answers stands first (`like any`), what tells the word from its pieces after it. The patterns go in as
 * one value, so that questions of as many words share one statement, which is planned once.
 */
function wordSql(word: Word, nearness: Nearness, column: string, bind: Bind): string {
  const read = unindexed(column);
  const spelt = `${column} like any(${bind(word.pieces)}::text[])
    and (${read} like ${bind(`%${likeText(word.text)}%`)} or ${read} ~ ${bind(word.forms)})`;
  if (nearness === 'forms' || word.text.length < leastAlike) return `(${spelt})`;
  const swapped = word.text.length <= mostSwapped && /^[\p{L}]+$/u.test(word.text) ? swaps(word.text) : [];
  return `(${bind(word.text)} <% ${column} or ${column} like any(${bind(swapped)}::text[]) or (${spelt}))`;
}

/** The longest word is the rarest more often than not: it is looked up first. */
const byLength = (one: Word, other: Word): number => other.text.length - one.text.length;

/** SQL that is true where all words of a question are found in a column of lower-case text with a trigram index. */
export const matchSql = (question: Question, nearness: Nearness, column: string, bind: Bind): string =>
  question.words.length === 0
    ? 'false'
    : question.words
        .toSorted(byLength)
        .map((word) => wordSql(word, nearness, column, bind))
        .join(' and ');

/**
 * SQL of how well a text answers: the whole question at its beginning is best, then anywhere, then its words; of two that
 * answer alike, the shorter text says it more plainly.
 */
export function scoreSql(question: Question, column: string, bind: Bind): string {
  const whole = likeText(question.text);
  return `(case when ${column} like ${bind(`${whole} %`)} or ${column} = ${bind(question.text)} then 4
      when ${column} like ${bind(`${whole}%`)} then 3
      when ${column} like ${bind(`%${whole}%`)} then 2 else 0 end
    + word_similarity(${bind(question.text)}, ${column}) - least(length(${column}), 1000) / 5000.0)`;
}

/** So many characters of a row's text are indexed by how they begin. */
export const begunLength = 40;

/** SQL that is true where a text begins with the question: two bounds, which an index answers in any plan. */
export function begunSql({ text }: Question, column: string, bind: Bind): string {
  const start = `left(${column}, ${begunLength})`;
  const begin = [...text].slice(0, begunLength).join('');
  return `${start} ~>=~ ${bind(begin)} and ${start} ~<~ ${bind(`${begin}\u{10ffff}`)}
    and ${unindexed(column)} like ${bind(`${likeText(text)}%`)}`;
}
