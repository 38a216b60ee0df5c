import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { Period } from '../../register/fields/date.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { revokeTargets, setUpTeam } from './decree-effects.ts';
import type { EvidenceSlots } from './evidence-slots.ts';
import { lockTargets } from './instrument.queries.ts';
import {
  findContradictions,
  findEnactmentProblems,
  findLinkProblems,
  findRevocationProblems,
  type InstrumentValues,
} from './instrument.rules.ts';
import { legalInstruments } from './legal-instruments.register.ts';

const valuesOf = (change: ChangeSeen) => change.values as InstrumentValues;

async function check(tx: Transaction, change: ChangeSeen, today: string): Promise<readonly Problem[]> {
  const values = valuesOf(change);
  if (change.step === 'revoke')
    return findRevocationProblems(change.before?.validity as Period, values.validity as Period);
  if (change.step === 'link-team') return findLinkProblems(change.before?.team ?? null);
  const problems = findContradictions(change.id, values);
  if (change.step !== 'enact') return problems;
  return [...problems, ...findEnactmentProblems(values, await lockTargets(tx, values.revokes ?? []), today)];
}

/** The register of legal instruments with their effects: entering into force revokes others and sets up a team. */
export const mountInstruments = ({ timeZone }: EvidenceSlots): Mounted => ({
  register: legalInstruments,
  check: (tx, change) => check(tx, change, isoDateOf(change.now, timeZone)),
  after: async (tx, change) => {
    if (change.step !== 'enact') return;
    await revokeTargets(tx, change, valuesOf(change));
    await setUpTeam(tx, change, valuesOf(change));
  },
});
