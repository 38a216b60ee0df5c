import type { Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import type { ServiceSlots } from './service-slots.ts';
import { services } from './services.register.ts';

/** The register of services. */
export const serviceRegisters = (slots: ServiceSlots): readonly Mounted[] => [
  { register: services(slots), check: (tx, change) => checkElement(tx, elementKindOf('services'), change) },
];
