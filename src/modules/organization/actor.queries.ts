import type { Actor, Assignment, Role } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { type PositionKind, positionKinds } from './position-kinds.ts';
import { type Position, positions } from './team-kinds.ts';

/** Pairs of what gives a role and the role, as two lists that SQL can join. */
const pairs = (given: readonly (readonly [string, Role])[]) => ({
  by: given.map(([by]) => by),
  role: given.map(([, role]) => role),
});

const rolesByPosition = pairs(
  Object.entries<PositionKind>(positionKinds).flatMap(([kind, { roles }]) =>
    roles.map((role) => [kind, role] as const),
  ),
);
const rolesBySeat = pairs(
  Object.entries<Position>(positions).flatMap(([seat, { role }]) => (role === null ? [] : [[seat, role] as const])),
);

type Held = {
  readonly name: string;
  readonly role: Role | null;
  readonly agency: string | null;
  readonly subtree: string[] | null;
};

/**
 * Loads a person with every role that holds today in the government's time zone: roles given by hand, roles that come
 * with a position filled, roles that come with a seat in a team. What has ended — the role, the position, the
 * appointment, the team, the agency — gives nothing from the next day on. One statement.
 * @returns null where the person does not exist or has left
 */
export const loadActor =
  (timeZone: string) =>
  async (tx: Tx, personId: string, now: Date): Promise<Actor | null> => {
    const day = isoDateOf(now, timeZone);
    const rows = await tx<Held[]>`
      with held (role, agency) as (
        select r.role, coalesce(r.agency, p.agency)
        from organization.role_assignments r left join organization.positions p on p.id = r.position
        where r.person = ${personId} and r.status in ('active', 'ended') and r.period @> ${day}::date
          and (r.position is null or (p.period @> ${day}::date and exists (
            select from organization.appointments a
            where a.position = r.position and a.person = r.person and a.status <> 'void' and a.period @> ${day}::date
          )))
        union
        select given.role, p.agency
        from organization.appointments a
        join organization.positions p on p.id = a.position and p.period @> ${day}::date
        join unnest(${rolesByPosition.by}::text[], ${rolesByPosition.role}::text[]) as given (kind, role)
          on given.kind = p.kind
        where a.person = ${personId} and a.status <> 'void' and a.period @> ${day}::date
        union
        select given.role, m.agency
        from organization.team_members m
        join organization.teams t on t.id = m.team and t.status in ('active', 'ended') and t.period @> ${day}::date
        join unnest(${rolesBySeat.by}::text[], ${rolesBySeat.role}::text[]) as given (position, role)
          on given.position = m.position
        where m.person = ${personId} and m.status <> 'void' and m.period @> ${day}::date
      ), valid as (
        select h.role, h.agency from held h left join organization.agencies a on a.id = h.agency
        where h.agency is null or a.period @> ${day}::date
      )
      select person.name, v.role, v.agency, below.ids as subtree
      from identity.people person
      left join valid v on true
      left join lateral (
        with recursive units as (
          select v.agency as id where v.agency is not null
          union
          select a.id from organization.agencies a join units u on a.parent = u.id where a.period @> ${day}::date
        )
        select array_agg(id) as ids from units
      ) below on true
      where person.id = ${personId} and person.status = 'active'
      order by v.role, v.agency`;
    const [first] = rows;
    if (!first) return null;
    const assignments = rows.flatMap(({ role, agency, subtree }): Assignment[] =>
      role === null ? [] : [{ role, agencyId: agency, subtree: subtree ?? [] }],
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
