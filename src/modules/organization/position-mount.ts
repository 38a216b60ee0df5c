import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { findEndProblem } from './period-end.rules.ts';
import { givesRole, type PositionKindId } from './position-kinds.ts';
import { positionsRegister } from './positions.register.ts';
import { isAppointed } from './role.queries.ts';
import { findSelfService } from './self-service.ts';

const regionWide = ['head-of-region', 'deputy-head-of-region'];

/** Whoever fills a position does not turn it into one that gives them rights. */
async function checkOwn(tx: Transaction, change: ChangeSeen, timeZone: string): Promise<readonly Problem[]> {
  if (change.before === null || !givesRole(change.values.kind as PositionKindId)) return [];
  if (!(await isAppointed(tx, change.actor.id, change.id))) return [];
  const found = await findSelfService(tx, change, 'kind', timeZone);
  return found ? [found] : [];
}

/** The register of positions: only the head of region and the deputy stand outside the agencies. */
export const mountPositions = (timeZone: string): Mounted => ({
  register: positionsRegister,
  check: async (tx, change) => {
    if (change.step === 'close' && change.before) {
      const found = findEndProblem(change.before.period as Period, change.values.period as Period);
      return found ? [found] : [];
    }
    if (change.values.agency === null && !regionWide.includes(change.values.kind as string))
      return [problem('agency', 'required', { id: 'Pilih perangkat daerahnya.', en: 'Choose the agency.' })];
    return checkOwn(tx, change, timeZone);
  },
});
