import { looksAnswered } from '../../kernel/words/mark.ts';
import { type Question, readQuestion } from '../../kernel/words/question.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import type { Site } from '../site.ts';
import { findInFiles } from './find-in-files.ts';
import { findRows, type Hit, searchable } from './find-rows.ts';

/** What was found. `alike`: nothing was spelt so, these look like it. */
export type Found = { readonly question: Question; readonly hits: readonly Hit[]; readonly alike: boolean };

/** How alike two words must be, 0 to 1: a letter wrong in a word of five still finds it. */
const leastLikeness = 0.45;

/** Letters in common are not yet a word in common: so many more are fetched, of which some fall away. */
const mostFalse = 25;

/** The first hits of each register. */
function firstOfEach(hits: readonly Hit[], limit: number): readonly Hit[] {
  const counts = new Map<Register, number>();
  return hits.filter(({ register }) => {
    const count = (counts.get(register) ?? 0) + 1;
    counts.set(register, count);
    return count <= limit;
  });
}

/** A row found both by itself and by a file it holds is one hit. */
function together(rows: readonly Hit[], held: readonly Hit[]): readonly Hit[] {
  const fileOf = new Map(held.map(({ id, file }) => [id, file]));
  const found = new Set(rows.map(({ id }) => id));
  return [
    ...rows.map((hit) => ({ ...hit, file: fileOf.get(hit.id) ?? null })),
    ...held.filter(({ id }) => !found.has(id)),
  ];
}

/**
 * Looks for a question in every register, or in one, as the reader may see them: first for the words and their forms,
 * in the rows and in the files they hold, then, if nothing is
 * spelt so, for rows that look like it. At most four statements, however many registers.
 * @param limit rows per register
 */
export async function searchRecords(
  { db }: Pick<Site, 'db'>,
  reader: Reader,
  typed: string,
  { limit, only }: { readonly limit: number; readonly only?: Register | undefined },
): Promise<Found> {
  const question = readQuestion(typed);
  const registers = searchable(reader).filter((register) => only === undefined || register === only);
  const asked = { question, nearness: 'forms', limit } as const;
  const [rows, held] = await Promise.all([findRows(reader, registers, asked), findInFiles(reader, registers, asked)]);
  const hits = together(rows, held);
  if (hits.length > 0 || question.words.length === 0) return { question, hits, alike: false };
  const alike = await db.begin(async (tx) => {
    await tx`select set_config('pg_trgm.word_similarity_threshold', ${String(leastLikeness)}, true)`;
    return findRows({ ...reader, tx }, registers, { question, nearness: 'alike', limit: limit + mostFalse });
  });
  const meant = alike.filter(({ context }) => looksAnswered(context, question));
  return { question, hits: firstOfEach(meant, limit), alike: true };
}
