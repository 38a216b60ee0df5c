import type { Text } from '../../kernel/i18n/text.ts';

/**
 * The two sides of a double assessment: the government's own assessors, and those the minister designates. Which role goes
 * with which side says the view `organization.appointed`.
 */
export const sides = {
  internal: { id: 'Asesor internal', en: 'Internal assessor' },
  external: { id: 'Asesor eksternal', en: 'External assessor' },
} as const satisfies Record<string, Text>;

export type Side = keyof typeof sides;
