import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { dataFileReader } from '../../kernel/data-file/read-data-file.ts';
import { closed, codeOf, textSchema } from '../../kernel/data-file/schema-parts.ts';
import { capabilities } from './capabilities.ts';

const deltaSchema = closed({
  id: Type.String({ pattern: '^D-\\d{3}$' }),
  /** Path of the setting that holds each regulation's answer. */
  key: Type.String({ minLength: 1 }),
  type: Type.Union([Type.Literal('contradiction'), Type.Literal('variation'), Type.Literal('one-sided')]),
  /** The subject the question is shown under. */
  capability: codeOf(capabilities),
  topic: textSchema,
  software: textSchema,
});

/** One question that two regulations may answer differently, and what Padu does with the answer. */
export type Delta = Static<typeof deltaSchema>;

const readDeltas = dataFileReader(Type.Array(deltaSchema));
let loaded: readonly Delta[] | undefined;

/** The list of all such questions, from `deltas.yaml`. Read once. Throws `data-file-invalid` when the file is wrong. */
export function deltas(): readonly Delta[] {
  loaded ??= readDeltas(join(import.meta.dirname, 'deltas.yaml'));
  return loaded;
}
