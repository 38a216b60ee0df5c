import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { Compile } from 'typebox/compile';
import { CodedError } from '../../kernel/errors/errors.ts';
import { same } from '../../kernel/i18n/text.ts';
import { locateProvisions } from './locate-provisions.rules.ts';
import { type Profile, profileSchema } from './profile.schema.ts';
import { linkProblems, schemaProblems } from './profile-problems.rules.ts';

const folder = join(import.meta.dirname, 'profiles');
let validator: ReturnType<typeof Compile<typeof profileSchema>> | undefined;
let loaded: readonly Profile[] | undefined;

function parse(path: string): unknown {
  try {
    return load(readFileSync(path, 'utf8'));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new CodedError(
      'profile-invalid',
      { path },
      { problems: [{ field: '', code: 'yaml', message: same(detail) }] },
    );
  }
}

/**
 * Reads one regulation profile and checks it completely.
 * Throws `profile-invalid` with every problem, each naming its key (`settings.architecture.firstDue`).
 */
export function loadProfile(path: string): Profile {
  const data = parse(path);
  validator ??= Compile(profileSchema);
  if (!validator.Check(data)) {
    throw new CodedError('profile-invalid', { path }, { problems: schemaProblems(validator.Errors(data)) });
  }
  const problems = linkProblems(data);
  if (problems.length > 0) throw new CodedError('profile-invalid', { path }, { problems });
  return { ...data, provisions: locateProvisions(data) };
}

/** Every regulation Padu knows, by id: one YAML file each in `profiles/`. Read once, when first asked. */
export function profiles(): readonly Profile[] {
  loaded ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => loadProfile(join(folder, name)));
  return loaded;
}

/** One regulation by its id (`tanjungpinang-8-2022`). */
export const findProfile = (id: string): Profile | undefined =>
  profiles().find((profile) => profile.regulation.id === id);
