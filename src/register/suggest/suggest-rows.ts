import { readQuestion } from '../../kernel/words/question.ts';
import { newBind, sqlName } from '../bind.ts';
import { notMergedSql } from '../duplicates/merged-into.ts';
import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import { findRows } from '../search/find-rows.ts';

/** A row offered while somebody types: what it is named by, and what it is called. */
export type SuggestedRow = { readonly key: string; readonly label: string };

/** So many rows are offered at once. */
const most = 12;

/**
 * The rows of a register that what was typed may mean, the likeliest first, exactly as far as the reader may read them;
 * not those that were merged into others.
 */
export async function suggestRows(reader: Reader, register: Register, typed: string): Promise<readonly SuggestedRow[]> {
  const hits = await findRows(reader, [register], { question: readQuestion(typed), nearness: 'alike', limit: most });
  if (hits.length === 0) return [];
  const bind = newBind();
  const rows = await reader.tx.unsafe<{ id: string; key: string }[]>(
    `select r.id, r.${sqlName(register.key)}::text as key from ${register.table} r
    where r.id = any(${bind(hits.map(({ id }) => id))}::uuid[]) and ${notMergedSql(register, 'r', bind)}`,
    bind.values as never[],
  );
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  return hits.flatMap(({ id, label }) => {
    const key = keys.get(id);
    return key === undefined ? [] : [{ key, label }];
  });
}
