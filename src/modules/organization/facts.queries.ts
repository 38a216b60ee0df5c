import type { Tx } from '../../kernel/db/db.ts';
import { loadFinishedReviews } from './access-reviews/access-review.queries.ts';
import { accessReviews } from './access-reviews/access-reviews.register.ts';
import { agencies } from './agencies.register.ts';
import { agencyNames } from './agency-names.register.ts';
import { appointments } from './appointments.register.ts';
import { functionHoldings } from './function-holdings.register.ts';
import { functionIds } from './functions.ts';
import type { AgencyName, Head, Holding, Matrix, OrganizationFacts, Team } from './organization-facts.ts';
import { positionsRegister } from './positions.register.ts';
import { rasciActivities } from './rasci-activities.register.ts';
import { rasciEntries } from './rasci-entries.register.ts';
import { rasciMatrices } from './rasci-matrices.register.ts';
import { teamMembers } from './team-members.register.ts';
import { teams } from './teams.register.ts';

/** The registers that `loadOrganizationFacts` reads. */
export const organizationFactRegisters: readonly string[] = [
  agencies,
  agencyNames,
  functionHoldings,
  positionsRegister,
  appointments,
  teams,
  teamMembers,
  rasciMatrices,
  rasciActivities,
  rasciEntries,
  accessReviews,
].map(({ name }) => name);

/** Each name reaches from the day after the one before it, the first from the agency's first day. */
const loadAgencies = (tx: Tx) => tx<AgencyName[]>`
  with named as (
    select agency, name, false as present, upper(period) as ends
    from organization.agency_names where status <> 'void'
    union all
    select id, name, true, upper(period) from organization.agencies where status <> 'merged'
  ), spans as (
    select agency, name, ends, lag(ends) over (partition by agency order by present, ends) as begins from named
  )
  select a.id, a.code, s.name, a.kind, a.parent as "parentId", lower(span) as from, upper(span) - 1 as until
  from spans s
  join organization.agencies a on a.id = s.agency,
  lateral (
    select case
      when s.begins >= s.ends then 'empty'::daterange
      else daterange(s.begins, s.ends) * a.period
    end as span
  ) cut
  where not isempty(span)
  order by a.code, lower(span)`;

const loadHoldings = (tx: Tx) => tx<Holding[]>`
  select h.function, h.agency as "agencyId", lower(span) as from, upper(span) - 1 as until
  from organization.function_holdings h
  join organization.agencies a on a.id = h.agency,
  lateral (select h.period * a.period as span) cut
  where h.status <> 'void' and not isempty(span) and h.function = any(${[...functionIds]}::text[])
  order by h.function, lower(span)`;

/** Somebody who stands in for a day or two (Plh.) does not head the agency. */
const loadHeads = (tx: Tx) => tx<Head[]>`
  select p.agency as "agencyId", o.person as "personId", lower(span) as from, upper(span) - 1 as until
  from organization.appointments o
  join organization.positions p on p.id = o.position and p.kind in ('agency-head', 'regional-secretary')
  join organization.agencies a on a.id = p.agency,
  lateral (select o.period * p.period * a.period as span) cut
  where o.status <> 'void' and o.capacity <> 'daily-acting' and not isempty(span)
  order by p.agency, lower(span)`;

const loadTeams = (tx: Tx) => tx<Team[]>`
  select t.id, t.kind, t.name, lower(t.period) as from, upper(t.period) - 1 as until, coalesce((
    select json_agg(json_build_object(
      'position', m.position, 'personId', m.person, 'agencyId', m.agency,
      'from', lower(m.period * t.period), 'until', upper(m.period * t.period) - 1
    ) order by lower(m.period), m.id)
    from organization.team_members m where m.team = t.id and m.status <> 'void' and m.period && t.period
  ), '[]') as members
  from organization.teams t
  where t.status in ('active', 'ended')
  order by lower(t.period), t.id`;

const loadMatrices = (tx: Tx) => tx<Matrix[]>`
  select x.id, x.name, lower(x.period) as from, upper(x.period) - 1 as until, coalesce((
    select json_agg(json_build_object('id', c.id, 'name', c.name, 'task', c.task, 'assignments', coalesce((
      select json_agg(json_build_object('partyId', coalesce(e.agency, e.team, e.position), 'letter', e.letter)
        order by e.letter, e.id)
      from organization.rasci_entries e where e.activity = c.id and e.status <> 'void'
    ), '[]'::json)) order by c.line, c.id)
    from organization.rasci_activities c where c.matrix = x.id and c.status <> 'void'
  ), '[]') as activities
  from organization.rasci_matrices x
  where x.status in ('active', 'ended')
  order by lower(x.period), x.id`;

/** Everything compliance reads of the organisation, with its dates, in six statements sent together. */
export async function loadOrganizationFacts(tx: Tx): Promise<OrganizationFacts> {
  const [agencies, holdings, heads, teams, matrices, accessReviews] = await Promise.all([
    loadAgencies(tx),
    loadHoldings(tx),
    loadHeads(tx),
    loadTeams(tx),
    loadMatrices(tx),
    loadFinishedReviews(tx),
  ]);
  return { agencies, holdings, heads, teams, matrices, accessReviews };
}
