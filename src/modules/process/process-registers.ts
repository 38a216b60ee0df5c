import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf, holdersOn } from '../element/index.ts';
import type { ProcessSlots } from './process-slots.ts';
import { processTasks } from './process-tasks.register.ts';
import { processes } from './processes.register.ts';
import { findPublishingProblems, type ProcessToPublish } from './publishing.rules.ts';

async function checkPublishing(tx: Transaction, change: ChangeSeen, slots: ProcessSlots): Promise<readonly Problem[]> {
  if (change.step !== 'publish') return [];
  const holders = await holdersOn(tx, isoDateOf(change.now, slots.timeZone));
  const roles = slots.settings()?.businessProcess.roles ?? null;
  return findPublishingProblems(change.values as ProcessToPublish, roles, holders);
}

/** The registers of business processes. */
export const processRegisters = (slots: ProcessSlots): readonly Mounted[] => [
  {
    register: processes,
    check: async (tx, change) => [
      ...(await checkElement(tx, elementKindOf('processes'), change)),
      ...(await checkPublishing(tx, change, slots)),
    ],
  },
  { register: processTasks },
];
