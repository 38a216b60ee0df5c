import type { Keep } from '../config/backup-settings.ts';

/** An archive in a place: its name says when it was made. */
export type Stored = { readonly name: string; readonly at: Date };

const dayMs = 86_400_000;
/** The first of January 1970 was a Thursday: weeks begin on Monday. */
const dayOf = ({ at }: Stored): number => Math.floor(at.getTime() / dayMs);
const weekOf = (one: Stored): number => Math.floor((dayOf(one) + 3) / 7);
const monthOf = ({ at }: Stored): number => at.getUTCFullYear() * 12 + at.getUTCMonth();

/**
 * Which archives may go: of each of the last days, weeks and months that have any, the newest is kept. The newest of
 * all and the one that was last proved by a restore never go. Times are in UTC.
 * @param proven name of the archive of the last good drill
 */
export function dispensable(stored: readonly Stored[], keep: Keep, proven: string | null): readonly string[] {
  const newestFirst = stored.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const kept = new Set([newestFirst[0]?.name, proven]);
  const keepNewest = (periodOf: (one: Stored) => number, count: number): void => {
    const seen = new Set<number>();
    for (const one of newestFirst) {
      if (seen.has(periodOf(one)) || seen.size >= count) continue;
      seen.add(periodOf(one));
      kept.add(one.name);
    }
  };
  keepNewest(dayOf, keep.days);
  keepNewest(weekOf, keep.weeks);
  keepNewest(monthOf, keep.months);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}
