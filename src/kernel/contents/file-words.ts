import type { Tx } from '../db/db.ts';
import { type Question, readQuestion } from '../words/question.ts';

/** Shorter words look like too many others. */
const leastLetters = 4;
/** How alike two words must be, 0 to 1: one letter wrong, or two swapped. */
const leastLikeness = 0.3;

const isWord = (word: string): boolean => word.length >= leastLetters && /^\p{L}+$/u.test(word);

/** Keeps the words of a file for `nearestWords`. */
export async function keepFileWords(tx: Tx, words: readonly string[]): Promise<void> {
  const kept = words.filter(isWord);
  if (kept.length > 0) await tx`insert into kernel.file_words select unnest(${kept}::text[]) on conflict do nothing`;
}

/**
 * Forgets the texts of files that are gone, and the words that stood in no other: what was taken out must not come back as
 * a guess at what somebody meant. The words are only gone through where a text went.
 */
export async function dropGoneTexts(tx: Tx): Promise<void> {
  const gone = await tx`
    delete from kernel.file_texts x where not exists (select from kernel.files f where f.sha256 = x.sha256)
    returning sha256`;
  if (gone.length === 0) return;
  await tx`
    delete from kernel.file_words w
    where not exists (select from kernel.file_texts x where x.words @@ quote_literal(w.word)::tsquery)`;
}

/**
 * A question with each word replaced by the word of some file that looks most like it; null where a word looks like none.
 * One statement.
 */
export async function nearestWords(tx: Tx, { words }: Question): Promise<Question | null> {
  const asked = words.map(({ text }) => text);
  const rows = await tx<{ asked: string; near: string | null }[]>`
    select asked, (
      select word from kernel.file_words where word % asked and similarity(word, asked) >= ${leastLikeness}
      order by similarity(word, asked) desc, word limit 1
    ) as near
    from unnest(${asked.filter(isWord)}::text[]) asked`;
  const near = new Map(rows.map((row) => [row.asked, row.near]));
  const spelt = asked.map((word) => (near.has(word) ? near.get(word) : word));
  return spelt.every((word) => typeof word === 'string') ? readQuestion(spelt.join(' ')) : null;
}
