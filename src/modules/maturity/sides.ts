import type { Role } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/** The two sides of a double assessment: the government's own assessors, and those the minister designates. */
export const sides = {
  internal: { id: 'Asesor internal', en: 'Internal assessor' },
  external: { id: 'Asesor eksternal', en: 'External assessor' },
} as const satisfies Record<string, Text>;

export type Side = keyof typeof sides;

/** The role that goes with a side. The view `organization.appointed` says the same in SQL. */
export const roleOf = { internal: 'internal-assessor', external: 'external-assessor' } as const satisfies Record<
  Side,
  Role
>;
