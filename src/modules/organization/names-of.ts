import type { Text } from '../../kernel/i18n/text.ts';

/** The names of the members of a vocabulary, as a choice field wants them. */
export const namesOf = <const K extends string>(
  vocabulary: Readonly<Record<K, { readonly name: Text }>>,
): Readonly<Record<K, Text>> =>
  Object.fromEntries(Object.entries<{ readonly name: Text }>(vocabulary).map(([id, { name }]) => [id, name])) as Record<
    K,
    Text
  >;
