import type { Tx } from '../../kernel/db/db.ts';
import type { Government } from './identity-site.ts';

/** The government of this installation; undefined before the first run. */
export async function findGovernment(tx: Tx): Promise<Government | undefined> {
  const [row] = await tx<Government[]>`select name, profile from identity.governments`;
  return row;
}

/** Any number nobody else uses. */
const foundingLock = 7_233_831;

/** Lets one founding happen at a time. */
export async function lockFounding(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${foundingLock})`;
}

/** Writes the government down, as Padu itself. */
export async function insertGovernment(tx: Tx, id: string, government: Government, now: Date): Promise<void> {
  const born = { id, version: 1, status: 'active', created_at: now, created_by: null };
  await tx`insert into identity.governments ${tx({ ...born, ...government })}`;
}
