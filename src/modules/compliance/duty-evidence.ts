import { fill, same } from '../../kernel/i18n/text.ts';
import { dutyStates } from '../../ui/state/state-badge.ts';
import type { EvidenceSource } from '../maturity/index.ts';
import type { Profile } from '../regulation/index.ts';
import type { FactsNow } from './current-facts.ts';
import { evaluate } from './evaluate.rules.ts';

/**
 * Duties of the government's own regulation as what speaks for an indicator: those on its topics that are met, or met in
 * part, with why. Everybody may read how duties stand.
 * @param profile the regulation in force; null before the first run
 */
export const dutyEvidence =
  (profile: () => Profile | null, facts: FactsNow): EvidenceSource =>
  async (_reader, { topics, today }) => {
    const wanted = new Set<string>(topics.flatMap(({ duties }) => duties ?? []));
    const current = profile();
    if (!current || wanted.size === 0) return [];
    const on = new Map(
      current.provisions
        .filter(({ capabilities }) => (capabilities ?? []).some((one) => wanted.has(one)))
        .map((provision) => [provision.id, provision]),
    );
    return evaluate(current, await facts(), today).flatMap((item) => {
      const provision = on.get(item.id);
      if (!provision || (item.state !== 'met' && item.state !== 'partly')) return [];
      const basis =
        item.basis === 'attested' ? { id: 'dinyatakan', en: 'attested' } : { id: 'dihitung', en: 'computed' };
      const text = { id: '{state} ({basis}). {reason}', en: '{state} ({basis}). {reason}' };
      return {
        register: 'compliance/duties',
        id: item.id,
        title: fill({ id: '{ref}: {duty}', en: '{ref}: {duty}' }, { ref: same(item.ref), duty: provision.duty }),
        reason: fill(text, { state: dutyStates[item.state].label, basis, reason: item.reason }),
        date: item.since,
        until: item.nextDue,
      };
    });
  };
