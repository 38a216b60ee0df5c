/** Front door of the compliance module: how every duty stands, as of any day. */
export { compliance } from './compliance.ts';
export { compliancePaths } from './compliance-api.ts';
export { complianceEntries } from './compliance-entries.ts';
export { complianceRegisters } from './compliance-registers.ts';
export { currentFacts } from './current-facts.ts';
export { documentObligations } from './document-obligations.ts';
export { drawStanding } from './draw-standing.ts';
export { dueSoon } from './due-soon.ts';
export { dutiesAbout } from './duties-about.ts';
export { dutyEvidence } from './duty-evidence.ts';
export { localPoliciesAsOf, statesAsOf } from './regulation-slots.ts';
