import { recordActions } from '../../kernel/audit/record-actions.ts';
import { removalStep } from '../../kernel/audit/removal-step.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { sqlName } from '../bind.ts';
import { type Act, formFields, takeStep } from '../change.ts';
import { findRows } from '../read.ts';
import type { Register } from '../register.ts';
import type { Mounted, Values } from '../registry.ts';
import { touchParents } from '../rows/parent-of.ts';
import { keepUndone, lockBatch, moveBatch, removeCreated, rowsToUndo, type ToUndo } from './batch.queries.ts';
import { type Batch, chunkRows } from './batch.ts';
import { actFor, type BatchRunner } from './batch-runner.ts';
import { inParts, problemsOf, together } from './in-parts.ts';
import { isPointedTo } from './pointed-to.ts';
import { sheetsOf } from './sheets-of.ts';
import { tellEnd } from './tell-end.ts';
import { refusalToRemove, untouched } from './undo-guards.ts';

const touched: Text = {
  id: 'Sudah diubah sesudah batch ini, jadi dibiarkan.',
  en: 'It was changed after this batch, so it was left.',
};
const inUse: Text = {
  id: 'Sudah dipakai baris lain, jadi dibiarkan.',
  en: 'Other rows use it by now, so it was left.',
};
const unreadable: Text = {
  id: 'Isi lamanya sudah dihapus dari riwayat, jadi dibiarkan.',
  en: 'Its former content was erased from the history, so it was left.',
};

/** What became of one row in undoing. */
type Undone = { readonly at: number; readonly undone: boolean; readonly problems: readonly Problem[] };

const left = (register: Register, { at, row }: ToUndo, code: string, message: Text): Undone => ({
  at,
  undone: false,
  problems: [{ ...problem(register.key, code, message), row }],
});

const failed =
  (register: Register) =>
  (item: ToUndo, error: unknown): Undone => ({
    at: item.at,
    undone: false,
    problems: problemsOf(register, error).map((one) => ({ ...one, row: item.row })),
  });

/** Takes rows away that the batch created; their removal enters the log before they go. */
async function removeAll(
  act: Act,
  { register }: Mounted,
  batch: Batch,
  items: readonly ToUndo[],
): Promise<readonly Undone[]> {
  const reader = { ...act, lang: 'id' } as const;
  const found = await findRows(
    reader,
    register,
    register.read,
    items.map(({ rowId }) => rowId),
    true,
  );
  const pointedTo = await isPointedTo(act, register, [...found.keys()]);
  const versions = await untouched(act.tx, register, batch, items);
  const settled: Undone[] = [];
  const free: ToUndo[] = [];
  for (const item of items) {
    const row = found.get(item.rowId);
    const refusal = row && (await refusalToRemove(act, register, row));
    if (!row || !versions.has(item.rowId)) settled.push(left(register, item, 'stale', touched));
    else if (pointedTo.has(item.rowId)) settled.push(left(register, item, 'in-use', inUse));
    else if (refusal) settled.push(failed(register)(item, refusal));
    else free.push(item);
  }
  const run = async (inner: Act, some: readonly ToUndo[]) => {
    const ids = some.map(({ rowId }) => rowId);
    const { tx, actor, now: at, requestId } = inner;
    const reason = batch.reason ?? undefined;
    const change = {
      table: register.table,
      register: register.name,
      ids,
      step: removalStep,
      actor,
      at,
      requestId,
      reason,
    };
    await recordActions(tx, change);
    await removeCreated(tx, register, batch.id, ids);
    await touchParents(
      { ...inner, touched: new Set() },
      register,
      ids.map((id) => found.get(id)?.values ?? {}),
    );
    return some.map(({ at: place }) => ({ at: place, undone: true, problems: [] }));
  };
  const removed = await inParts(act, free, run, (item, error) =>
    error instanceof CodedError && error.code === 'in-use'
      ? left(register, item, 'in-use', inUse)
      : failed(register)(item, error),
  );
  return [...settled, ...removed];
}

type Snapshot = Readonly<Record<string, unknown>>;

/** The entries a row had before the batch, where the batch changed them; undefined where they were erased. */
async function formerValues(tx: Tx, register: Register, step: string, item: ToUndo): Promise<Values | undefined> {
  const snapshots = await tx<{ version: number; data: Snapshot; erased: boolean }[]>`
    select distinct on (version) version, data, erased_at is not null as erased from kernel.actions
    where register = ${register.name} and row_id = ${item.rowId} and version in (${item.version - 1}, ${item.version})
    order by version, seq desc`;
  const [before, after] = snapshots;
  if (!before || !after || before.erased || after.erased) return undefined;
  const changed = Object.entries(formFields(register, step)).filter(([name]) => {
    const column = sqlName(name);
    return JSON.stringify(before.data[column] ?? null) !== JSON.stringify(after.data[column] ?? null);
  });
  return Object.fromEntries(
    changed.map(([name, { column }]) => {
      const value = before.data[sqlName(name)] ?? null;
      return [name, value === null ? null : (column.fromSnapshot?.(value) ?? value)];
    }),
  );
}

async function restoreAll(
  act: Act,
  mounted: Mounted,
  batch: Batch,
  items: readonly ToUndo[],
): Promise<readonly Undone[]> {
  const { register } = mounted;
  const versions = await untouched(act.tx, register, batch, items);
  const one =
    (inner: Act) =>
    async (item: ToUndo): Promise<Undone> => {
      const values = await formerValues(inner.tx, register, batch.step, item);
      if (values === undefined) return left(register, item, 'erased', unreadable);
      await takeStep(inner, mounted, batch.step, item.rowId, versions.get(item.rowId) ?? item.version, {
        values,
        answers: {},
        reason: batch.reason,
      });
      return { at: item.at, undone: true, problems: [] };
    };
  const run = (inner: Act, some: readonly ToUndo[]) => together(some, one({ ...inner, touched: new Set() }));
  return inParts(act, items, run, (item, error) =>
    error instanceof CodedError && error.code === 'stale'
      ? left(register, item, 'stale', touched)
      : failed(register)(item, error),
  );
}

const ofOutcome = (items: readonly ToUndo[], wanted: ToUndo['outcome']) =>
  items.filter(({ outcome }) => outcome === wanted);

/**
 * Undoes the last rows of a batch that were not undone yet: what it created goes, what it changed gets its former values
 * back through the same step, each only where nobody touched it since. What has to be left is named.
 * @returns whether there is more to undo
 */
export async function undoChunk(runner: BatchRunner, id: string): Promise<boolean> {
  return runner.db.begin(async (tx) => {
    const batch = await lockBatch(tx, id, 'undoing');
    if (!batch) return false;
    const items = await rowsToUndo(tx, id, chunkRows);
    const now = new Date();
    if (items.length === 0) {
      await moveBatch(tx, id, ['undoing'], 'undone', now);
      await tellEnd(tx, runner.registry, { ...batch, state: 'undone' });
      return false;
    }
    const act = await actFor(runner, tx, batch);
    const results: Undone[] = [];
    // What stands inside rows came last, so it goes first.
    for (const { register, items: some } of sheetsOf(items)) {
      const mounted = runner.registry.get(register ?? batch.register);
      const [created, updated] = [ofOutcome(some, 'created'), ofOutcome(some, 'updated')];
      results.push(...(await restoreAll(act, mounted, batch, updated)));
      results.push(...(await removeAll(act, mounted, batch, created)));
    }
    await keepUndone(tx, id, results, now);
    return true;
  });
}
