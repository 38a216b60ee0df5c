import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../db/db.ts';
import { findHead, hasPending } from './log.queries.ts';
import { batchSize, sequencePending } from './sequence.ts';
import type { Signer } from './signer.ts';

const tickMs = 500;
const afterFaultMs = 5000;

/**
 * Integrates and signs what waits, twice a second, until stopped. It polls on purpose: NOTIFY takes a lock on the whole
 * database when a transaction commits, so waking the sequencer would make all writers queue for one another.
 * Any number of processes may run one; a lock lets one at a time write.
 * @param report is told of every fault; the sequencer waits five seconds and goes on
 */
export function startSequencer(
  db: Db,
  signer: Signer,
  report: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const done = run(db, signer, report, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}

async function run(db: Db, signer: Signer, report: (error: unknown) => void, stopping: AbortSignal): Promise<void> {
  let isNew = true;
  while (!stopping.aborted) {
    let pause = tickMs;
    try {
      isNew &&= (await findHead(db.sql)) === undefined;
      if (isNew || (await hasPending(db.sql))) {
        const integrated = await sequencePending(db, signer);
        if (integrated === batchSize) pause = 0;
      }
    } catch (error) {
      report(error);
      pause = afterFaultMs;
    }
    await wait(pause, undefined, { signal: stopping }).catch(() => undefined);
  }
}
