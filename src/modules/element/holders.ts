import type { Tx } from '../../kernel/db/db.ts';
import { listHolders } from '../organization/index.ts';

/** Which agencies hold which function of government on a day. */
export type Holders = ReadonlyMap<string, readonly string[]>;

/** Who holds what on a day. One statement. */
export async function holdersOn(tx: Tx, day: string): Promise<Holders> {
  const holders = new Map<string, string[]>();
  for (const { function: held, id } of await listHolders(tx, day))
    holders.set(held, [...(holders.get(held) ?? []), id]);
  return holders;
}

/** Whether an agency holds a function. */
export const holds = (holders: Holders, held: string, agencyId: string | null): boolean =>
  agencyId !== null && (holders.get(held) ?? []).includes(agencyId);
