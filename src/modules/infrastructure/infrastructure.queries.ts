import type { Transaction, Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import { newBind } from '../../register/bind.ts';
import type { Reader } from '../../register/read.ts';
import { scopeSql } from '../../register/scope.ts';
import type { LinkLoad } from './facility.page.ts';
import type { Centre } from './facility.rules.ts';
import { centreKinds, networkKinds, softwareKinds } from './infrastructure-kinds.ts';
import type { NetworkPart } from './network.rules.ts';
import { networkRules } from './network-rules.register.ts';
import type { Software } from './software.rules.ts';

/** The centres in use. */
export async function listCentres(tx: Tx): Promise<readonly Centre[]> {
  return tx<Centre[]>`
    select id, name, kind, agency, address, power_main as "powerMain", power_backup as "powerBackup",
      standard_kind as "standardKind", standard, coalesce(no_sni, false) as "noSni", connects_to as "connectsTo"
    from infrastructure.infrastructure_items
    where kind = any(${[...centreKinds]}) and status in ('in-use', 'to-retire')
    order by kind, code`;
}

/** The parts of the network in use. */
export async function listNetworkParts(tx: Tx): Promise<readonly NetworkPart[]> {
  return tx<NetworkPart[]>`
    select id, name, agency, segment, maintainer, connects
    from infrastructure.infrastructure_items
    where kind = any(${[...networkKinds]}) and status in ('in-use', 'to-retire')
    order by code`;
}

/** Software in use, and whether a licence or subscription in force that day names it. */
export async function listSoftware(
  tx: Tx,
  day: string,
): Promise<readonly (Software & { readonly id: string; readonly name: string; readonly agency: string })[]> {
  return tx`
    select i.id, i.name, i.agency, i.licence, i.licence_name as "licenceName", i.licence_until as "licenceUntil",
      exists (
        select from infrastructure.infrastructure_contracts c
        where c.items @> array[i.id] and c.status = 'active' and c.kind in ('licence', 'subscription')
          and c.period @> ${day}::date
      ) as contracted
    from infrastructure.infrastructure_items i
    where i.kind = any(${[...softwareKinds]}) and i.status in ('in-use', 'to-retire')
    order by i.code`;
}

/** The kind of the data centre that each piece of infrastructure stands in, itself included; none where it stands in no centre. */
export async function loadCentres(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ id: string; kind: string }[]>`
    with recursive inside as (
      select id, kind from infrastructure.infrastructure_items
      where kind = any(${[...centreKinds]}) and status in ('in-use', 'to-retire')
      union
      select i.id, p.kind from inside p join infrastructure.infrastructure_items i on i.located_in = p.id
      where i.kind <> all(${[...centreKinds]}) and i.status <> 'void'
    )
    select id, kind from inside`;
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/**
 * The bandwidth of a link, and the most of it that rules in force share out at one time while this rule is in force.
 * Two people who publish rules for one link wait for each other.
 */
export async function getLoad(
  tx: Transaction,
  link: string,
  rule: string,
): Promise<{ readonly planned: number; readonly capacity: number | null }> {
  await tx`select pg_advisory_xact_lock(hashtext(${`infrastructure.network_rules ${link}`}))`;
  const [row] = await tx<{ planned: number | null; capacity: number | null }[]>`
    with ours as (
      select r.period, r.bandwidth from infrastructure.network_rules r
      join infrastructure.network_rules me on me.id = ${rule} and r.period && me.period
      where r.link = ${link} and r.status = 'published'
    ), starts as (
      select greatest(lower(o.period), lower(me.period)) as day
      from ours o join infrastructure.network_rules me on me.id = ${rule}
    )
    select i.bandwidth as capacity,
      (select max(total) from (
        select (select sum(o.bandwidth)::bigint from ours o where o.period @> s.day) as total from starts s
      ) sums) as planned
    from infrastructure.infrastructure_items i where i.id = ${link}`;
  return { planned: row?.planned ?? 0, capacity: row?.capacity ?? null };
}

/** The links in use with what rules share out of them on a day, among rules the reader may know. One statement. */
export async function listLinkLoads(reader: Reader, day: Day): Promise<readonly LinkLoad[]> {
  const bind = newBind();
  const open = scopeSql(networkRules, networkRules.read, reader.actor, 't', bind);
  return reader.tx.unsafe<LinkLoad[]>(
    `select i.id, i.name, i.bandwidth as capacity, sum(t.bandwidth)::int as planned
    from infrastructure.infrastructure_items i
    join infrastructure.network_rules t on t.link = i.id and t.status = 'published' and t.period @> ${bind(day)}::date
    where i.status in ('in-use', 'to-retire') and ${open}
    group by i.id order by i.code`,
    bind.values as never[],
  );
}
