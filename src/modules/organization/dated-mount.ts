import type { Problem } from '../../kernel/errors/errors.ts';
import type { Period } from '../../register/fields/date.ts';
import type { Register } from '../../register/register.ts';
import type { Mounted } from '../../register/registry.ts';
import { findEndProblem } from './period-end.rules.ts';

/** Mounts a register of dated rows: ending follows the rule of ends, other changes whatever else is checked. */
export const mountDated = (register: Register, check?: NonNullable<Mounted['check']>): Mounted => ({
  register,
  check: async (tx, change): Promise<readonly Problem[]> => {
    if (change.step === 'end' && change.before) {
      const found = findEndProblem(change.before.period as Period, change.values.period as Period);
      return found ? [found] : [];
    }
    if (change.step === 'strike' || !check) return [];
    return check(tx, change);
  },
});
