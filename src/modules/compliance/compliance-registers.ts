import type { Period } from '../../register/fields/date.ts';
import type { ChangeRuled, Mounted } from '../../register/registry.ts';
import { obligations, type Provision, profiles } from '../regulation/index.ts';
import { attestations } from './attestations.register.ts';
import { holidays } from './holidays.register.ts';
import { localPolicies } from './local-policies.register.ts';
import { findEndProblems, findScheduleProblems, findTermProblems, findUnknownDuty } from './statement.rules.ts';

/** The duty a row is about, in whichever regulation it stands. */
const dutyOf = ({ values }: ChangeRuled): Provision | undefined =>
  profiles()
    .flatMap(obligations)
    .find(({ id }) => id === values.obligation);

/** Statements: of a duty that exists, for twelve months at most. */
const mountedAttestations: Mounted = {
  register: attestations,
  rules: (change) => [...findUnknownDuty(dutyOf(change)), ...findTermProblems(change.values.period as Period)],
};

/** Local intervals: of duties to which the regulation gives none. */
const mountedLocalPolicies: Mounted = {
  register: localPolicies,
  rules: (change) => {
    if (change.step === 'end') return findEndProblems(change.before?.period as Period, change.values.period as Period);
    return change.step === 'strike' ? [] : findScheduleProblems(dutyOf(change));
  },
};

/** The registers compliance is computed with besides the records themselves. */
export const complianceRegisters: readonly Mounted[] = [
  mountedAttestations,
  mountedLocalPolicies,
  { register: holidays },
];
