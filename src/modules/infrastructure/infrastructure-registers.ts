import type { Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import { deviceHandovers } from './device-handovers.register.ts';
import { infrastructureContracts } from './infrastructure-contracts.register.ts';
import { infrastructureItems } from './infrastructure-items.register.ts';
import type { InfrastructureSlots } from './infrastructure-slots.ts';
import { networkRules } from './network-rules.register.ts';

/** The registers of infrastructure: items, contracts, network rules, handed-over devices. */
export const infrastructureRegisters = (slots: InfrastructureSlots): readonly Mounted[] => [
  {
    register: infrastructureItems(slots),
    check: (tx, change) => checkElement(tx, elementKindOf('infrastructure-items'), change),
  },
  { register: infrastructureContracts },
  { register: networkRules },
  { register: deviceHandovers },
];
