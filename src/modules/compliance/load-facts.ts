import type { Tx } from '../../kernel/db/db.ts';
import { loadEvidenceFacts } from '../evidence/index.ts';
import { loadEvaluationFacts } from '../maturity/index.ts';
import { loadOrganizationFacts } from '../organization/index.ts';
import type { Facts } from './facts.ts';
import { listAttestationFacts, listPolicyFacts } from './statement.queries.ts';

/** Everything the rules read, through all time: eleven statements sent together, however much there is. */
export async function loadFacts(tx: Tx): Promise<Facts> {
  const [organization, evidence, evaluations, attestations, policies] = await Promise.all([
    loadOrganizationFacts(tx),
    loadEvidenceFacts(tx),
    loadEvaluationFacts(tx),
    listAttestationFacts(tx),
    listPolicyFacts(tx),
  ]);
  return { ...organization, ...evidence, evaluations, attestations, policies };
}
