import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { ChangeSeen, Mounted } from '../../register/registry.ts';
import { checkElement, elementKindOf } from '../element/index.ts';
import { getRecordedOn, listCleared } from './application.queries.ts';
import { applicationDocuments } from './application-documents.register.ts';
import type { ApplicationSlots } from './application-slots.ts';
import { applications } from './applications.register.ts';
import { findClearanceProblems } from './clearance.rules.ts';
import { clearances } from './clearances.register.ts';
import {
  findBuildProblems,
  findShortcut,
  findUnknownField,
  findUseProblems,
  type GatedApplication,
} from './gates.rules.ts';

/** What the regulation in force asks at each step of an application's life; no other door leads past it. */
async function checkGates(tx: Transaction, change: ChangeSeen, slots: ApplicationSlots): Promise<readonly Problem[]> {
  const { id, step, values, now } = change;
  const application = values as GatedApplication;
  const settings = slots.settings()?.applications ?? null;
  if (step === 'create' || step === 'edit') return findUnknownField(application, settings);
  if (step === 'adopt') return findShortcut(application, await getRecordedOn(tx, id, slots.timeZone));
  if (step !== 'build' && step !== 'use') return [];
  const cleared = await listCleared(tx, 'application', id, isoDateOf(now, slots.timeZone));
  return step === 'build'
    ? findBuildProblems(application, settings, cleared)
    : findUseProblems(application, settings, cleared);
}

/** The registers of applications, their documentation and their clearances. */
export function applicationRegisters(slots: ApplicationSlots): readonly Mounted[] {
  const register = applications(slots);
  return [
    {
      register,
      check: async (tx, change) => [
        ...(await checkElement(tx, elementKindOf('applications'), change)),
        ...(await checkGates(tx, change, slots)),
      ],
    },
    { register: applicationDocuments(register) },
    {
      register: clearances,
      rules: ({ values, now }) =>
        findClearanceProblems(values as { date: string; validUntil: string | null }, isoDateOf(now, slots.timeZone)),
    },
  ];
}
