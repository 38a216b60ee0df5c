import type { Period } from '../../register/fields/date.ts';
import type { Mounted } from '../../register/registry.ts';
import { findEndProblem } from './period-end.rules.ts';
import { positionsRegister } from './positions.register.ts';
import { problem } from './problem.ts';

const regionWide = ['head-of-region', 'deputy-head-of-region'];

/** The register of positions: only the head of region and the deputy stand outside the agencies. */
export const positionsMounted: Mounted = {
  register: positionsRegister,
  check: async (_, change) => {
    if (change.step === 'close' && change.before) {
      const found = findEndProblem(change.before.period as Period, change.values.period as Period);
      return found ? [found] : [];
    }
    if (change.values.agency !== null || regionWide.includes(change.values.kind as string)) return [];
    return [problem('agency', 'required', { id: 'Pilih perangkat daerahnya.', en: 'Choose the agency.' })];
  },
};
