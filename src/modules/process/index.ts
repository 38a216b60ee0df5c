/** Front door of the process module: business processes, and the tasks inside them. */
export { loadProcessOwners } from './process.queries.ts';
export { processRegisters } from './process-registers.ts';
export type { ProcessSlots } from './process-slots.ts';
