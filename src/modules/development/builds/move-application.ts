import type { Transaction } from '../../../kernel/db/db.ts';
import { findStep } from '../../../register/register.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import { takePadusStep } from '../requests/padus-step.ts';
import { findApplicationStatus } from './build.queries.ts';

/** Takes the application of a build along, where the step is open to it: what is in use stays in use while it is changed. */
export async function moveApplication(
  tx: Transaction,
  change: ChangeSeen,
  application: string,
  step: 'build' | 'test' | 'rework' | 'use',
): Promise<void> {
  const status = await findApplicationStatus(tx, application);
  const from = findStep(change.registry.get('applications').register, step)?.from ?? [];
  if (status !== undefined && from.includes(status)) await takePadusStep(tx, change, 'applications', application, step);
}
