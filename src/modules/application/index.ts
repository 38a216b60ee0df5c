/** Front door of the application module: applications, their documentation and their clearances. */
export { listCleared, loadApplicationTypes } from './application.queries.ts';
export { applicationFindings } from './application-findings.ts';
export { applicationRegisters } from './application-registers.ts';
