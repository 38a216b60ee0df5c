import type { Tx } from '../../kernel/db/db.ts';
import type { AgencyKindId } from './agency-kinds.ts';
import { type FunctionId, functionIds } from './functions.ts';

/** An agency that holds a function. */
export type Holder = { readonly function: FunctionId; readonly id: string; readonly name: string };

/** Which agency holds which function of government on a day. */
export async function listHolders(tx: Tx, day: string): Promise<readonly Holder[]> {
  return tx<Holder[]>`
    select h.function, a.id, a.name
    from organization.function_holdings h
    join organization.agencies a on a.id = h.agency and a.period @> ${day}::date
    where h.status <> 'void' and h.period @> ${day}::date and h.function = any(${[...functionIds]}::text[])
    order by h.function, a.name`;
}

/** A unit by its id, as it is called now. */
export async function findUnit(
  tx: Tx,
  id: string,
): Promise<{ readonly id: string; readonly name: string; readonly kind: AgencyKindId } | undefined> {
  const [found] = await tx<{ id: string; name: string; kind: AgencyKindId }[]>`
    select id, name, kind from organization.agencies where id::text = ${id}`;
  return found;
}
