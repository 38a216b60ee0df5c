import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/schema';
import { CodedError, type Problem } from '../errors/errors.ts';
import { same } from '../i18n/text.ts';
import { schemaProblems } from './schema-problems.ts';

/** Throws `data-file-invalid` for a file when there are problems; each names its key (`aspects.2.weight`). */
export function refuseFile(path: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new CodedError('data-file-invalid', { path }, { problems });
}

function parse(path: string): unknown {
  try {
    return load(readFileSync(path, 'utf8'));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return refuseFile(path, [{ field: '', code: 'yaml', message: same(detail) }]);
  }
}

/**
 * A reader of YAML files of one form: regulation profiles, instruments. The schema is compiled once.
 * @throws CodedError `data-file-invalid` with every problem, each naming its key
 */
export function dataFileReader<const S extends TSchema>(schema: S): (path: string) => Static<S> {
  let validator: ReturnType<typeof Compile<S>> | undefined;
  return (path) => {
    const data = parse(path);
    validator ??= Compile(schema);
    if (!validator.Check(data)) {
      refuseFile(path, schemaProblems(validator.Errors(data)[1]));
      throw new CodedError('data-file-invalid', { path });
    }
    return data;
  };
}
