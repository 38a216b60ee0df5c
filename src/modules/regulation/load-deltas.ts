import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { CodedError } from '../../kernel/errors/errors.ts';
import { capabilities } from './capabilities.ts';
import { schemaProblems } from './profile-problems.rules.ts';
import { closed, codeOf, textSchema } from './schema-parts.ts';

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

let loaded: readonly Delta[] | undefined;

/** The list of all such questions, from `deltas.yaml`. Read once. Throws `profile-invalid` when the file is wrong. */
export function deltas(): readonly Delta[] {
  if (loaded) return loaded;
  const path = join(import.meta.dirname, 'deltas.yaml');
  const data = load(readFileSync(path, 'utf8'));
  const validator = Compile(Type.Array(deltaSchema));
  if (!validator.Check(data)) {
    throw new CodedError('profile-invalid', { path }, { problems: schemaProblems(validator.Errors(data)) });
  }
  loaded = data;
  return data;
}
