import type { Mounted } from '../../register/registry.ts';
import { mountBuilds } from './builds/build-mount.ts';
import { mountDeliverables } from './builds/deliverable-mount.ts';
import { requirementChanges } from './builds/requirement-changes.register.ts';
import { mountMaintenance } from './care/maintenance-mount.ts';
import type { DevelopmentSlots } from './development-slots.ts';
import { mountExaminations } from './requests/examination-mount.ts';
import { mountRequests } from './requests/request-mount.ts';

/** The registers of requests and builds, in the order in which they are filled. */
export const developmentRegisters = (slots: DevelopmentSlots): readonly Mounted[] => [
  mountRequests(slots),
  mountExaminations(slots),
  mountBuilds(slots),
  mountDeliverables,
  { register: requirementChanges },
  mountMaintenance(slots),
];
