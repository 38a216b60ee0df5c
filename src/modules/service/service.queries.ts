import type { Transaction, Tx } from '../../kernel/db/db.ts';
import type { ServiceFacts } from './service.rules.ts';

/** Whether any of these outside parties is a government or an institution of one. */
export async function hasGovernment(tx: Transaction, parties: readonly string[]): Promise<boolean> {
  const [found] = await tx`
    select from organization.external_parties
    where id = any(${[...parties]}::uuid[])
      and kind in ('ict-ministry', 'state-apparatus-ministry', 'other-institution', 'local-government')
    limit 1`;
  return found !== undefined;
}

/** A service in use as the rules look at it. */
export type ServiceFact = ServiceFacts & {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
};

/** Every service in use. One statement. */
export async function listServiceFacts(tx: Tx): Promise<readonly ServiceFact[]> {
  return tx<ServiceFact[]>`
    select id, name, agency, kind, category, sector, special_reason as "specialReason",
      special_requests as "specialRequests", special_approval as "specialApproval", joins, partners, executor, coordinator, applications
    from service.services where status in ('in-use', 'to-retire') order by code`;
}
