import type { Tx } from '../../kernel/db/db.ts';

/** Who heads an agency or the government, as an official document names them. */
export type Head = { readonly position: string; readonly name: string; readonly number: string };

/** Who holds the position at the head of an agency, or of the government where none is given, on a day. */
export async function findHead(tx: Tx, kind: string, agency: string | null, day: string): Promise<Head | undefined> {
  const [found] = await tx<Head[]>`
    select p.title as position, person.name, coalesce(person.number, '') as number
    from organization.positions p
    join organization.appointments a on a.position = p.id and a.status <> 'void' and a.period @> ${day}::date
    join identity.people person on person.id = a.person
    where p.kind = ${kind} and p.period @> ${day}::date and (${agency}::uuid is null or p.agency = ${agency})
    order by a.id limit 1`;
  return found;
}
