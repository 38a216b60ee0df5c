import type { Mounted } from '../../register/registry.ts';
import { mountAccessReviews } from './access-reviews/access-review-mounts.ts';
import { mountAgencies } from './agency-mount.ts';
import { mountAppointments } from './appointment-mount.ts';
import { externalParties } from './external-parties.register.ts';
import { formerNamesMounted } from './former-name-mount.ts';
import { mountHoldings } from './holding-mount.ts';
import type { OrganizationSlots } from './organization-slots.ts';
import { mountPositions } from './position-mount.ts';
import { activitiesMounted, entriesMounted, mountMatrices } from './rasci-mounts.ts';
import { mountRoles } from './role-mount.ts';
import { mountSubstitutions } from './substitution-mount.ts';
import { mountTeamMembers } from './team-member-mount.ts';
import { mountTeams } from './team-mount.ts';

/** The registers of the organisation, in the order of the navigation. */
export function organizationRegisters(slots: OrganizationSlots): readonly Mounted[] {
  const holdings = mountHoldings(slots);
  return [
    mountAgencies(slots.timeZone, formerNamesMounted, holdings),
    formerNamesMounted,
    holdings,
    mountPositions(slots.timeZone),
    mountAppointments(slots.timeZone),
    mountRoles(slots.timeZone),
    ...mountAccessReviews(slots.timeZone),
    mountSubstitutions(slots.timeZone),
    { register: externalParties },
    mountTeams(slots),
    mountTeamMembers(slots),
    mountMatrices(slots),
    activitiesMounted,
    entriesMounted,
  ];
}
