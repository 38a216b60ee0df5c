import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { socketOf } from './address.ts';

/**
 * One connection that is held open for the locks on it. When it breaks, `restore` is called until it succeeds; a
 * `close` ends it for good.
 */
export type Keeper = { readonly sql: postgres.Sql; readonly close: () => Promise<void> };

/** Opens the connection. `onLost` is called once if it ends without our closing it. */
export function openKeeper(url: string, onLost: () => void): Keeper {
  let closing = false;
  const sql = postgres(url, {
    ...socketOf(url),
    max: 1,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => undefined,
    onclose: () => {
      if (closing) return;
      closing = true;
      // The driver would connect again at the next query, without the locks.
      sql.end({ timeout: 1 }).catch(() => undefined);
      onLost();
    },
  });
  return {
    sql,
    close: async () => {
      closing = true;
      // The connection may break while it closes: then it is closed.
      await sql.end({ timeout: 1 }).catch(() => undefined);
    },
  };
}

/** Repeats `attempt` every half second until it succeeds or `given up` says to stop. */
export async function repeatUntil(attempt: () => Promise<void>, givenUp: () => boolean): Promise<void> {
  while (!givenUp()) {
    const done = await attempt().then(
      () => true,
      () => false,
    );
    if (done) return;
    await sleep(500);
  }
}
