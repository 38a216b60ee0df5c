import type { Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import { applicationDocuments } from './application-documents.register.ts';
import type { ApplicationSlots } from './application-slots.ts';
import { applications } from './applications.register.ts';
import { clearances } from './clearances.register.ts';

/** The registers of applications, their documentation and their clearances. */
export function applicationRegisters(slots: ApplicationSlots): readonly Mounted[] {
  const register = applications(slots);
  return [
    { register, check: (tx, change) => checkElement(tx, elementKindOf('applications'), change) },
    { register: applicationDocuments(register) },
    { register: clearances },
  ];
}
