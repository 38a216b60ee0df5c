/** Front door of the architecture module: the six domains as one graph, its editions and reviews. */
export { architecture } from './architecture.ts';
export { architectureEntries } from './architecture-entries.ts';
export { architecturePaths } from './architecture-paths.ts';
export { architectureRegisters } from './architecture-registers.ts';
export type { ArchitectureSlots } from './architecture-slots.ts';
