import type { Tx } from '../../kernel/db/db.ts';

/** One step somebody took on records of a register. */
type Taken = { readonly register: string; readonly step: string; readonly actor: string };

/**
 * The SQL that leaves word that followers are to be told of a step, in its transaction. Nothing is left where nobody else
 * follows, so writing stays as fast as it was.
 * @param which of which rows, as a condition on `row_id`
 * @param version the version of the row that `followed.row_id` names, as it now stands
 * @param bind keeps a value for the statement and gives its placeholder
 */
export function leavingSql(taken: Taken, which: string, version: string, bind: (value: unknown) => string): string {
  const [register, actor] = [`${bind(taken.register)}::text`, bind(taken.actor)];
  return `select graphile_worker.add_job('tell-followers', json_build_object(
      'register', ${register}, 'row', followed.row_id, 'step', ${bind(taken.step)}::text,
      'actor', ${actor}::text, 'version', ${version}))
    from (
      select distinct row_id from work.followers
      where register = ${register} and ${which} and person_id <> ${actor}::uuid
    ) followed`;
}

/** Leaves word of a step on records, in its transaction and in one statement however many rows: call it once it is recorded. */
export async function leaveWord(
  tx: Tx,
  { rows, ...taken }: Taken & { readonly rows: readonly string[] },
): Promise<void> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const [row] = rows;
  // The plan for one row holds for every row; that for a list is made anew each time, which costs more than asking.
  const which =
    row !== undefined && rows.length === 1 ? `row_id = ${bind(row)}` : `row_id = any(${bind(rows)}::uuid[])`;
  const version = `(select max(version) from kernel.actions
    where register = ${bind(taken.register)} and row_id = followed.row_id)`;
  await tx.unsafe(leavingSql(taken, which, version, bind), values as never[], { prepare: true });
}
