import type { Tx } from '../../kernel/db/db.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import type { Register } from '../register.ts';
import type { Batch, BatchState, EditPlan, ImportPlan, Outcome, Staged } from './batch.ts';

const columns = (tx: Tx) => tx`
  id, kind, register, actor_id as "actorId", actor_kind as "actorKind", created_at as "createdAt", state,
  file_id as "fileId", step, plan, total, done, created, updated, skipped, refused, undone, reason, error,
  in_background as "inBackground", ended_at as "endedAt"`;

/** A new batch, before any of its rows. */
export type NewBatch = Pick<Batch, 'id' | 'register' | 'actorId' | 'actorKind' | 'state' | 'step'> & {
  readonly kind: Batch['kind'];
  readonly fileId: string | null;
  readonly plan: ImportPlan | EditPlan;
};

export async function insertBatch(tx: Tx, batch: NewBatch, at: Date): Promise<void> {
  await tx`
    insert into work.batches ${tx({
      id: batch.id,
      kind: batch.kind,
      register: batch.register,
      actor_id: batch.actorId,
      actor_kind: batch.actorKind,
      created_at: at,
      state: batch.state,
      file_id: batch.fileId,
      step: batch.step,
      plan: tx.json(JSON.parse(JSON.stringify(batch.plan))),
      touched_at: at,
    })}`;
}

export async function findBatch(tx: Tx, id: string): Promise<Batch | undefined> {
  const [batch] = await tx<Batch[]>`select ${columns(tx)} from work.batches where id::text = ${id}`;
  return batch;
}

/** The batch, locked, where it is in the state wanted: of two workers, one waits and then finds what the other left. */
export async function lockBatch(tx: Tx, id: string, state: BatchState): Promise<Batch | undefined> {
  const [batch] = await tx<Batch[]>`
    select ${columns(tx)} from work.batches where id = ${id} and state = ${state} for update`;
  return batch;
}

/** Batches of one person, or (null) of everybody; the newest first. */
export async function listBatches(
  tx: Tx,
  actorId: string | null,
  limit: number,
  offset = 0,
): Promise<readonly Batch[]> {
  return tx<Batch[]>`
    select ${columns(tx)} from work.batches where ${actorId === null ? tx`true` : tx`actor_id = ${actorId}`}
    order by created_at desc, id limit ${limit} offset ${offset}`;
}

/** How many batches somebody made. */
export async function countBatches(tx: Tx, actorId: string): Promise<number> {
  const [row] = await tx<{ n: number }[]>`select count(*)::int as n from work.batches where actor_id = ${actorId}`;
  return row?.n ?? 0;
}

/** Moves a batch to another state, if it is in one of those given. @returns whether it was */
export async function moveBatch(
  tx: Tx,
  id: string,
  from: readonly BatchState[],
  to: BatchState,
  at: Date,
  more: { readonly reason?: string | null; readonly error?: string | null; readonly inBackground?: boolean } = {},
): Promise<boolean> {
  const ended = ['done', 'partly', 'cancelled', 'failed', 'undone'].includes(to);
  const moved = await tx`
    update work.batches set state = ${to}, touched_at = ${at}, ended_at = ${ended ? at : null},
      done = ${['checking', 'running', 'undoing'].includes(to) ? 0 : tx`done`},
      reason = coalesce(${more.reason ?? null}, reason), error = ${more.error ?? null},
      in_background = coalesce(${more.inBackground ?? null}, in_background)
    where id = ${id} and state = any(${[...from]}::text[]) returning id`;
  return moved.length > 0;
}

export async function setPlan(tx: Tx, id: string, plan: ImportPlan): Promise<void> {
  await tx`update work.batches set plan = ${tx.json(JSON.parse(JSON.stringify(plan)))} where id = ${id}`;
}

/** So many rows are put down with one statement. */
const stagedAtOnce = 1000;

/** Puts the rows of a batch down, in place of those it had. */
export async function stageBatch(tx: Tx, id: string, rows: readonly Staged[]): Promise<void> {
  await tx`delete from work.batch_rows where batch_id = ${id}`;
  for (let from = 0; from < rows.length; from += stagedAtOnce) {
    const some = rows.slice(from, from + stagedAtOnce);
    await tx`
      insert into work.batch_rows (batch_id, at, register, row, key, cells, row_id, version, faults)
      select ${id}, given.at, given.register, given.row, given.key, given.cells, given."rowId", given.version, given.faults
      from jsonb_to_recordset(${tx.json(JSON.parse(JSON.stringify(some)))}::jsonb) as given (
        at integer, register text, row integer, key text, cells jsonb, "rowId" uuid, version integer, faults jsonb)`;
  }
  await tx`update work.batches set total = ${rows.length} where id = ${id}`;
}

