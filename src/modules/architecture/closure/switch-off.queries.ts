import { newBind } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import { scopeSql } from '../../../register/scope.ts';

/** A licence or contract in force that is about something switched off. Money is whole rupiah. */
export type ContractHit = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly until: string | null;
  readonly cost: number | null;
};

/** Contracts in force on these applications and items, as far as the reader may see them; the soonest to end first. */
export async function listContracts(reader: Reader, ids: readonly string[]): Promise<readonly ContractHit[]> {
  const { register } = reader.registry.get('infrastructure-contracts');
  const bind = newBind();
  const wanted = `${bind(ids)}::uuid[]`;
  const scope = scopeSql(register, register.read, reader.actor, 'c', bind);
  return reader.tx.unsafe<ContractHit[]>(
    `select c.id, c.number, c.title, upper(c.period) - 1 as until, c.cost from ${register.table} c
     where c.status = 'active' and (c.items && ${wanted} or c.applications && ${wanted}) and ${scope}
     order by upper(c.period) nulls last, c.number`,
    bind.values as never[],
    { prepare: true },
  );
}
