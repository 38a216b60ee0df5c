/** Front door of the process module: business processes, and the tasks inside them. */
export { diagramRegisters } from './diagrams/diagram-mount.ts';
export { diagramPaths } from './diagrams/diagram-paths.ts';
export { loadProcessOwners } from './process.queries.ts';
export { processFindings } from './process-findings.ts';
export { processPages } from './process-pages.ts';
export { processRegisters } from './process-registers.ts';
