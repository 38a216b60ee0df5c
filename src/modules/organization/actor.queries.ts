import type { Actor, Assignment, Role } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { heldRolesSql, heldRolesValues } from './held-roles.queries.ts';

type Held = {
  readonly name: string;
  readonly role: Role | null;
  readonly agency: string | null;
  readonly actingFor: string | null;
  readonly subtree: string[] | null;
  readonly records: string[] | null;
};

/** The person $6, and those they stand in for on the day $1. */
const selfAndAbsent = `array(select $6::uuid union all
  select s.person from organization.substitutions s where s.substitute = $6::uuid and s.period @> $1::date)`;

const sql = `
  with ${heldRolesSql((person) => `${person} = any(${selfAndAbsent})`)}
  select person.name, r.role, r.agency, r.acting_for as "actingFor", below.ids as subtree,
    (select array_agg(a.record) from organization.appointed a where a.person = r.person and a.role = r.role
      and r.acting_for is null and a.period @> $1::date) as records
  from identity.people person
  left join roles r on r.person = person.id
  left join lateral (
    with recursive units as (
      select r.agency as id where r.agency is not null
      union
      select a.id from organization.agencies a join units u on a.parent = u.id where a.period @> $1::date
    )
    select array_agg(id) as ids from units
  ) below on true
  where person.id = $6::uuid and person.status = 'active'
  order by r.role, r.agency, r.acting_for nulls first`;

/**
 * Loads a person with every role that holds today in the government's time zone, their own and those of people they stand
 * in for. What has ended gives nothing from the
 * next day on. One statement.
 * @returns null where the person does not exist or has left
 */
export const loadActor =
  (timeZone: string) =>
  async (tx: Tx, personId: string, now: Date): Promise<Actor | null> => {
    const values = [...heldRolesValues(isoDateOf(now, timeZone)), personId];
    const rows = await tx.unsafe<Held[]>(sql, values as never[], { prepare: true });
    const [first] = rows;
    if (!first) return null;
    const assignments = rows.flatMap(({ role, agency, subtree, records, actingFor }): Assignment[] =>
      role === null
        ? []
        : [
            {
              role,
              agencyId: agency,
              subtree: subtree ?? [],
              ...(records === null ? {} : { records }),
              ...(actingFor === null ? {} : { actingFor }),
            },
          ],
    );
    return { id: personId, kind: 'person', name: first.name, assignments };
  };

/** An agency and every unit below it on a day: what a token bound to the agency reaches. Empty once the agency is gone. */
export async function listSubtree(tx: Tx, agencyId: string, day: string): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    with recursive units as (
      select id from organization.agencies where id = ${agencyId} and period @> ${day}::date
      union
      select a.id from organization.agencies a join units u on a.parent = u.id where a.period @> ${day}::date
    )
    select id from units`;
  return rows.map(({ id }) => id);
}
