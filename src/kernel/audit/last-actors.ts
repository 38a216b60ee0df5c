import type { Tx } from '../db/db.ts';

/** Who took each step last: the actor, and the person a substitute acted for. */
export type LastActors = ReadonlyMap<string, readonly string[]>;

/** Who took each step of a row last: what four eyes look at. One statement. */
export async function lastActors(tx: Tx, register: string, id: string): Promise<LastActors> {
  const rows = await tx<{ step: string; actorId: string | null; actedFor: string | null }[]>`
    select distinct on (step) step, actor_id as "actorId", answers ->> 'actingFor' as "actedFor" from kernel.actions
    where register = ${register} and row_id = ${id} order by step, version desc`;
  return new Map(rows.map(({ step, actorId, actedFor }) => [step, [actorId, actedFor].filter((who) => who !== null)]));
}
