import { likeText, type Question, type Word } from '../../kernel/words/question.ts';
import type { Bind } from '../bind.ts';

/** How near a text must come: each word or a form of it; or something that looks like it, too. */
export type Nearness = 'forms' | 'alike';

/** Shorter words look like too many others; longer ones share enough with what was meant even with letters swapped. */
const leastAlike = 4;
const mostSwapped = 8;

/** The word with each pair of neighbours swapped: the commonest slip, and the one that leaves least alike. */
const swaps = (word: string): readonly string[] =>
  [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));

function wordSql(word: Word, nearness: Nearness, column: string, bind: Bind): string {
  const ways = [`${column} like ${bind(word.pattern)}`, `${column} ~ ${bind(word.forms)}`];
  if (nearness === 'alike' && word.text.length >= leastAlike) {
    ways.push(`${bind(word.text)} <% ${column}`);
    if (word.text.length <= mostSwapped && /^[\p{L}]+$/u.test(word.text))
      ways.push(`${column} ~ ${bind(`\\m(?:${swaps(word.text).join('|')})`)}`);
  }
  return `(${ways.join(' or ')})`;
}

/** SQL that is true where all words of a question are found in a column of lower-case text with a trigram index. */
export const matchSql = (question: Question, nearness: Nearness, column: string, bind: Bind): string =>
  question.words.length === 0
    ? 'false'
    : question.words.map((word) => wordSql(word, nearness, column, bind)).join(' and ');

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
