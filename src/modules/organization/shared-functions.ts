import type { Text } from '../../kernel/i18n/text.ts';

/** Functions that many units hold at the same time; those in `functions.ts` have one holder at a time. */
export const sharedFunctions = {
  'process-owner': { id: 'Pemilik proses bisnis', en: 'Owner of business processes' },
  'data-manager': { id: 'Pengelola data', en: 'Data manager' },
} as const satisfies Record<string, Text>;
