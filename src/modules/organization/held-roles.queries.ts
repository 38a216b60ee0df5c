import type { Role } from '../../kernel/access/access.ts';
import { type PositionKind, positionKinds } from './position-kinds.ts';
import { type Position, positions } from './team-kinds.ts';

/** Pairs of what gives a role and the role, as two lists that SQL can join. */
const pairs = (given: readonly (readonly [string, Role])[]): readonly [readonly string[], readonly Role[]] => [
  given.map(([by]) => by),
  given.map(([, role]) => role),
];

const byPosition = pairs(
  Object.entries<PositionKind>(positionKinds).flatMap(([kind, { roles }]) =>
    roles.map((role) => [kind, role] as const),
  ),
);
const bySeat = pairs(
  Object.entries<Position>(positions).flatMap(([seat, { role }]) => (role === null ? [] : [[seat, role] as const])),
);

/** What `heldRolesSql` binds, as $1 to $5 unless told otherwise: the day and what gives which role. */
export const heldRolesValues = (day: string): readonly unknown[] => [day, ...byPosition, ...bySeat];

/**
 * The roles people hold on the day $1, as the common table `roles (person, role, agency, acting_for)`: roles given by
 * hand, roles that come with a position filled, roles that come with a seat in a team, and roles of a person they stand in
 * for (not those that person has as a substitute, and never that of an administrator). What has ended (the role, the
 * position, the appointment, the team, the agency) gives nothing. The one place that says who holds what: for one person
 * and for all.
 * @param of SQL that narrows the people, given the column that names them
 * @param at where the nth of `heldRolesValues` is bound
 */
export const heldRolesSql = (of: (column: string) => string, at = (n: number): string => `$${n}`): string => `
  held (person, role, agency) as (
    select r.person, r.role, coalesce(r.agency, p.agency)
    from organization.role_assignments r left join organization.positions p on p.id = r.position
    where ${of('r.person')} and r.status in ('active', 'ended') and r.period @> ${at(1)}::date
      and (r.position is null or (p.period @> ${at(1)}::date and exists (
        select from organization.appointments a
        where a.position = r.position and a.person = r.person and a.status <> 'void' and a.period @> ${at(1)}::date
      )))
    union
    select a.person, given.role, p.agency
    from organization.appointments a
    join organization.positions p on p.id = a.position and p.period @> ${at(1)}::date
    join unnest(${at(2)}::text[], ${at(3)}::text[]) as given (kind, role) on given.kind = p.kind
    where ${of('a.person')} and a.status <> 'void' and a.period @> ${at(1)}::date
    union
    select m.person, given.role, m.agency
    from organization.team_members m
    join organization.teams t on t.id = m.team and t.status in ('active', 'ended') and t.period @> ${at(1)}::date
    join unnest(${at(4)}::text[], ${at(5)}::text[]) as given (position, role) on given.position = m.position
    where m.person is not null and ${of('m.person')} and m.status <> 'void' and m.period @> ${at(1)}::date
  ), valid (person, role, agency) as (
    select h.person, h.role, h.agency from held h left join organization.agencies a on a.id = h.agency
    where h.agency is null or a.period @> ${at(1)}::date
  ), roles (person, role, agency, acting_for) as (
    select person, role, agency, null::uuid from valid
    union
    select s.substitute, v.role, v.agency, v.person
    from valid v
    join organization.substitutions s on s.person = v.person and s.status in ('active', 'ended') and s.period @> ${at(1)}::date
      and (s.role is null or s.role = v.role) and (s.agency is null or s.agency = v.agency)
    join identity.people absent on absent.id = s.person and absent.status = 'active'
    where v.role <> 'administrator'
  )`;
