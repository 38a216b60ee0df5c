import type { Tx } from '../../kernel/db/db.ts';
import { loadEvidenceFacts } from '../evidence/index.ts';
import { loadOrganizationFacts } from '../organization/index.ts';
import type { Facts } from './facts.ts';
import { listAttestationFacts, listPolicyFacts } from './statement.queries.ts';

/** Everything the rules read, through all time: ten statements sent together, however much there is. */
export async function loadFacts(tx: Tx): Promise<Facts> {
  const [organization, evidence, attestations, policies] = await Promise.all([
    loadOrganizationFacts(tx),
    loadEvidenceFacts(tx),
    listAttestationFacts(tx),
    listPolicyFacts(tx),
  ]);
  return { ...organization, ...evidence, attestations, policies };
}
