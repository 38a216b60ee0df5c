import type { Db, Tx } from '../db/db.ts';
import { checkTree } from '../log/check-tree.ts';
import type { Finding, Tell } from '../log/finding.ts';
import { readVerifierKey } from '../log/note.ts';
import { checkActions } from './check-actions.ts';
import { checkRows, type RegisterTable } from './check-rows.ts';

/** How many findings a report lists; `found` counts them all. */
const listed = 1000;

/** What a verification of the whole log gives. */
export type LogReport = {
  readonly ok: boolean;
  /** Entries and root (base64) of the newest state with a good signature; null when there is none. */
  readonly size: number;
  readonly root: string | null;
  readonly actions: number;
  /** Actions whose entry has no place in the log yet. */
  readonly waiting: number;
  /** Actions whose content was erased and whose proof was kept. */
  readonly erased: number;
  readonly rows: number;
  /** Names in the action log that stand for no register given, so that there were no rows to compare. */
  readonly unchecked: readonly string[];
  readonly found: number;
  readonly findings: readonly Finding[];
};

/**
 * Verifies everything from the checkpoint down: its signature, all tiles and entries against its root, all actions
 * against their entries, all rows against their last action. One consistent view of the database, while Padu may run.
 * @param verifierKey the public key of the log, `name+id+key`, known from outside the database
 */
export async function verifyLog(db: Db, registers: readonly RegisterTable[], verifierKey: string): Promise<LogReport> {
  return await db.begin(async (tx) => {
    await tx`set transaction isolation level repeatable read read only`;
    const findings: Finding[] = [];
    let found = 0;
    const tell: Tell = (finding) => {
      found += 1;
      if (findings.length < listed) findings.push(finding);
    };
    const head = await checkTree(tx, readVerifierKey(verifierKey), tell);
    await checkActions(tx, undefined, tell);
    let rows = 0;
    for (const register of registers) rows += await checkRows(tx, register, undefined, tell);
    const counts = await countActions(tx, registers);
    const signed = { size: head?.size ?? 0, root: head?.root.toString('base64') ?? null };
    return { ok: found === 0, ...signed, ...counts, rows, found, findings };
  });
}

async function countActions(tx: Tx, registers: readonly RegisterTable[]) {
  const names = registers.map(({ register }) => register);
  const [counts] = await tx<{ actions: number; waiting: number; erased: number; unchecked: string[] }[]>`
    select
      count(*) as actions, (select count(*) from log.pending) as waiting, count(erased_at) as erased,
      coalesce(array_agg(distinct register) filter (where register <> all (${names}::text[])), '{}') as unchecked
    from kernel.actions`;
  return { actions: 0, waiting: 0, erased: 0, unchecked: [], ...counts };
}
