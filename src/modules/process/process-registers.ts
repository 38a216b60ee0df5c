import type { Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import { processTasks } from './process-tasks.register.ts';
import { processes } from './processes.register.ts';

/** The registers of business processes. */
export const processRegisters: readonly Mounted[] = [
  { register: processes, check: (tx, change) => checkElement(tx, elementKindOf('processes'), change) },
  { register: processTasks },
];
