import type { Actor } from '../../kernel/access/access.ts';
import type { Db, Transaction, Tx } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Act } from '../act.ts';
import type { Registry } from '../registry.ts';
import type { Batch } from './batch.ts';

/** What running a batch needs: the registers, and who its maker is today, with the rights of today. */
export type BatchRunner = {
  readonly db: Db;
  readonly registry: Registry;
  readonly loadMaker: (tx: Tx, batch: Pick<Batch, 'actorId' | 'actorKind'>, now: Date) => Promise<Actor | null>;
};

/** The maker's rights as they are now. @throws CodedError `forbidden` where the maker has left */
export async function actFor({ registry, loadMaker }: BatchRunner, tx: Transaction, batch: Batch): Promise<Act> {
  const now = new Date();
  const actor = await loadMaker(tx, batch, now);
  if (!actor) throw new CodedError('forbidden');
  return { tx, registry, actor, now, requestId: `batch:${batch.id}` };
}
