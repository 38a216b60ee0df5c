import type { FastifyPluginAsync } from 'fastify';
import type { Mounted } from '../../register/registry.ts';
import type { Site } from '../../register/site.ts';
import { applicationFindings, applicationRegisters } from '../application/index.ts';
import { datasetFindings, datasetRegisters } from '../dataset/index.ts';
import { elementPages } from '../element/index.ts';
import { infrastructureFindings, infrastructurePages, infrastructureRegisters } from '../infrastructure/index.ts';
import { processFindings, processRegisters } from '../process/index.ts';
import { securityPages, securityRegisters } from '../security/index.ts';
import { serviceFindings, serviceRegisters } from '../service/index.ts';
import { type InventorySlots, withEachOther } from './inventory-slots.ts';

/** The registers of all six inventories. */
export function inventoryRegisters(given: InventorySlots): readonly Mounted[] {
  const slots = withEachOther(given);
  return [
    ...processRegisters(slots),
    ...serviceRegisters(slots),
    ...datasetRegisters(slots),
    ...applicationRegisters(slots),
    ...infrastructureRegisters(slots),
    ...securityRegisters,
  ];
}

/** The pages of the inventories, and the rules by which they are looked through. */
export const inventory =
  (site: Site, given: InventorySlots): FastifyPluginAsync =>
  async (app) => {
    const slots = withEachOther(given);
    const sources = [
      processFindings,
      datasetFindings(slots),
      applicationFindings(slots),
      infrastructureFindings(slots),
      serviceFindings(slots),
    ];
    await app.register(elementPages(site, sources));
    await app.register(infrastructurePages(site, slots));
    await app.register(securityPages(site, slots));
  };
