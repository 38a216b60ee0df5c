import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import type { Act } from '../change.ts';
import type { Register } from '../register.ts';

/** What an error says of one row, as problems; errors that are nobody's entry go on. */
export function problemsOf(register: Register, error: unknown): readonly Problem[] {
  if (!(error instanceof CodedError) || error.status >= 500) throw error;
  if (error.problems.length > 0) return error.problems;
  return [{ field: register.key, code: error.code, message: error.title }];
}

/**
 * Does something with many rows at once where that succeeds for all of them, and otherwise with one half and then the
 * other, down to the single rows that are refused: what one refuses leaves no trace and costs the others nothing.
 */
export async function inParts<T, R>(
  act: Act,
  items: readonly T[],
  run: (act: Act, items: readonly T[]) => Promise<readonly R[]>,
  refused: (item: T, error: unknown) => R,
): Promise<readonly R[]> {
  const [only] = items;
  if (only === undefined) return [];
  try {
    return await act.tx.savepoint((tx) => run({ ...act, tx }, items));
  } catch (error) {
    if (!(error instanceof CodedError) || error.status >= 500) throw error;
    if (items.length === 1) return [refused(only, error)];
  }
  const half = Math.ceil(items.length / 2);
  const first = await inParts(act, items.slice(0, half), run, refused);
  return [...first, ...(await inParts(act, items.slice(half), run, refused))];
}

/**
 * Runs one thing per row, their statements sent together. Waits for all of them even when one fails: what still runs must
 * not write into a transaction that has moved on.
 */
export async function together<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<readonly R[]> {
  const settled = await Promise.allSettled(items.map(run));
  // The first that failed is the cause: after it the database refuses the others unread.
  const failed = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
  const cause = failed.find((reason) => !isAborted(reason)) ?? failed[0];
  if (cause !== undefined) throw cause;
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** PostgreSQL's answer to everything sent after a statement failed in a transaction. */
const isAborted = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '25P02';
