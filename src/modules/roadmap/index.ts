/** Front door of the roadmap module: five-year plans, their initiatives, progress and reviews. */
export { initiativesFor } from './initiatives-for.queries.ts';
export { initiativesOn } from './initiatives-on.queries.ts';
export { roadmap } from './roadmap.ts';
export { roadmapRegisters } from './roadmap-registers.ts';
