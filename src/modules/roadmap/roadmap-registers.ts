import type { Mounted } from '../../register/registry.ts';
import { mountInitiatives } from './initiative-mount.ts';
import { mountReports } from './report-mount.ts';
import { mountReviews } from './review-mount.ts';
import { mountRoadmaps } from './roadmap-mount.ts';
import type { RoadmapSlots } from './roadmap-slots.ts';

/** The registers of the roadmap, in the order in which they are filled. */
export const roadmapRegisters = (slots: RoadmapSlots): readonly Mounted[] => [
  mountRoadmaps(slots),
  mountInitiatives(slots),
  mountReports(slots.timeZone),
  mountReviews(slots),
];
