import type { Tx } from '../db/db.ts';

/** Who took each step of a row last: what four eyes look at. One statement. */
export async function lastActors(tx: Tx, register: string, id: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx<{ step: string; actorId: string | null }[]>`
    select distinct on (step) step, actor_id as "actorId" from kernel.actions
    where register = ${register} and row_id = ${id} order by step, version desc`;
  return new Map(rows.map(({ step, actorId }) => [step, actorId]));
}
