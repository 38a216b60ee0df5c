import type { Tx } from '../../kernel/db/db.ts';
import type { Reader, ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { standingOf } from '../rows/parent-of.ts';
import { mayOn } from '../step-availability.ts';

/** Someone who has the form of a record open, and since when. */
export type Editor = { readonly person: string; readonly since: Date };

/** Seconds after the last sign of life from an open form until it counts as closed; a form sends one every 15. */
const expires = 45;

const oldest = (now: Date): Date => new Date(now.getTime() - expires * 1000);

/** Whether somebody may change a row by a form: they see who else does. */
export async function mayEdit(reader: Reader, register: Register, row: ReadRow): Promise<boolean> {
  const standing = await standingOf(reader, register, row);
  return Object.values(register.steps).some(
    ({ form, grant }) => form !== undefined && mayOn(reader.actor, grant, standing),
  );
}

/** Says that a person has the form of a row open. @returns who else has, the longest first; one statement */
export async function enterForm(
  tx: Tx,
  register: string,
  id: string,
  person: string,
  now: Date,
): Promise<readonly Editor[]> {
  const others = await tx<Editor[]>`
    with entered as (
      insert into work.editing as e (register, row_id, person_id, since, seen_at)
      values (${register}, ${id}, ${person}, ${now}, ${now})
      on conflict (register, row_id, person_id) do update set
        since = case when e.seen_at < ${oldest(now)} then excluded.since else e.since end, seen_at = excluded.seen_at
    )
    select person_id as person, since from work.editing
    where register = ${register} and row_id = ${id} and person_id <> ${person} and seen_at >= ${oldest(now)}
    order by since`;
  return [...others];
}

/** Who else has the form of a row open, the longest first. */
export async function otherEditors(
  tx: Tx,
  register: string,
  id: string,
  person: string,
  now: Date,
): Promise<readonly Editor[]> {
  const others = await tx<Editor[]>`
    select person_id as person, since from work.editing
    where register = ${register} and row_id = ${id} and person_id <> ${person} and seen_at >= ${oldest(now)}
    order by since`;
  return [...others];
}

/** Says that a person has closed the form of a row. */
export async function leaveForm(tx: Tx, register: string, id: string, person: string): Promise<void> {
  await tx`delete from work.editing where register = ${register} and row_id = ${id} and person_id = ${person}`;
}

/** Forgets forms that were left open before a moment. */
export async function forgetEditors(tx: Tx, before: Date): Promise<void> {
  await tx`delete from work.editing where seen_at < ${before}`;
}
