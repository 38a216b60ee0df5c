import { CodedError } from '../../kernel/errors/errors.ts';
import { isId } from '../../register/fields/reference.ts';
import { findRow, type Reader, type ReadRow } from '../../register/read.ts';
import { budgetPlans } from './budget-plans.register.ts';

/** A budget the reader may read. @throws CodedError `not-found`, also for what is not open to them */
export async function getReadablePlan(reader: Reader, id: string): Promise<ReadRow> {
  const row = isId(id) ? await findRow(reader, budgetPlans, budgetPlans.read, id, false) : undefined;
  if (!row) throw new CodedError('not-found');
  return row;
}
