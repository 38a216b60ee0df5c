import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { Compile } from 'typebox/schema';
import { type DataFile, dataFileSchema } from './data-file.ts';

const folder = join(import.meta.dirname, 'governments');
const words = 'words.yaml';

/** The profiles for which there is a demonstration. */
export const demoProfiles = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, words)))
    .sort();

type Words = Readonly<Record<string, string>>;

/** The words by which the two governments differ: `{HEAD}` is the mayor here and the regent there. */
export const readWords = (profile: string): Words => load(readFileSync(join(folder, profile, words), 'utf8')) as Words;

const fillIn = (text: string, given: Words): string =>
  text.replace(/\{([A-Z]+)\}/g, (mark, name: string) => given[name] ?? mark);

/**
 * The data of one demonstration: what both governments share and what is its own, in the order of the file names.
 * @throws TypeError naming the file that is not as `data-file.ts` says
 */
export function readData(profile: string): readonly DataFile[] {
  const given = readWords(profile);
  const paths = ['common', profile]
    .flatMap((part) => readdirSync(join(folder, part)).map((name) => ({ name, path: join(folder, part, name) })))
    .filter(({ name }) => name !== words)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const validator = Compile(dataFileSchema);
  return paths.flatMap(({ path }) =>
    loadAll(fillIn(readFileSync(path, 'utf8'), given)).map((found) => {
      if (validator.Check(found)) return found;
      throw new TypeError(`${path}: ${JSON.stringify(validator.Errors(found)[1][0])}`);
    }),
  );
}
