import type { Transaction } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { createRow } from '../../../register/change.ts';
import type { ChangeSeen, Values } from '../../../register/registry.ts';
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

/**
 * Keeps in the inventory when an application was looked after last and is to be next; nothing changes once it is over.
 * @param record what a record said before it was changed or struck out: days that came from it do not outlive it
 */
export async function planCare(
  tx: Transaction,
  change: ChangeSeen,
  application: string,
  record: Values | null = null,
): Promise<void> {
  const care = await findCare(tx, application);
  if (!care?.alive) return;
  const own = (day: Day | null, said: unknown) => (day === said ? null : day);
  const lastMaintenance = care.last ?? own(care.noted, record?.date);
  const nextMaintenance = nextCareOf({ ...care, planned: own(care.planned, record?.nextOn) });
  if (lastMaintenance === care.noted && nextMaintenance === care.planned) return;
  await takePadusStep(tx, change, 'applications', application, 'edit', { lastMaintenance, nextMaintenance });
}
