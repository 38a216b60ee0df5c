import { nearestWords } from '../../kernel/contents/file-words.ts';
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

/** What statements of search are planned for: any question. To plan them for each takes longer than to answer it. */
const settings = { plan_cache_mode: 'force_generic_plan', 'pg_trgm.word_similarity_threshold': String(leastLikeness) };

/**
 * Looks for a question in every register, or in one, as the reader may see them: first for the words and their forms,
 * in the rows and in the files they hold, then, if nothing is spelt so, for rows that look like it and files that hold the
 * words it looks like. At most ten statements in one transaction, however many registers.
 * @param limit rows per register
 */
export async function searchRecords(
  { db }: Pick<Site, 'db'>,
  reader: Reader,
  typed: string,
  { limit, only }: { readonly limit: number; readonly only?: Register | undefined },
): Promise<Found> {
  const question = readQuestion(typed);
  if (question.words.length === 0) return { question, hits: [], alike: false };
  const registers = searchable(reader).filter((register) => only === undefined || register === only);
  return db.begin(async (tx) => {
    const within = { ...reader, tx };
    const asked = { question, nearness: 'forms', limit } as const;
    await tx`select set_config(name, value, true) from unnest(${Object.keys(settings)}::text[], ${Object.values(settings)}::text[]) s(name, value)`;
    const [rows, held] = await Promise.all([findRows(within, registers, asked), findInFiles(within, registers, asked)]);
    const hits = together(rows, held);
    if (hits.length > 0) return { question, hits, alike: false };
    const [alike, spelt] = await Promise.all([
      findRows(within, registers, { question, nearness: 'alike', limit: limit + mostFalse }),
      nearestWords(tx, question),
    ]);
    const meant = alike.filter(({ context }) => looksAnswered(context, question));
    const inFiles = spelt ? await findInFiles(within, registers, { question: spelt, nearness: 'forms', limit }) : [];
    return { question, hits: together(firstOfEach(meant, limit), inFiles), alike: true };
  });
}
