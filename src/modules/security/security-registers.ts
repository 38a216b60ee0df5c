import type { Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import { securityControls } from './security-controls.register.ts';

/** The register of security measures. */
export const securityRegisters: readonly Mounted[] = [
  { register: securityControls, check: (tx, change) => checkElement(tx, elementKindOf('security-controls'), change) },
];
