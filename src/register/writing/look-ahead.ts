import { formFields } from '../change.ts';
import { isId } from '../fields/reference.ts';
import { findRow, type Reader } from '../read.ts';
import { findStep } from '../register.ts';
import type { Mounted, Values } from '../registry.ts';
import { factsOf } from '../row-facts.ts';
import { refusalOf } from '../step-availability.ts';
import { judge } from '../validate.ts';

/**
 * Lets a module look at what takes long before the transaction of a step begins, so that no lock waits for it. Only for
 * those who may take the step now; whatever was seen is asked again under the lock.
 * @param given the values that come with the step, as yet unjudged
 */
export async function lookAhead(
  reader: Reader,
  { register, ahead }: Mounted,
  step: string,
  id: string,
  given: Values,
): Promise<void> {
  if (!ahead || !findStep(register, step) || !isId(id)) return;
  if (judge(formFields(register, step), given, true).length > 0) return;
  const row = await findRow(reader, register, register.read, id, false);
  if (!row) return;
  const values = { ...row.values, ...given };
  if (refusalOf(register, step, reader.actor, await factsOf(reader, register, row, values))) return;
  await ahead(reader.tx, { step, values, actor: reader.actor, now: new Date() });
}
