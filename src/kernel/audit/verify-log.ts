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
  const known = new Set(registers.map(({ register }) => register));
  const counted = await tx<{ register: string; actions: number; erased: number }[]>`
    select register, count(*) as actions, count(erased_at) as erased from kernel.actions group by register order by 1`;
  const [pending] = await tx<{ waiting: number }[]>`select count(*) as waiting from log.pending`;
  return {
    actions: counted.reduce((sum, { actions }) => sum + actions, 0),
    waiting: pending?.waiting ?? 0,
    erased: counted.reduce((sum, { erased }) => sum + erased, 0),
    unchecked: counted.map(({ register }) => register).filter((register) => !known.has(register)),
  };
}
