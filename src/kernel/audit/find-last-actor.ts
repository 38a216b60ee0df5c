import type { Tx } from '../db/db.ts';

/** Who took a step on a row the last time it was taken: an actor id, or undefined when nobody did. For four eyes. */
export async function findLastActor(
  tx: Tx,
  register: string,
  rowId: string,
  step: string,
): Promise<string | undefined> {
  const [last] = await tx<{ actorId: string | null }[]>`
    select actor_id as "actorId" from kernel.actions
    where register = ${register} and row_id = ${rowId} and step = ${step}
    order by version desc, seq desc limit 1`;
  return last?.actorId ?? undefined;
}
