import type { Actor } from '../../kernel/access/access.ts';

/** Padu itself, where no person acts: the first run, and roles that need nobody's agreement. */
export const padu: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  kind: 'system',
  name: 'Padu',
  assignments: [{ role: 'administrator', agencyId: null, subtree: [] }],
};
