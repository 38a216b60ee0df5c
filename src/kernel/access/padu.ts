import type { Actor } from './access.ts';

/** Padu itself, where no person acts: the first run, commands on the server, effects that need nobody's agreement. */
export const padu: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  kind: 'system',
  name: 'Padu',
  assignments: [{ role: 'administrator', agencyId: null, subtree: [] }],
};
