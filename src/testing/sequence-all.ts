import type { Db } from '../kernel/db/db.ts';
import { hasPending } from '../kernel/log/log.queries.ts';
import { sequencePending } from '../kernel/log/sequence.ts';
import type { Signer } from '../kernel/log/signer.ts';

/** Signs until nothing waits: a server under test has a sequencer of its own, which may just be at it. */
export async function sequenceAll(db: Db, signer: Signer): Promise<void> {
  do await sequencePending(db, signer);
  while (await hasPending(db.sql));
}
