import { CodedError } from '../kernel/errors/errors.ts';
import { findGovernment } from '../modules/identity/index.ts';
import { findPassword } from './accounts.ts';
import { readWords } from './read-data.ts';
import { type Demo, type Place, seedDemo } from './seed-demo.ts';

/**
 * The demonstration of a profile as it is in the database, or a new one where the database is empty.
 * @throws CodedError `demo-not-empty` where another government is there
 */
export async function ensureDemo(place: Place, profile: string, now: Date): Promise<Demo> {
  const found = await findGovernment(place.db.sql);
  if (!found) return seedDemo(place, profile, now);
  if (found.name !== readWords(profile).GOVERNMENT) throw new CodedError('demo-not-empty');
  return { government: found.name, profile, password: await findPassword(place.config.dataDir), rows: {} };
}
