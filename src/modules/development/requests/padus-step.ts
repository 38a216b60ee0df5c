import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { takeStep } from '../../../register/change.ts';
import type { ChangeSeen, Values } from '../../../register/registry.ts';
import { lockVersion } from './request.queries.ts';

/** What follows from a change Padu does itself, on another row, in the same transaction. */
export async function takePadusStep(
  tx: Transaction,
  change: ChangeSeen,
  register: string,
  id: string,
  step: string,
  values: Values = {},
): Promise<void> {
  const mounted = change.registry.get(register);
  const version = await lockVersion(tx, mounted.register.table, id);
  const input = { values, answers: {}, reason: null };
  await takeStep({ ...change, tx, actor: padu }, mounted, step, id, version, input);
}
