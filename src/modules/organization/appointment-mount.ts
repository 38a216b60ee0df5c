import type { Mounted } from '../../register/registry.ts';
import { appointments } from './appointments.register.ts';
import { mountDated } from './dated-mount.ts';
import { givesRole } from './position-kinds.ts';
import { getPositionKind } from './role.queries.ts';
import { findSelfService } from './self-service.ts';

/** The register of appointments: nobody appoints themselves to a position that gives rights. */
export const mountAppointments = (timeZone: string): Mounted =>
  mountDated(appointments, async (tx, change) => {
    if (change.values.person !== change.actor.id) return [];
    if (!givesRole(await getPositionKind(tx, change.values.position as string))) return [];
    const found = await findSelfService(tx, change, 'person', timeZone);
    return found ? [found] : [];
  });
