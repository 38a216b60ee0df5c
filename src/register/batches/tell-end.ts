import type { Transaction } from '../../kernel/db/db.ts';
import { addNotices } from '../../kernel/notices/add-notices.ts';
import type { Registry } from '../registry.ts';
import type { Batch } from './batch.ts';

/** Tells the maker of a batch that ran in the background that it is over, in the transaction that ends it. */
export async function tellEnd(tx: Transaction, registry: Registry, batch: Batch): Promise<void> {
  if (!batch.inBackground || batch.actorKind !== 'person') return;
  const { id, actorId, register, state, created, updated, refused, undone } = batch;
  const values = { register: registry.get(register).register.title, created, updated, refused, undone };
  const kind = state === 'undone' ? 'batch-undone' : 'batch-ended';
  const notice = { person: actorId, kind, about: null, href: `/batches/${id}`, values, key: `${id}/${state}` } as const;
  await addNotices(tx, [notice], new Date());
}
