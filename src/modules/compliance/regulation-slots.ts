import type { Tx } from '../../kernel/db/db.ts';
import { fill } from '../../kernel/i18n/text.ts';
import type { LocalPolicy, Profile, ProvisionState } from '../regulation/index.ts';
import type { Day } from './dates.rules.ts';
import { evaluate } from './evaluate.rules.ts';
import type { Facts } from './facts.ts';
import { listPolicyFacts } from './statement.queries.ts';

/** How every duty of a regulation stands on a day, for the pages that show the regulation itself. */
export function statesAsOf(profile: Profile, facts: Facts, day: Day): ReadonlyMap<string, ProvisionState> {
  const items = evaluate(profile, facts, day);
  return new Map(items.map(({ id, state, reason }) => [id, { state, reason, href: `/compliance/duties/${id}` }]));
}

/** The intervals the government set itself that hold on a day, each with its duty. */
export async function localPoliciesAsOf(tx: Tx, day: Day): Promise<readonly LocalPolicy[]> {
  const policies = await listPolicyFacts(tx);
  const every = { id: 'setiap {months} bulan', en: 'every {months} months' };
  return policies
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ obligationId, months }) => ({
      provisionId: obligationId,
      text: fill(every, { months }),
      href: `/local-policies?filter%5Bobligation%5D=${obligationId}`,
    }));
}
