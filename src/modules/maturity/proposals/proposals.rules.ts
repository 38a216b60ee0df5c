import type { Found } from './evidence-source.ts';

/** What stands as evidence already: which record, for the criterion of which level. */
export type Used = { readonly register: string; readonly id: string; readonly level: string };

/** Something found, with the levels whose criteria it supports already, and whether it can become evidence. */
export type Proposal = Found & { readonly usedFor: readonly string[]; readonly usable: boolean };

const key = ({ register, id }: Pick<Found, 'register' | 'id'>) => `${register}/${id}`;

/**
 * What sources found, as proposals: each record once, with the first reason given; what can become evidence first, then
 * the newest. Whatever is a record of a register can.
 */
export function proposalsOf(
  found: readonly Found[],
  used: readonly Used[],
  isRegister: (name: string) => boolean,
): readonly Proposal[] {
  const levels = Map.groupBy(used, key);
  const once = new Map(found.toReversed().map((one) => [key(one), one]));
  return [...once.values()]
    .map((one) => ({
      ...one,
      usedFor: [...new Set(levels.get(key(one))?.map(({ level }) => level))].sort(),
      usable: isRegister(one.register),
    }))
    .sort(
      (a, b) =>
        Number(b.usable) - Number(a.usable) ||
        (b.date ?? '').localeCompare(a.date ?? '') ||
        key(a).localeCompare(key(b)),
    );
}
/**
 * The level whose criterion wants evidence first: the lowest up to the level claimed without any, else the level claimed,
 * else the first.
 */
export function suggestedLevel(
  { level, met }: { readonly level: string | null; readonly met: readonly string[] },
  proposals: readonly Proposal[],
): string {
  const supported = new Set(proposals.flatMap(({ usedFor }) => usedFor));
  const claimed = Math.floor(Math.max(Number(level ?? 0), ...met.map(Number), 1));
  const wanted = Array.from({ length: claimed }, (_none, at) => String(at + 1));
  return wanted.find((one) => !supported.has(one)) ?? String(claimed);
}
