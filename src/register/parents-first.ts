import type { Register } from './register.ts';

/** A row of a sheet with what its cells say; rows it points to are named by their keys. */
export type Candidate = { readonly row: number; readonly values: Readonly<Record<string, unknown>> };

/**
 * Rows that other rows of the sheet stand under come first: an agency before its units. Rows in a circle keep some
 * order; the register's own check refuses them. Without recursion, because a sheet may be as deep as it is long.
 */
export function parentsFirst<C extends Candidate>(register: Register, candidates: readonly C[]): readonly C[] {
  const inner = Object.entries(register.fields).flatMap(([name, { refers }]) =>
    refers?.register === register.name ? [name] : [],
  );
  const byKey = new Map(candidates.map((one) => [String(one.values[register.key]).toLowerCase(), one]));
  const parentsOf = ({ values }: C) =>
    inner.flatMap((name) => [values[name]].flat()).flatMap((key) => byKey.get(String(key).toLowerCase()) ?? []);
  const begun = new Set<C>();
  const ordered = new Set<C>();
  const open = candidates.toReversed();
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const before = begun.has(top) ? [] : parentsOf(top).filter((parent) => parent !== top && !begun.has(parent));
    begun.add(top);
    if (before.length > 0) open.push(...before);
    else {
      ordered.add(top);
      open.pop();
    }
  }
  return [...ordered];
}
