import type { Tx } from '../../kernel/db/db.ts';
import type { Government } from './identity-site.ts';

/** The government of this installation; undefined before the first run. */
export async function findGovernment(tx: Tx): Promise<Government | undefined> {
  const [row] = await tx<Government[]>`select name, profile from identity.governments`;
  return row;
}
