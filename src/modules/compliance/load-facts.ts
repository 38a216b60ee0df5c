import type { Tx } from '../../kernel/db/db.ts';
import { budgetFactRegisters, loadBudgetFacts } from '../budget/index.ts';
import { evidenceFactRegisters, loadEvidenceFacts } from '../evidence/index.ts';
import { evaluationFactRegisters, loadEvaluationFacts } from '../maturity/index.ts';
import { loadOrganizationFacts, organizationFactRegisters } from '../organization/index.ts';
import { attestations } from './attestations.register.ts';
import type { Facts } from './facts.ts';
import { localPolicies } from './local-policies.register.ts';
import { recordColumns } from './profile-checks.ts';
import { listRecordFacts } from './record-facts.queries.ts';
import { listAttestationFacts, listPolicyFacts } from './statement.queries.ts';

/**
 * Everything the rules read, through all time: thirteen statements sent together, however much there is.
 * @param timeZone of the government: on which day something was done
 */
export async function loadFacts(tx: Tx, timeZone: string): Promise<Facts> {
  const [organization, evidence, evaluations, budgets, records, attestations, policies] = await Promise.all([
    loadOrganizationFacts(tx),
    loadEvidenceFacts(tx),
    loadEvaluationFacts(tx, timeZone),
    loadBudgetFacts(tx, timeZone),
    listRecordFacts(tx, timeZone, recordColumns()),
    listAttestationFacts(tx),
    listPolicyFacts(tx),
  ]);
  return { ...organization, ...evidence, evaluations, budgets, records, attestations, policies };
}

/** The registers the facts are read from: a change of anything else changes no fact. */
export const factRegisters = (): readonly string[] => [
  ...organizationFactRegisters,
  ...evidenceFactRegisters,
  ...evaluationFactRegisters,
  ...budgetFactRegisters,
  ...recordColumns().keys(),
  attestations.name,
  localPolicies.name,
];
