import type { Tx } from '../db/db.ts';
import { diffSnapshots, type FieldChange, type Snapshot } from './diff-snapshots.ts';

/** One step in the life of a row: who, when, why, and which columns it changed. */
export type HistoryEntry = {
  readonly action: string;
  readonly step: string;
  readonly version: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorKind: 'person' | 'token' | 'system';
  readonly requestId: string;
  readonly reason: string | null;
  readonly answers: Readonly<Record<string, unknown>> | null;
  /** When content of this step was erased; what was erased reads as empty. */
  readonly erasedAt: Date | null;
  readonly changes: readonly FieldChange[];
};

type ActionRow = Omit<HistoryEntry, 'changes'> & { readonly data: Snapshot };

/** Columns that keep the books of a row and say nothing about its subject. */
const bookkeeping = new Set(['id', 'version', 'created_at', 'created_by']);

/** Every action on one row, the newest first, each with what it changed. One query. */
export async function historyOf(tx: Tx, register: string, rowId: string): Promise<HistoryEntry[]> {
  const rows = await tx<ActionRow[]>`
    select
      id as action, step, version, at, actor_id as "actorId", actor_kind as "actorKind", request_id as "requestId",
      reason, answers, erased_at as "erasedAt", data
    from kernel.actions
    where register = ${register} and row_id = ${rowId}
    order by version, seq`;
  const entries = rows.map(({ data, ...entry }, i) => ({
    ...entry,
    changes: diffSnapshots(rows[i - 1]?.data ?? {}, data).filter(({ field }) => !bookkeeping.has(field)),
  }));
  return entries.reverse();
}
