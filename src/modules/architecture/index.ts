/** Front door of the architecture module: the six domains as one graph, its editions and reviews. */
export { architectureRegisters } from './architecture-registers.ts';
export type { ArchitectureSlots } from './architecture-slots.ts';
