import { mayAtAll } from '../../kernel/access/access.ts';
import type { Transaction } from '../../kernel/db/db.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { ChangeSeen } from '../../register/registry.ts';
import { countAdministrators } from './role.queries.ts';
import { mayServeSelf } from './role-granting.rules.ts';

/** Refuses someone who gives themselves rights by way of a position or a seat in a team. */
export async function findSelfService(
  tx: Transaction,
  change: ChangeSeen,
  field: string,
  timeZone: string,
): Promise<Problem | undefined> {
  const isAdministrator = mayAtAll(change.actor, { administrator: 'all' });
  const count = await countAdministrators(tx, isoDateOf(change.now, timeZone), null);
  if (mayServeSelf(isAdministrator, count)) return undefined;
  return problem(field, 'self', {
    id: 'Ini memberi hak kepada Anda sendiri. Mintalah rekan yang berwenang mencatatnya.',
    en: 'This gives rights to yourself. Ask a colleague with the role to record it.',
  });
}
