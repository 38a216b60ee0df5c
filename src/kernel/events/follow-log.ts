import { setTimeout as wait } from 'node:timers/promises';
import type { Db, Transaction } from '../db/db.ts';
import { becomeReader, findNext, type LoggedAction, listActionsFrom, saveNext } from './consumer.queries.ts';

/**
 * Somebody who is told everything that happens, in the order of the log, each thing once. What `handle` writes and how
 * far the consumer has come commit together, so a process killed in between loses nothing and doubles nothing; what it
 * does outside the database it may do again.
 */
export type Consumer = {
  readonly name: string;
  readonly handle: (tx: Transaction, actions: readonly LoggedAction[], now: Date) => Promise<void>;
};

const batch = 500;
const tickMs = 500;
const afterFaultMs = 5000;

/**
 * Hands a consumer the next things that happened. One process at a time: another finds nothing to do.
 * @returns how many entries of the log it has gone on
 */
export const followOnce = (db: Db, { name, handle }: Consumer, now: Date): Promise<number> =>
  db.begin(async (tx) => {
    if (!(await becomeReader(tx, name))) return 0;
    const next = await findNext(tx, name);
    const actions = await listActionsFrom(tx, next, batch);
    const last = actions.at(-1);
    if (!last) return 0;
    await handle(tx, actions, now);
    await saveNext(tx, name, last.index + 1);
    return actions.length;
  });

/** Work that goes on until stopped. */
export type Running = { readonly stop: () => Promise<void> };

/**
 * Does some work again and again: at once while there is more, else twice a second; it polls for the reason the
 * sequencer does. After a fault it waits five seconds.
 * @param work tells whether there is more to do at once
 */
export function repeat(work: () => Promise<boolean>, report: (error: unknown) => void): Running {
  const stopping = new AbortController();
  const run = async () => {
    while (!stopping.signal.aborted) {
      let pause = tickMs;
      try {
        if (await work()) pause = 0;
      } catch (error) {
        report(error);
        pause = afterFaultMs;
      }
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = run();
  return {
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}

/** Lets a consumer follow the log until stopped. */
export const followLog = (db: Db, consumer: Consumer, report: (error: unknown) => void): Running =>
  repeat(async () => (await followOnce(db, consumer, new Date())) === batch, report);
