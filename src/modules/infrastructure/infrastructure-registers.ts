import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import { deviceHandovers } from './device-handovers.register.ts';
import { getLoad } from './infrastructure.queries.ts';
import {
  findHandoverProblems,
  findItemProblems,
  findNetworkGateProblems,
  findShortage,
  type Handover,
  type ItemToStore,
} from './infrastructure.rules.ts';
import { infrastructureContracts } from './infrastructure-contracts.register.ts';
import { infrastructureItems } from './infrastructure-items.register.ts';
import type { InfrastructureSlots } from './infrastructure-slots.ts';
import { networkRules } from './network-rules.register.ts';

async function checkItem(tx: Transaction, change: ChangeSeen, slots: InfrastructureSlots): Promise<readonly Problem[]> {
  const { id, step, now } = change;
  const item = change.values as ItemToStore;
  const settings = slots.settings();
  if (step === 'create' || step === 'edit') return findItemProblems(item, settings);
  if (step !== 'use') return [];
  return findNetworkGateProblems(item.kind, settings, await slots.clearedFor(tx, id, isoDateOf(now, slots.timeZone)));
}

async function checkRule(tx: Transaction, { id, step, values }: ChangeSeen): Promise<readonly Problem[]> {
  if (step !== 'publish' || typeof values.link !== 'string') return [];
  const { planned, capacity } = await getLoad(tx, values.link, id);
  return findShortage(planned, capacity);
}

/** The registers of infrastructure: items, contracts, network rules, handed-over devices. */
export const infrastructureRegisters = (slots: InfrastructureSlots): readonly Mounted[] => [
  {
    register: infrastructureItems(slots),
    check: async (tx, change) => [
      ...(await checkElement(tx, elementKindOf('infrastructure-items'), change)),
      ...(await checkItem(tx, change, slots)),
    ],
  },
  { register: infrastructureContracts },
  { register: networkRules, check: checkRule },
  {
    register: deviceHandovers,
    rules: ({ step, values, now }) =>
      step === 'strike'
        ? []
        : findHandoverProblems(values as Handover, slots.settings(), isoDateOf(now, slots.timeZone)),
  },
];
