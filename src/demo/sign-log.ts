import { join } from 'node:path';
import type { Config } from '../kernel/config/config.ts';
import type { Db } from '../kernel/db/db.ts';
import { findHead } from '../kernel/log/log.queries.ts';
import { sequencePending } from '../kernel/log/sequence.ts';
import { findSigner, loadSigner } from '../kernel/log/signer.ts';
import { logOrigin } from '../server.ts';

/**
 * Signs what waits in the log, so that a demonstration can be verified before any server ran. Where the log was signed
 * with a key that is not in this data folder, its own server signs.
 */
export async function signLog(db: Db, config: Config): Promise<void> {
  const keys = join(config.dataDir, 'keys');
  const isNew = (await findHead(db.sql)) === undefined;
  const signer = (await findSigner(keys)) ?? (isNew ? await loadSigner(keys, logOrigin(config)) : undefined);
  if (!signer) return;
  for (let signed = 1; signed > 0; ) signed = await sequencePending(db, signer);
}
