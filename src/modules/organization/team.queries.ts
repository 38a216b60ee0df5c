import type { Tx } from '../../kernel/db/db.ts';
import type { FunctionId } from './functions.ts';
import type { SeatedMember, TeamContext } from './team-composition.rules.ts';
import type { TeamKindId } from './team-kinds.ts';

/** The members of a team on a day. */
export async function listSeated(tx: Tx, teamId: string, day: string): Promise<readonly SeatedMember[]> {
  return tx<SeatedMember[]>`
    select position, person as "personId", agency as "agencyId"
    from organization.team_members
    where team = ${teamId} and status <> 'void' and period @> ${day}::date
    order by position, id`;
}

/** Whether anybody was ever seated in a team. */
export async function hasMembers(tx: Tx, teamId: string): Promise<boolean> {
  const [found] = await tx`
    select from organization.team_members where team = ${teamId} and status <> 'void' limit 1`;
  return found !== undefined;
}

/** The kind of a team and whether members may still be seated in it. */
export async function findTeam(tx: Tx, teamId: string): Promise<{ kind: TeamKindId; open: boolean } | undefined> {
  const [found] = await tx<{ kind: TeamKindId; open: boolean }[]>`
    select kind, status in ('draft', 'active') as open from organization.teams where id = ${teamId}`;
  return found;
}

/** Who heads the ICT agency, and which functions each unit works for, on a day. A unit works for those above it too. */
export async function loadTeamContext(tx: Tx, day: string): Promise<TeamContext> {
  const heads = await tx<{ person: string }[]>`
    select a.person
    from organization.appointments a
    join organization.positions p on p.id = a.position and p.kind in ('agency-head', 'regional-secretary')
    join organization.agencies u on u.id = p.agency
    join organization.function_holdings h on h.agency = u.id and h.function = 'ict'
    where a.status <> 'void' and a.capacity <> 'daily-acting' and h.status <> 'void'
      and (a.period * p.period * u.period * h.period) @> ${day}::date`;
  const units = await tx<{ unit: string; functions: FunctionId[] }[]>`
    with recursive works as (
      select id as unit, id as above from organization.agencies where period @> ${day}::date
      union
      select w.unit, a.parent from works w join organization.agencies a on a.id = w.above where a.parent is not null
    )
    select w.unit, array_agg(distinct h.function) as functions
    from works w join organization.function_holdings h on h.agency = w.above
    where h.status <> 'void' and h.period @> ${day}::date
    group by w.unit`;
  const functionsOf = new Map(units.map(({ unit, functions }) => [unit, functions]));
  return { ictHeads: heads.map(({ person }) => person), functionsOf: (agencyId) => functionsOf.get(agencyId) ?? [] };
}
