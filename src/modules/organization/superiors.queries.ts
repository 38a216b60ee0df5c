import type { SuperiorsOf } from '../../register/people-who.ts';

/**
 * The superior of each person on a day: the nearest head at or above the units they belong to; the regional secretary for
 * heads and whoever belongs to no unit, since agencies answer to the head of region through the secretary; the head of
 * region for the secretary. The head of region has none. One statement.
 */
export const superiorsOf: SuperiorsOf = async (tx, people, day) => {
  const rows = await tx<{ person: string; superior: string | null }[]>`
    with recursive held (person, kind, agency) as (
      select a.person, p.kind, p.agency from organization.appointments a
      join organization.positions p on p.id = a.position and p.period @> ${day}::date
      join identity.people who on who.id = a.person and who.status = 'active'
      where a.status <> 'void' and a.period @> ${day}::date
    ), above (person, agency, depth) as (
      select h.person, h.agency, 0 from held h where h.person = any(${[...people]}::uuid[]) and h.agency is not null
      union
      select r.person, r.agency, 0 from organization.role_assignments r
      where r.person = any(${[...people]}::uuid[]) and r.agency is not null and r.status in ('active', 'ended')
        and r.period @> ${day}::date
      union
      select b.person, a.parent, b.depth + 1 from above b join organization.agencies a on a.id = b.agency
      where a.parent is not null and b.depth < 10
    ), top (person) as (select person from held where kind in ('head-of-region', 'deputy-head-of-region'))
    select p.person, coalesce(
      (select h.person from above b join held h on h.agency = b.agency and h.kind = 'agency-head'
        where b.person = p.person and h.person <> p.person order by b.depth, h.person limit 1),
      (select h.person from held h where h.kind = 'regional-secretary' and h.person <> p.person limit 1),
      (select h.person from held h where h.kind = 'head-of-region' and h.person <> p.person limit 1)
    ) as superior
    from unnest(${[...people]}::uuid[]) as p (person) where p.person not in (select person from top)`;
  return new Map(rows.flatMap(({ person, superior }) => (superior === null ? [] : [[person, superior] as const])));
};
