import type { Mounted } from '../../register/registry.ts';
import type { ArchitectureSlots } from './architecture-slots.ts';
import { mountEditions } from './editions/edition-mount.ts';
import { mountReviews } from './reviews/review-mount.ts';

/** The registers of the architecture. Its elements are the records of the inventories. */
export const architectureRegisters = (slots: ArchitectureSlots): readonly Mounted[] => [
  mountEditions(slots),
  mountReviews(slots),
];
