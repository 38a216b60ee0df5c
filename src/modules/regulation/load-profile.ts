import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFileReader, refuseFile } from '../../kernel/data-file/read-data-file.ts';
import { locateProvisions } from './locate-provisions.rules.ts';
import { type Profile, profileSchema } from './profile.schema.ts';
import { linkProblems } from './profile-problems.rules.ts';

const folder = join(import.meta.dirname, 'profiles');
const readProfile = dataFileReader(profileSchema);
let loaded: readonly Profile[] | undefined;

/**
 * Reads one regulation profile and checks it completely.
 * Throws `data-file-invalid` with every problem, each naming its key (`settings.architecture.firstDue`).
 */
export function loadProfile(path: string): Profile {
  const data = readProfile(path);
  refuseFile(path, linkProblems(data));
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
