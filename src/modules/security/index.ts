/** Front door of the security module: measures for the five guarantees. */
export { securityPages } from './security-pages.ts';
export { securityRegisters } from './security-registers.ts';
