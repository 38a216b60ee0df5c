import type { Tx } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Act } from '../act.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { requireParent } from '../rows/parent-of.ts';
import { agencyOf, mayOn } from '../step-availability.ts';
import type { ToUndo } from './batch.queries.ts';

/**
 * The versions at which rows stand that nobody touched since: the batch itself may have raised them, by what it did inside
 * a row.
 */
export async function untouched(
  tx: Tx,
  register: Register,
  batch: { readonly id: string },
  items: readonly ToUndo[],
): Promise<ReadonlyMap<string, number>> {
  const [ids, versions] = [items.map(({ rowId }) => rowId), items.map(({ version }) => version)];
  const rows = await tx<{ id: string; version: number }[]>`
    select t.id, t.version from unnest(${ids}::uuid[], ${versions}::integer[]) as was (id, version)
    join ${tx(register.table)} t on t.id = was.id
    where t.version >= was.version and not exists (
      select from kernel.actions a where a.register = ${register.name} and a.row_id = t.id
        and a.version > was.version and a.request_id <> ${`batch:${batch.id}`})`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Why a row may not be taken away by the actor: its grant, or that of the row around it, which must be open too. */
export async function refusalToRemove(act: Act, register: Register, row: ReadRow): Promise<CodedError | undefined> {
  if (!register.within) {
    const open = mayOn(act.actor, register.create, { ...row, agencyId: agencyOf(register, row.id, row.values) });
    return open ? undefined : new CodedError('forbidden');
  }
  try {
    await requireParent(act, register, row.values);
    return undefined;
  } catch (error) {
    if (error instanceof CodedError && error.status < 500) return error;
    throw error;
  }
}
