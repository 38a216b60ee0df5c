import type { Tx } from '../../kernel/db/db.ts';

/** One change of the tree at a time, so that two moves made at once cannot close a circle together. */
export async function lockTree(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('organization.agencies.parent', 0))`;
}

/** Whether an agency stands, through any number of parents, below itself. */
export async function isInCircle(tx: Tx, id: string): Promise<boolean> {
  const [found] = await tx<{ circle: boolean }[]>`
    with recursive above as (
      select id, parent from organization.agencies where id = ${id}
      union
      select a.id, a.parent from organization.agencies a join above b on a.id = b.parent
    )
    select exists (select from above where parent = ${id}) as circle`;
  return found?.circle === true;
}

/** Whether the parent of an agency, if any, exists for part of the time the agency does. */
export async function hasLivingParent(tx: Tx, id: string): Promise<boolean> {
  const [found] = await tx<{ lives: boolean }[]>`
    select p.id is null or p.period && a.period as lives
    from organization.agencies a left join organization.agencies p on p.id = a.parent
    where a.id = ${id}`;
  return found?.lives === true;
}

/** Names of units directly below an agency that last longer than it does. */
export async function listSurvivingUnits(tx: Tx, id: string): Promise<readonly string[]> {
  const rows = await tx<{ name: string }[]>`
    select c.name
    from organization.agencies c join organization.agencies a on a.id = c.parent
    where a.id = ${id} and coalesce(upper(c.period), 'infinity') > coalesce(upper(a.period), 'infinity')
    order by c.name`;
  return rows.map(({ name }) => name);
}

/** Whether an agency exists on a day. */
export async function existsOn(tx: Tx, id: string, day: string): Promise<boolean> {
  const [found] =
    await tx`select from organization.agencies where id = ${id} and status <> 'merged' and period @> ${day}::date`;
  return found !== undefined;
}

/** Since when an agency bears its present name: the day after its last former name, or its first day. */
export async function getNameStart(tx: Tx, id: string): Promise<string> {
  const [found] = await tx<{ since: string }[]>`
    select greatest(lower(a.period), max(upper(n.period))) as since
    from organization.agencies a
    left join organization.agency_names n on n.agency = a.id and n.status <> 'void'
    where a.id = ${id} group by a.id`;
  if (!found) throw new TypeError(`no agency ${id}`);
  return found.since;
}

/** The unit and those above it, the unit first. */
export async function listUpwards(tx: Tx, id: string): Promise<readonly { name: string; kind: string }[]> {
  return tx<{ name: string; kind: string }[]>`
    with recursive above as (
      select id, parent, name, kind, 1 as height from organization.agencies where id = ${id}
      union
      select a.id, a.parent, a.name, a.kind, b.height + 1
      from organization.agencies a join above b on a.id = b.parent where b.height < 50
    )
    select name, kind from above order by height`;
}

/** Functions that an agency holds after a day, with the versions their rows have. */
export async function listHoldingsBeyond(
  tx: Tx,
  agencyId: string,
  day: string,
): Promise<readonly { id: string; version: number; function: string; from: string; until: string | null }[]> {
  return tx<{ id: string; version: number; function: string; from: string; until: string | null }[]>`
    select id, version, function, lower(period) as from, upper(period) - 1 as until
    from organization.function_holdings
    where agency = ${agencyId} and status = 'active' and coalesce(upper(period), 'infinity') > ${day}::date + 1
    order by function`;
}

/** Every unit that exists on a day, named for a list of choices. */
export async function listAgencies(tx: Tx, day: string): Promise<readonly { id: string; label: string }[]> {
  return tx<{ id: string; label: string }[]>`
    select id, name as label from organization.agencies where status <> 'merged' and period @> ${day}::date order by name`;
}

/** The id of the agency with a code, in any case. */
export async function findAgencyByCode(tx: Tx, code: string): Promise<string | undefined> {
  const [found] = await tx<{ id: string }[]>`select id from organization.agencies where upper(code) = upper(${code})`;
  return found?.id;
}

/** Whether an agency holds a function for part of a time. */
export async function holdsDuring(
  tx: Tx,
  held: { agencyId: string; function: string; from: string; until: string | null },
): Promise<boolean> {
  const [found] = await tx`
    select from organization.function_holdings
    where agency = ${held.agencyId} and function = ${held.function} and status <> 'void'
      and period && daterange(${held.from}::date, ${held.until}::date, '[]')`;
  return found !== undefined;
}
