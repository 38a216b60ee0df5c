import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf, holdersOn } from '../element/index.ts';
import { hasGovernment } from './service.queries.ts';
import {
  findCoordinatorProblems,
  findServicePublishingProblems,
  findUnknownKinds,
  type ServiceFacts,
} from './service.rules.ts';
import type { ServiceSlots } from './service-slots.ts';
import { services } from './services.register.ts';

/** What the regulation in force asks of a service, at the steps that say something new of it. */
async function checkService(tx: Transaction, change: ChangeSeen, slots: ServiceSlots): Promise<readonly Problem[]> {
  const values = change.values as ServiceFacts;
  const settings = slots.settings()?.services ?? null;
  if (change.step === 'publish') {
    const [types, agreed] = await Promise.all([
      slots.applicationTypes(tx),
      slots.agreedRequests(tx, values.specialRequests ?? []),
    ]);
    const special = (values.applications ?? []).filter((id) => types.get(id) === 'special');
    return findServicePublishingProblems(values, settings, { special, agreed });
  }
  if (!['create', 'edit'].includes(change.step)) return [];
  const between = values.partners !== null && (await hasGovernment(tx, values.partners));
  const holders = between ? await holdersOn(tx, isoDateOf(change.now, slots.timeZone)) : new Map();
  return [...findUnknownKinds(values, settings), ...findCoordinatorProblems(values, settings, holders, between)];
}

/** The register of services. */
export const serviceRegisters = (slots: ServiceSlots): readonly Mounted[] => [
  {
    register: services(slots),
    check: async (tx, change) => [
      ...(await checkElement(tx, elementKindOf('services'), change)),
      ...(await checkService(tx, change, slots)),
    ],
  },
];
