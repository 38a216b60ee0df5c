import type { Tx } from '../../kernel/db/db.ts';
import type { Item } from './item.ts';

/** Gives a line of the inbox to one person, in place of whomever it was given to before. */
export async function saveAssignment(
  tx: Tx,
  { register, id, step, stage, version }: Item,
  given: { readonly to: string; readonly by: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  await tx`
    insert into work.assignments (register, row_id, step, stage, version, person_id, assigned_by, reason, at)
    values (${register}, ${id}, ${step}, ${stage}, ${version}, ${given.to}, ${given.by}, ${given.reason}, ${given.at})
    on conflict (register, row_id, step) do update set stage = excluded.stage, version = excluded.version,
      person_id = excluded.person_id, assigned_by = excluded.assigned_by, reason = excluded.reason, at = excluded.at`;
}

/** Takes back what was given to somebody who may no longer decide it: it waits for everybody again. */
export async function dropAssignment(tx: Tx, register: string, id: string, step: string): Promise<void> {
  await tx`delete from work.assignments where register = ${register} and row_id = ${id} and step = ${step}`;
}
