import type { Transaction, Tx } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Act } from '../change.ts';
import {
  type Counts,
  countOutcomes,
  findBatch,
  forgetTrial,
  keepOutcomes,
  lockBatch,
  moveBatch,
  nextRows,
  setProgress,
} from './batch.queries.ts';
import { type Batch, type BatchState, chunkRows, type Outcome, type Staged, sheetPlan } from './batch.ts';
import { actFor, type BatchRunner } from './batch-runner.ts';
import { bringIn } from './bring-in.ts';
import { editRows } from './edit-rows.ts';
import { sheetsOf } from './sheets-of.ts';
import { tellEnd } from './tell-end.ts';
import { undoChunk } from './undo-batch.ts';

/** Rolls a trial back and carries nothing out of it. */
class TrialOver extends Error {}

async function changeRows(act: Act, batch: Batch, rows: readonly Staged[]): Promise<readonly Outcome[]> {
  if (batch.kind === 'edit') return editRows(act, act.registry.get(batch.register), batch.step, batch.plan, rows);
  const outcomes: Outcome[] = [];
  for (const { register, items } of sheetsOf(rows)) {
    const plan = { ...sheetPlan(batch.plan, register), existing: batch.plan.existing };
    outcomes.push(...(await bringIn(act, act.registry.get(register ?? batch.register), plan, batch.id, items)));
  }
  return outcomes;
}

const add = (one: Counts, other: Counts): Counts => ({
  created: one.created + other.created,
  updated: one.updated + other.updated,
  skipped: one.skipped + other.skipped,
  refused: one.refused + other.refused,
});
const nothing: Counts = { created: 0, updated: 0, skipped: 0, refused: 0 };

/**
 * Changes all rows in one transaction, telling from outside of it how far it has come; stops where the batch was
 * cancelled meanwhile.
 * @returns what became of the rows; undefined where it was stopped
 */
async function changeAll(runner: BatchRunner, tx: Transaction, batch: Batch): Promise<readonly Outcome[] | undefined> {
  const { db } = runner;
  const act = await actFor(runner, tx, batch);
  const outcomes: Outcome[] = [];
  let counts = nothing;
  for (;;) {
    const rows = await nextRows(tx, batch.id, outcomes.length, chunkRows);
    if (rows.length === 0) return outcomes;
    const some = await changeRows(act, batch, rows);
    outcomes.push(...some);
    counts = add(counts, countOutcomes(some));
    if (batch.total > chunkRows) await setProgress(db.sql, batch.id, outcomes.length, counts, new Date());
    const now = await findBatch(db.sql, batch.id);
    if (now?.state !== batch.state) return undefined;
  }
}

/** A new row of a trial is gone again with it, and no version was written. */
const asTrial = (one: Outcome): Outcome => ({
  ...one,
  rowId: one.outcome === 'created' ? null : one.rowId,
  version: null,
});

async function keepResult(tx: Tx, batch: Batch, outcomes: readonly Outcome[], to: BatchState): Promise<void> {
  const now = new Date();
  if (!(await moveBatch(tx, batch.id, [batch.state], to, now))) return;
  await keepOutcomes(tx, batch.id, outcomes);
  await setProgress(tx, batch.id, outcomes.length, countOutcomes(outcomes), now);
}

/** Finds out what a batch would do: everything is done, judged by every rule, and taken back. */
async function tryBatch(runner: BatchRunner, batch: Batch): Promise<void> {
  let outcomes: readonly Outcome[] | undefined;
  try {
    await runner.db.begin(async (tx) => {
      outcomes = await changeAll(runner, tx, batch);
      throw new TrialOver();
    });
  } catch (error) {
    if (!(error instanceof TrialOver)) throw error;
  }
  const found = outcomes?.map(asTrial);
  if (found) await runner.db.begin((tx) => keepResult(tx, batch, found, 'ready'));
}

const isRefused = ({ outcome }: Outcome) => outcome === 'refused';

/** Changes all rows or none, in one transaction. */
async function runWhole(runner: BatchRunner, batch: Batch): Promise<void> {
  let outcomes: readonly Outcome[] | undefined;
  try {
    await runner.db.begin(async (tx) => {
      outcomes = await changeAll(runner, tx, batch);
      if (outcomes === undefined || outcomes.some(isRefused)) throw new TrialOver();
      if (!(await lockBatch(tx, batch.id, 'running'))) throw new TrialOver();
      await keepResult(tx, batch, outcomes, 'done');
      await tellEnd(tx, runner.registry, { ...batch, ...countOutcomes(outcomes), state: 'done' });
    });
  } catch (error) {
    if (!(error instanceof TrialOver)) throw error;
    const found = outcomes?.map(asTrial);
    if (found) await runner.db.begin((tx) => keepResult(tx, batch, found, 'ready'));
  }
}

/**
 * Changes the next rows of a batch in a transaction that also says how far it has come: killed at any moment, a batch goes
 * on exactly after the last rows that were kept.
 * @returns whether there is more to do
 */
async function runChunk(runner: BatchRunner, id: string): Promise<boolean> {
  return runner.db.begin(async (tx) => {
    const batch = await lockBatch(tx, id, 'running');
    if (!batch) return false;
    const rows = await nextRows(tx, id, batch.done, chunkRows);
    const now = new Date();
    if (rows.length === 0) {
      const state = batch.refused > 0 ? 'partly' : 'done';
      await moveBatch(tx, id, ['running'], state, now);
      await tellEnd(tx, runner.registry, { ...batch, state });
      return false;
    }
    const act = await actFor(runner, tx, batch);
    const outcomes = await changeRows(act, batch, rows);
    await keepOutcomes(tx, id, outcomes);
    await setProgress(tx, id, batch.done + rows.length, add(batch, countOutcomes(outcomes)), now);
    return true;
  });
}

async function work(runner: BatchRunner, batch: Batch): Promise<void> {
  if (batch.state === 'checking') return tryBatch(runner, batch);
  if (batch.state === 'running' && batch.kind === 'import' && batch.plan.allOrNone) return runWhole(runner, batch);
  const next = batch.state === 'undoing' ? undoChunk : runChunk;
  while (await next(runner, batch.id));
}

/**
 * Does what a batch waits for, to its end: the trial, the run or the undoing. May be called by several workers at once,
 * and again after a crash: each row is still changed once. What fails for good is told by the state of the batch.
 */
export async function workOnBatch(runner: BatchRunner, id: string): Promise<void> {
  const batch = await findBatch(runner.db.sql, id);
  if (!batch) return;
  try {
    await work(runner, batch);
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    await moveBatch(runner.db.sql, id, [batch.state], 'failed', new Date(), { error: code });
    if (batch.state === 'checking') await forgetTrial(runner.db.sql, id);
    if (!(error instanceof CodedError)) throw error;
  }
}
