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
