import type { Tx } from '../../../kernel/db/db.ts';

/** The names of the internal assessors. */
export async function listAssessorNames(tx: Tx, cycle: string): Promise<readonly string[]> {
  const rows = await tx<{ name: string }[]>`
    select p.name from maturity.evaluation_assessors a join identity.people p on p.id = a.person
    where a.cycle = ${cycle} and a.status = 'active' and a.side = 'internal' order by p.name, p.id`;
  return rows.map(({ name }) => name);
}

/** The summary somebody wrote for the report. */
export async function findSummary(tx: Tx, cycle: string): Promise<string | null> {
  const [found] = await tx`select summary from maturity.evaluation_cycles where id = ${cycle}`;
  return (found?.summary as string | null | undefined) ?? null;
}

/** A person who signs: their position, name and number as the registers know them. */
export type Signer = { readonly position: string; readonly name: string; readonly number: string };

/** Who holds the position at the head of an agency, or of the government where none is given, on a day. */
export async function findHead(tx: Tx, kind: string, agency: string | null, day: string): Promise<Signer | undefined> {
  const [found] = await tx<Signer[]>`
    select p.title as position, person.name, coalesce(person.number, '') as number
    from organization.positions p
    join organization.appointments a on a.position = p.id and a.status <> 'void' and a.period @> ${day}::date
    join identity.people person on person.id = a.person
    where p.kind = ${kind} and p.period @> ${day}::date and (${agency}::uuid is null or p.agency = ${agency})
    order by a.id limit 1`;
  return found;
}
