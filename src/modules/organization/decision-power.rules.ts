import type { RasciActivity } from './rasci.rules.ts';

/**
 * The activities in which somebody else than the ICT agency is accountable for a decision that the regulation gives to
 * the ICT function (Perwali Tanjungpinang 8/2022 Pasal 52 ayat (2)). `decisions`: ids of the provisions that give it.
 */
export const findMisplacedDecisions = (
  activities: readonly RasciActivity[],
  decisions: readonly string[],
  ictAgencies: readonly string[],
): readonly RasciActivity[] =>
  activities.filter(
    ({ task, assignments }) =>
      task !== null &&
      decisions.includes(task) &&
      assignments.some(({ partyId, letter }) => letter === 'A' && !ictAgencies.includes(partyId)),
  );
