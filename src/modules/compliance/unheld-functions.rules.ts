import type { FunctionId } from '../organization/index.ts';
import { obligations, type Profile } from '../regulation/index.ts';
import type { Day } from './dates.rules.ts';
import { functionsNeeded } from './evaluate.rules.ts';
import type { Facts } from './facts.ts';
import { checksOf } from './profile-checks.ts';
import { snapshotOf } from './snapshot.rules.ts';

/** A function of government that nobody holds on a day, and the duties (ids) that need its holder. */
export type UnheldFunction = { readonly function: FunctionId; readonly duties: readonly string[] };

/** The functions a regulation needs that no agency holds on a day, each with the duties that hang on it. */
export function unheldFunctions(profile: Profile, facts: Facts, asOf: Day): UnheldFunction[] {
  const snapshot = snapshotOf(facts, asOf);
  const checks = checksOf(profile);
  const needed = new Map<FunctionId, string[]>();
  for (const provision of obligations(profile)) {
    const check = checks.get(provision.id);
    for (const id of check ? functionsNeeded(provision, check) : []) {
      needed.set(id, [...(needed.get(id) ?? []), provision.id]);
    }
  }
  return [...needed]
    .filter(([id]) => snapshot.holders(id).length === 0)
    .map(([id, duties]) => ({ function: id, duties }));
}
