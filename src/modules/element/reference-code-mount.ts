import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Mounted } from '../../register/registry.ts';
import { findCodeOf } from './element.queries.ts';
import { referenceCodes } from './reference-codes.register.ts';

const parentDiffers = {
  id: 'Kode di atasnya haruslah kode ini tanpa dua digit terakhir; tingkat satu tidak berada di bawah kode lain.',
  en: 'The code above must be this one without its last two digits; level one stands below no other.',
};

/** The reference codes as a tree: the code of the parent is that of the child, less one level. */
export const mountReferenceCodes: Mounted = {
  register: referenceCodes,
  check: async (tx, { values }): Promise<readonly Problem[]> => {
    const above = typeof values.parent === 'string' ? await findCodeOf(tx, values.parent) : null;
    const wanted = values.level === 1 ? null : String(values.code).slice(0, -3);
    return above === wanted ? [] : [problem('parent', 'parent-differs', parentDiffers)];
  },
};
