import { formsPattern, rootsOf, stemsOf } from './roots.ts';

/** One word somebody looks for. */
export type Word = {
  readonly text: string;
  /** For `like any`: the pieces of which every text with the word, or a form of it, holds one. */
  readonly pieces: readonly string[];
  /** For `~` of PostgreSQL: every form of it. */
  readonly forms: string;
  /** The same, for lower-case text in memory. */
  readonly expression: RegExp;
  readonly roots: readonly string[];
};

/** What somebody looks for, read once: all words must be found. */
export type Question = { readonly text: string; readonly words: readonly Word[] };

const mostWords = 8;
const longest = 200;

/** Signs that mean something to `like` mean themselves. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const regexText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One or two letters stand in nearly every text; they are looked for at the beginning of a word only. */
const piecesOf = (text: string, stems: readonly string[]): readonly string[] =>
  /^[\p{L}\p{N}]{1,2}$/u.test(text)
    ? [`${text}%`, ...[' ', '-', '/', '.', '(', '"'].map((before) => `%${before}${text}%`)]
    : stems.map((stem) => `%${likeText(stem)}%`);

function readWord(text: string): Word {
  const roots = rootsOf(text);
  const hasForms = /^[a-z]{3,}$/.test(text);
  const forms = hasForms ? formsPattern(roots) : regexText(text);
  return {
    text,
    pieces: piecesOf(text, hasForms ? stemsOf(roots) : [text]),
    forms: `\\m${forms}\\M`,
    expression: new RegExp(`(?<![\\p{L}\\p{N}])${forms}(?![\\p{L}\\p{N}])`, 'u'),
    roots,
  };
}

/** Reads what was typed: in lower case, at most 200 characters and eight words. */
export function readQuestion(typed: string): Question {
  const text = typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '')
    .slice(0, longest);
  const words = [...new Set(text.split(' '))].filter((word) => /[\p{L}\p{N}]/u.test(word)).slice(0, mostWords);
  return { text, words: words.map(readWord) };
}

/** Whether all words of a question, or forms of them, stand in a text: for what is not kept in a table. */
export function answers(question: Question, text: string): boolean {
  const plain = text.toLowerCase();
  return question.words.every((word) => plain.includes(word.text) || word.expression.test(plain));
}
