import type { Transaction } from '../../../kernel/db/db.ts';
import { createRow } from '../../../register/change.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import { takePadusStep } from '../requests/padus-step.ts';
import { nextCareOf } from './care.rules.ts';
import { findCare } from './maintenance.queries.ts';

/** What the owner said of the care of an application becomes a record: what was done, when, and when it is due next. */
export async function recordCare(tx: Transaction, change: ChangeSeen): Promise<void> {
  const { id, answers, values } = change;
  const { agency, lastMaintenance, nextMaintenance } = values as Record<string, string | null>;
  const ahead = (nextMaintenance ?? '') > (lastMaintenance ?? '');
  const record = {
    application: id,
    agency,
    kind: answers.kind,
    date: lastMaintenance,
    done: answers.done,
    nextOn: ahead ? nextMaintenance : null,
  };
  const nothing = { answers: {}, reason: null };
  await createRow({ ...change, tx }, change.registry.get('maintenance-records'), { values: record, ...nothing });
}

/** Keeps in the inventory when an application was looked after last and is to be next; nothing changes once it is over. */
export async function planCare(tx: Transaction, change: ChangeSeen, application: string): Promise<void> {
  const care = await findCare(tx, application);
  if (!care?.alive) return;
  const lastMaintenance = care.last ?? care.noted;
  const nextMaintenance = nextCareOf(care);
  if (lastMaintenance === care.noted && nextMaintenance === care.planned) return;
  await takePadusStep(tx, change, 'applications', application, 'edit', { lastMaintenance, nextMaintenance });
}