/** The next rows of a batch, from one place on. */
export async function nextRows(tx: Tx, id: string, from: number, limit: number): Promise<readonly Staged[]> {
  return tx<Staged[]>`
    select at, register, row, key, cells, row_id as "rowId", version, faults
    from work.batch_rows where batch_id = ${id} and at >= ${from} order by at limit ${limit}`;
}

/** In which row of its sheet a key of a register stands. */
export async function findRowOfKey(tx: Tx, id: string, register: string, key: string): Promise<number | undefined> {
  const [found] = await tx<{ row: number }[]>`
    select r.row from work.batch_rows r join work.batches b on b.id = r.batch_id
    where r.batch_id = ${id} and coalesce(r.register, b.register) = ${register} and lower(r.key) = ${key.toLowerCase()}
    order by r.at limit 1`;
  return found?.row;
}

/** Keeps what became of some rows. */
export async function keepOutcomes(tx: Tx, id: string, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await tx`
    update work.batch_rows r set outcome = given.outcome, problems = given.problems, changes = given.changes,
      row_id = coalesce(given."rowId", r.row_id), version = coalesce(given.version, r.version)
    from jsonb_to_recordset(${tx.json(JSON.parse(JSON.stringify(outcomes)))}::jsonb) as given (
      at integer, outcome text, "rowId" uuid, version integer, problems jsonb, changes jsonb)
    where r.batch_id = ${id} and r.at = given.at`;
}

/** Forgets what a trial found, before the rows are changed in earnest. */
export async function forgetTrial(tx: Tx, id: string): Promise<void> {
  await tx`update work.batch_rows set outcome = null, problems = null, changes = null where batch_id = ${id}`;
  await tx`update work.batches set created = 0, updated = 0, skipped = 0, refused = 0 where id = ${id}`;
}

/** How many rows of each outcome there are among some. */
export const countOutcomes = (outcomes: readonly Outcome[]) => {
  const count = (of: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === of).length;
  return { created: count('created'), updated: count('updated'), skipped: count('skipped'), refused: count('refused') };
};

export type Counts = ReturnType<typeof countOutcomes>;

/** How far a batch has come: rows dealt with, and what became of them in all. */
export async function setProgress(tx: Tx, id: string, done: number, counts: Counts, at: Date): Promise<void> {
  await tx`update work.batches set ${tx({ done, ...counts, touched_at: at })} where id = ${id}`;
}

/** One row of a batch that is to be undone. */
export type ToUndo = {
  readonly at: number;
  readonly register: string | null;
  readonly row: number;
  readonly rowId: string;
  readonly version: number;
  readonly outcome: 'created' | 'updated';
};

/** What a batch did last and was not yet undone: what stands under a row goes before the row. */
export async function rowsToUndo(tx: Tx, id: string, limit: number): Promise<readonly ToUndo[]> {
  return tx<ToUndo[]>`
    select at, register, row, row_id as "rowId", version, outcome from work.batch_rows
    where batch_id = ${id} and outcome in ('created', 'updated') and undone is null and row_id is not null
    order by at desc limit ${limit}`;
}

/** Keeps which rows were undone, and why the others were left. */
export async function keepUndone(
  tx: Tx,
  id: string,
  results: readonly { readonly at: number; readonly undone: boolean; readonly problems: readonly Problem[] }[],
  now: Date,
): Promise<void> {
  await tx`
    update work.batch_rows r set undone = given.undone, problems = given.problems
    from jsonb_to_recordset(${tx.json(JSON.parse(JSON.stringify(results)))}::jsonb) as given (
      at integer, undone boolean, problems jsonb)
    where r.batch_id = ${id} and r.at = given.at`;
  const undone = results.filter((one) => one.undone).length;
  await tx`
    update work.batches set done = done + ${results.length}, undone = undone + ${undone}, touched_at = ${now}
    where id = ${id}`;
}

/** PostgreSQL's words for a row that another one points to. */
const isReferred = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23503';

/** Deletes rows that a batch created. @throws CodedError `in-use` where another row points to one of them */
export async function removeCreated(tx: Tx, register: Register, id: string, ids: readonly string[]): Promise<void> {
  try {
    await tx`select work.remove_created(${id}, ${register.table}::regclass, ${[...ids]}::uuid[])`;
  } catch (error) {
    throw isReferred(error) ? new CodedError('in-use') : error;
  }
}

/** The last imports of one person into one register. */
export async function listOwnImports(
  tx: Tx,
  actorId: string,
  register: string,
  limit: number,
): Promise<readonly Batch[]> {
  return tx<Batch[]>`
    select ${columns(tx)} from work.batches
    where actor_id = ${actorId} and register = ${register} and kind = 'import' order by created_at desc, id limit ${limit}`;
}
