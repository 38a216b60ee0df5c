/** Front door of the service module: administrative and public services. */
export { serviceFindings } from './service-findings.ts';
export { serviceRegisters } from './service-registers.ts';
