import type { Tx } from '../../kernel/db/db.ts';
import type { InstrumentFact } from './evidence-facts.ts';
import type { Target } from './instrument.rules.ts';

/** The instruments with some ids, locked: their state decides what another one may do to them. */
export async function lockTargets(tx: Tx, ids: readonly string[]): Promise<readonly Target[]> {
  return tx<Target[]>`
    select id, version, status, reference,
      case when validity is not null
        then json_build_object('from', lower(validity), 'until', upper(validity) - 1) end as validity
    from evidence.legal_instruments where id = any(${[...ids]}::uuid[]) order by id for update`;
}

/** The version an instrument has now. */
export async function getInstrumentVersion(tx: Tx, id: string): Promise<number> {
  const [found] = await tx<{ version: number }[]>`select version from evidence.legal_instruments where id = ${id}`;
  if (!found) throw new TypeError(`no instrument ${id}`);
  return found.version;
}

/** The state and version of a team. */
export async function getTeamState(tx: Tx, id: string): Promise<{ status: string; version: number }> {
  const [found] = await tx<{ status: string; version: number }[]>`
    select status, version from organization.teams where id = ${id}`;
  if (!found) throw new TypeError(`no team ${id}`);
  return found;
}

/** The id of the decree that sets a team up and was not revoked; the latest where there are several, null where none. */
export async function findDecreeOf(tx: Tx, teamId: string): Promise<string | null> {
  const [found] = await tx<{ id: string }[]>`
    select id from evidence.legal_instruments where team = ${teamId} and status = 'in-force'
    order by date desc, id desc limit 1`;
  return found?.id ?? null;
}

/** Every instrument, drafts with empty dates; struck-out drafts are left out. One statement. */
export async function listInstrumentFacts(tx: Tx): Promise<readonly InstrumentFact[]> {
  return tx<InstrumentFact[]>`
    select i.id, i.kind, i.title, i.subject, i.team as "teamId", i.agency as "agencyId",
      case when i.status <> 'draft' then i.date end as date,
      case when i.status <> 'draft' then lower(i.validity) end as "validFrom",
      upper(i.validity) - 1 as "validUntil",
      case when i.status = 'revoked' then upper(i.validity) end as "revokedOn",
      coalesce(i.basis, '{}') || coalesce(i.amends, '{}') || coalesce(l.documents, '{}') as links
    from evidence.legal_instruments i
    left join (
      select split_part(record, '/', 2)::uuid as instrument, array_agg(document order by document) as documents
      from evidence.document_links where status = 'active' and record like 'legal-instruments/%' group by 1
    ) l on l.instrument = i.id
    where i.status <> 'void'
    order by i.date, i.id`;
}
