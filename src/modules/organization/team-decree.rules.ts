import type { TeamKindId } from './team-kinds.ts';

/**
 * Teams that exist only by decree: the coordination team (TPI 50(4), LU 50(4)), the assessors (TPI 57(3), LU 51(2)),
 * and the audit team (LU 49(5)).
 */
const decreed: readonly TeamKindId[] = ['coordination-team', 'internal-assessors', 'ict-audit-team'];

/** Whether a team of this kind needs a decree before it may work. */
export const needsDecree = (kind: TeamKindId): boolean => decreed.includes(kind);
