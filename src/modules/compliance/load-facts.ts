import type { Tx } from '../../kernel/db/db.ts';
import { loadEvidenceFacts } from '../evidence/index.ts';
import { loadEvaluationFacts } from '../maturity/index.ts';
import { loadOrganizationFacts } from '../organization/index.ts';
import type { Facts } from './facts.ts';
import { recordColumns } from './profile-checks.ts';
import { listRecordFacts } from './record-facts.queries.ts';
import { listAttestationFacts, listPolicyFacts } from './statement.queries.ts';

/** Everything the rules read, through all time: twelve statements sent together, however much there is. */
export async function loadFacts(tx: Tx): Promise<Facts> {
  const [organization, evidence, evaluations, records, attestations, policies] = await Promise.all([
    loadOrganizationFacts(tx),
    loadEvidenceFacts(tx),
    loadEvaluationFacts(tx),
    listRecordFacts(tx, recordColumns()),
    listAttestationFacts(tx),
    listPolicyFacts(tx),
  ]);
  return { ...organization, ...evidence, evaluations, records, attestations, policies };
}
