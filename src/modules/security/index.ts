/** Front door of the security module: measures for the five guarantees. */
export { securityRegisters } from './security-registers.ts';
