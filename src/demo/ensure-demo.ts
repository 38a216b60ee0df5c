import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CodedError } from '../kernel/errors/errors.ts';
import { findGovernment } from '../modules/identity/index.ts';
import { findPassword } from './accounts.ts';
import { readWords } from './read-data.ts';
import type { Demo, Place } from './seed-demo.ts';

const program = join(import.meta.dirname, '../main.ts');

/** Four years take memory that a server would keep for good, so they are played in a process of their own. */
async function seedElsewhere(profile: string): Promise<Demo> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'seed', '--demo', profile, '--json']);
  return JSON.parse(stdout) as Demo;
}

/**
 * The demonstration of a profile as it is in the database, or a new one where the database is empty.
 * @throws CodedError `demo-not-empty` where another government is there
 */
export async function ensureDemo(place: Place, profile: string): Promise<Demo> {
  const found = await findGovernment(place.db.sql);
  if (!found) return seedElsewhere(profile);
  if (found.name !== readWords(profile).GOVERNMENT) throw new CodedError('demo-not-empty');
  return { government: found.name, profile, password: await findPassword(place.config.dataDir), rows: {} };
}
