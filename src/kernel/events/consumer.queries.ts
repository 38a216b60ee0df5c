import type { Tx } from '../db/db.ts';

/** One thing that happened, as it stands in the log: what and when, no content. */
export type LoggedAction = {
  /** Its place in the log: in the order of commits, without gaps. */
  readonly index: number;
  readonly register: string;
  readonly row: string;
  readonly step: string;
  readonly version: number;
  readonly at: Date;
};

/** Whether this transaction is now the one that reads for a consumer, until it ends. */
export async function becomeReader(tx: Tx, consumer: string): Promise<boolean> {
  const [lock] = await tx<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(7233834, hashtext(${consumer})) as held`;
  return lock?.held === true;
}

/** Lets a consumer begin with what comes from now on, where it has not begun before. */
export async function beginConsumer(tx: Tx, consumer: string): Promise<void> {
  await tx`
    insert into kernel.consumers (name, next_index)
    select ${consumer}, coalesce(max(index) + 1, 0) from log.entries on conflict (name) do nothing`;
}

/** The entry a consumer reads next. A new one begins with what comes from now on. */
export async function findNext(tx: Tx, consumer: string): Promise<number> {
  const find = () => tx<{ next: number }[]>`
    select next_index as next from kernel.consumers where name = ${consumer}`;
  const [row] = await find();
  if (row) return row.next;
  await beginConsumer(tx, consumer);
  const [born] = await find();
  return born?.next ?? 0;
}

export async function saveNext(tx: Tx, consumer: string, next: number): Promise<void> {
  await tx`update kernel.consumers set next_index = ${next} where name = ${consumer}`;
}

/** What happened from one place of the log on, in order, at most `limit`. */
export async function listActionsFrom(tx: Tx, from: number, limit: number): Promise<readonly LoggedAction[]> {
  return tx<LoggedAction[]>`
    select e.index, a.register, a.row_id as row, a.step, a.version, a.at
    from log.entries e join kernel.actions a on a.id = e.action
    where e.index >= ${from} and e.index < ${from + limit} order by e.index`;
}
