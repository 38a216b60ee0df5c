/** Front door of the infrastructure module: centres, machines, networks, software, devices, and what binds them. */
export { loadCentres } from './infrastructure.queries.ts';
export { infrastructureFindings } from './infrastructure-findings.ts';
export { infrastructurePages } from './infrastructure-pages.ts';
export { infrastructureRegisters } from './infrastructure-registers.ts';
