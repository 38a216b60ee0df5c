/** Counts of a list, by name: the whole, and each of its views. */
type Counts = Readonly<Record<string, number>>;

/** From here on counting takes longer than reading a page, and one row more or less is no news. */
const longFrom = 10_000;
const keptMs = 5000;
/** So many long lists are remembered; the one counted longest ago goes first. */
const most = 500;

const kept = new Map<string, { readonly at: number; readonly counts: Promise<Counts> }>();

function remember(key: string, at: number, counts: Promise<Counts>): void {
  kept.delete(key);
  kept.set(key, { at, counts });
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/**
 * The totals of a list. A short list is counted each time. Of one known to be long the totals may be five seconds old,
 * and all who ask meanwhile share one count. The key is the statement with everything bound in it, and so who asks.
 * @param count asks the database
 */
export async function recentTotals(
  sql: string,
  values: readonly unknown[],
  now: number,
  count: () => Promise<Counts>,
): Promise<Counts> {
  const key = JSON.stringify([sql, values]);
  const known = kept.get(key);
  if (known && now - known.at < keptMs) return known.counts;
  const counts = count();
  if (known) remember(key, now, counts);
  try {
    const found = await counts;
    if (Object.values(found).every((n) => n < longFrom)) kept.delete(key);
    else if (!known) remember(key, now, counts);
    return found;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}
