import { padu } from '../../kernel/access/padu.ts';
import { recordActions } from '../../kernel/audit/record-actions.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { insertFirstAdministrator } from './role.queries.ts';
import { roleAssignments } from './role-assignments.register.ts';

/** Makes the first person an administrator from today on; in the transaction of the first run. */
export const grantFirstAdministrator =
  (timeZone: string) =>
  async (tx: Tx, personId: string, now: Date): Promise<void> => {
    const id = newId(now);
    await insertFirstAdministrator(tx, { id, personId, day: isoDateOf(now, timeZone), now });
    const { table, name } = roleAssignments;
    await recordActions(tx, {
      table,
      register: name,
      ids: [id],
      step: 'create',
      actor: padu,
      at: now,
      requestId: 'first-run',
    });
  };
