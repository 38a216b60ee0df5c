import type { Grant } from '../../kernel/access/access.ts';

/** Who keeps the registers of the organisation. */
export const keepers: Grant = { administrator: 'all', 'dinas-officer': 'all', 'organisation-officer': 'all' };
