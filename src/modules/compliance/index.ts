/** Front door of the compliance module: how every duty stands, as of any day. */
export { complianceRegisters } from './compliance-registers.ts';
export { documentObligations } from './document-obligations.ts';
