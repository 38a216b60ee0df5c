import type { Actor } from '../../kernel/access/access.ts';
import type { Snapshot } from './snapshot.rules.ts';
import type { Bearing } from './work.rules.ts';

/**
 * For which agencies and in which roles a person acts: each unit one works at, the agency that answers for it, and for
 * those who lead a unit also what lies below it, for a function may be held there.
 */
export function bearingOf(actor: Actor, snapshot: Snapshot): Bearing {
  const agencies = new Set<string>();
  for (const { role, agencyId, subtree } of actor.assignments) {
    if (agencyId === null || role === 'viewer') continue;
    agencies.add(agencyId);
    const answering = snapshot.answeringAgency(agencyId);
    if (answering !== null) agencies.add(answering);
    if (role === 'agency-head') for (const id of subtree) agencies.add(id);
  }
  return { agencies: [...agencies], roles: [...new Set(actor.assignments.map(({ role }) => role))] };
}
