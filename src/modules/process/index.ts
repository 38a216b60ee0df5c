/** Front door of the process module: business processes, and the tasks inside them. */
export { processRegisters } from './process-registers.ts';
