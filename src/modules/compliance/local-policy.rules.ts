import { fill } from '../../kernel/i18n/text.ts';
import type { Provision } from '../regulation/index.ts';
import type { Check } from './checks/check.ts';
import { addMonths, type Day, earlier } from './dates.rules.ts';
import type { PolicyFact } from './facts.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';
import { dayText } from './wording.ts';

const applies = new Set<Check['kind']>(['document', 'per-agency', 'all-of']);

const dueUnder = (policy: PolicyFact, found: Outcome): Day => {
  const days = found.evidence.flatMap((evidence) => evidence.date ?? []);
  return addMonths(days.length > 0 ? days.reduce(earlier) : policy.from, policy.months);
};

/**
 * Applies the interval that the government set itself where the regulation is silent. What is older than the interval
 * is due again, by local policy: that is said, and it is never a breach of the regulation.
 */
export function withLocalPolicy(found: Outcome, check: Check, provision: Provision, scene: Scene): Outcome {
  const policy = scene.snapshot.findPolicy(provision.id);
  if (!policy || provision.schedule || !applies.has(check.kind)) return found;
  if (found.state === 'not-yet' || found.state === 'not-applicable') return found;
  const due = dueUnder(policy, found);
  const text = {
    id: '{reason} Kebijakan daerah, bukan peraturan: setiap {months} bulan, berikutnya {due}.',
    en: '{reason} Local policy, not the regulation: every {months} months, next on {due}.',
  };
  const reason = fill(text, { reason: found.reason, months: policy.months, due: dayText(due) });
  const state = found.state === 'met' && due < scene.day ? 'due' : found.state;
  const nextDue = found.nextDue === null ? due : earlier(found.nextDue, due);
  return { ...found, state, nextDue, reason };
}
