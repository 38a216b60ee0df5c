import type { Transaction, Tx } from '../../kernel/db/db.ts';
import type { GatedApplication } from './gates.rules.ts';
import type { LicensedApplication } from './open-source.rules.ts';

/** What clearances are about. */
export type ClearedThing = 'application' | 'infrastructure';

/** The kinds of clearance in force for an application or a piece of infrastructure on a day: only favourable ones open a gate. */
export async function listCleared(tx: Tx, about: ClearedThing, id: string, day: string): Promise<readonly string[]> {
  const rows = await tx<{ kind: string }[]>`
    select distinct kind from application.clearances
    where status = 'active' and ${tx(about)} = ${id} and result = 'feasible'
      and (valid_until is null or valid_until >= ${day}::date)`;
  return rows.map(({ kind }) => kind);
}

/** The day on which an application was recorded, where the government is. */
export async function getRecordedOn(tx: Transaction, id: string, timeZone: string): Promise<string> {
  const [row] = await tx<{ day: string }[]>`
    select to_char(created_at at time zone ${timeZone}, 'YYYY-MM-DD') as day
    from application.applications where id = ${id}`;
  if (!row) throw new TypeError(`no application ${id}`);
  return row.day;
}

/** General or special, by application. */
export async function loadApplicationTypes(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ id: string; type: string }[]>`
    select id, type from application.applications where status <> 'void'`;
  return new Map(rows.map(({ id, type }) => [id, type]));
}

/** An application as the rules look at it. `cleared`: the kinds of favourable clearances it has today. */
export type ApplicationFact = GatedApplication &
  LicensedApplication & {
    readonly id: string;
    readonly name: string;
    readonly agency: string;
    readonly nextMaintenance: string | null;
    readonly cleared: readonly string[];
  };

/** Every application in use. One statement. */
export async function listApplicationFacts(tx: Tx, day: string): Promise<readonly ApplicationFact[]> {
  return tx<ApplicationFact[]>`
    select a.id, a.name, a.agency, a.type, a.scope, a.general_origin as "generalOrigin",
      a.general_field as "generalField", a.built_by as "builtBy", a.ownership, a.license,
      a.closed_reason as "closedReason", a.source_repository as "sourceRepository", a.live_since as "liveSince",
      a.next_maintenance as "nextMaintenance",
      array(
        select distinct c.kind from application.clearances c
        where c.application = a.id and c.status = 'active' and c.result = 'feasible'
          and (c.valid_until is null or c.valid_until >= ${day}::date)
      ) as cleared
    from application.applications a
    where a.status in ('in-use', 'to-retire')
    order by a.code`;
}
