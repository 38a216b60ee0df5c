import { problem } from '../../kernel/errors/problem.ts';
import type { Period } from '../../register/fields/date.ts';
import type { Mounted } from '../../register/registry.ts';
import { agencyNames } from './agency-names.register.ts';
import { mountDated } from './dated-mount.ts';

/** The register of former names: a name that still goes on is not a former one. */
export const formerNamesMounted: Mounted = mountDated(agencyNames, async (_, change) =>
  (change.values.period as Period).until === null
    ? [
        problem('period', 'required', {
          id: 'Nama lama mempunyai hari terakhir. Nama sekarang ada pada perangkat daerahnya.',
          en: 'A former name has a last day. The present name stands with the agency.',
        }),
      ]
    : [],
);
