import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { agencyKindsThatOwe } from '../../organization/index.ts';

/** An agency that carries duties. */
export type AgencyListed = { readonly id: string; readonly name: string };

/** The agencies that carry duties on a day, by name; not the units below them. */
export async function listOwingAgencies(tx: Tx, day: Day): Promise<readonly AgencyListed[]> {
  return tx<AgencyListed[]>`
    select id, name from organization.agencies
    where period @> ${day}::date and kind = any(${[...agencyKindsThatOwe]}::text[])
    order by name`;
}

/** What every unit is called, by its id: also those that are gone. */
export async function loadAgencyNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<AgencyListed[]>`select id, name from organization.agencies`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
