import { Type } from 'typebox';
import type { Text } from '../i18n/text.ts';

/** A text in both languages, as a profile file holds it. */
export const textSchema = Type.Object(
  { id: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);

/** One of the codes of a vocabulary. */
export const codeOf = <K extends string>(vocabulary: Readonly<Record<K, Text>>) =>
  Type.Unsafe<K>(Type.Enum(Object.keys(vocabulary)));

/** An object that has these properties and no others. */
export const closed = <const P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
