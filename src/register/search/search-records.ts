import { type Question, readQuestion } from '../../kernel/words/question.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import type { Site } from '../site.ts';
import { findRows, type Hit, searchable } from './find-rows.ts';

/** What was found. `alike`: nothing was spelt so, these look like it. */
export type Found = { readonly question: Question; readonly hits: readonly Hit[]; readonly alike: boolean };

/** How alike two words must be, 0 to 1: a letter wrong in a word of five still finds it. */
const leastLikeness = 0.45;

/**
 * Looks for a question in every register, or in one, as the reader may see them: first for the words and their forms,
 * then, if nothing is spelt so, for what looks like them. At most three statements, however many registers.
 * @param limit rows per register
 */
export async function searchRecords(
  site: Site,
  reader: Reader,
  typed: string,
  { limit, only }: { readonly limit: number; readonly only?: Register | undefined },
): Promise<Found> {
  const question = readQuestion(typed);
  const registers = searchable(reader).filter((register) => only === undefined || register === only);
  const hits = await findRows(reader, registers, { question, nearness: 'forms', limit });
  if (hits.length > 0 || question.words.length === 0) return { question, hits, alike: false };
  const alike = await site.db.begin(async (tx) => {
    await tx`select set_config('pg_trgm.word_similarity_threshold', ${String(leastLikeness)}, true)`;
    return findRows({ ...reader, tx }, registers, { question, nearness: 'alike', limit });
  });
  return { question, hits: alike, alike: true };
}
