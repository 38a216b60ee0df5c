import type { Tx } from '../db/db.ts';

/** Who took each step last: the actor, and the person a substitute acted for. */
export type LastActors = ReadonlyMap<string, readonly string[]>;

type LastStep = { id: string; step: string; actorId: string | null; actedFor: string | null };

/** Who took each step of each row last: what four eyes look at. One statement, however many rows. */
export async function listLastActors(
  tx: Tx,
  register: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastActors>> {
  const rows = await tx<LastStep[]>`
    select distinct on (row_id, step) row_id as id, step, actor_id as "actorId", answers ->> 'actingFor' as "actedFor"
    from kernel.actions where register = ${register} and row_id = any(${[...ids]}::uuid[])
    order by row_id, step, version desc`;
  const found = new Map<string, Map<string, readonly string[]>>(ids.map((id) => [id, new Map()]));
  for (const { id, step, actorId, actedFor } of rows)
    found.get(id)?.set(
      step,
      [actorId, actedFor].filter((who) => who !== null),
    );
  return found;
}

/** Who took each step of a row last. One statement. */
export const lastActors = async (tx: Tx, register: string, id: string): Promise<LastActors> =>
  (await listLastActors(tx, register, [id])).get(id) ?? new Map();
