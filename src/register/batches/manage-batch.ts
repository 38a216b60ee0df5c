import { type Actor, type Grant, mayAtAll } from '../../kernel/access/access.ts';
import type { Transaction } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { findFile } from '../../kernel/files/file-queries.ts';
import { contentPath } from '../../kernel/files/store.ts';
import { addJob } from '../../kernel/jobs/add-job.ts';
import { readSheet, readWorkbook } from '../../kernel/sheet/read-sheet.ts';
import { importLimits, type Sheet } from '../../kernel/sheet/sheet.ts';
import { namesOfSheet } from '../export.ts';
import type { Register } from '../register.ts';
import type { Mounted } from '../registry.ts';
import { childrenOf } from '../rows/within.ts';
import { findBatch, forgetTrial, insertBatch, moveBatch, setPlan, stageBatch } from './batch.queries.ts';
import {
  type Answers,
  type Batch,
  type BatchState,
  batchStates,
  type EditPlan,
  type ExistingPolicy,
  type ImportPlan,
  inlineRows,
  type Staged,
  undoDays,
} from './batch.ts';
import type { BatchRunner } from './batch-runner.ts';
import { isUndoable } from './bulk-steps.ts';
import { answersOn, readHeadings } from './read-headings.ts';
import { workOnBatch } from './run-batch.ts';
import { stageInside, stageRows } from './stage-rows.ts';

/** Where batches are opened and run: what they run with, and the folder of uploaded files. */
export type BatchSite = BatchRunner & { readonly filesDir: string };

/** Who may bring sheets in at all: whoever may add rows, or change them. */
export const importGrant = (register: Register): Grant => ({ ...register.steps.edit?.grant, ...register.create });

/** Whether somebody sees that every batch there is was made, though not what is in it. */
export const seesAll = (actor: Actor): boolean => actor.assignments.some(({ role }) => role === 'administrator');

/** The batch, for its maker. @throws CodedError `not-found` for everybody else */
export async function getOwnBatch(site: BatchSite, actor: Actor, id: string): Promise<Batch> {
  const batch = await findBatch(site.db.sql, id);
  if (!batch || batch.actorId !== actor.id) throw new CodedError('not-found');
  return batch;
}

/** Has a worker take a batch on as soon as the transaction commits. */
export const addBatchJob = (tx: Transaction, id: string): Promise<void> =>
  addJob(tx, 'work-on-batch', { batch: id }, id);

type Work = {
  readonly to: 'checking' | 'running' | 'undoing';
  /** How many rows it will deal with. */
  readonly rows: number;
  readonly reason?: string | null;
  /** What must be so before it begins; in the same transaction. */
  readonly prepare?: (tx: Transaction) => Promise<unknown>;
};

/** Moves a batch to a state in which it is worked on, once however often it is asked. @throws CodedError `batch-state` */
async function setWorking(site: BatchSite, batch: Batch, { to, rows, reason = null, prepare }: Work): Promise<void> {
  const inBackground = rows > inlineRows;
  await site.db.begin(async (tx) => {
    const moved = await moveBatch(tx, batch.id, [batch.state], to, new Date(), { reason, inBackground });
    if (!moved) throw new CodedError('batch-state', { state: batchStates[batch.state].label });
    await prepare?.(tx);
    if (inBackground) await addBatchJob(tx, batch.id);
  });
  if (!inBackground) await workOnBatch(site, batch.id);
}

function requireState(batch: Batch, states: readonly BatchState[]): void {
  if (!states.includes(batch.state)) throw new CodedError('batch-state', { state: batchStates[batch.state].label });
}

type Place = Pick<BatchSite, 'db' | 'filesDir'>;

async function sourceOf({ db, filesDir }: Place, actor: Actor, fileId: string) {
  const file = await findFile(db.sql, fileId);
  if (!file || file.createdBy !== actor.id) throw new CodedError('not-found');
  return { path: contentPath(filesDir, file.sha256), name: file.name };
}

/** Reads the first sheet of a file the actor uploaded. @throws CodedError `not-found`, and as `readSheet` */
export const readFileOf = async (site: Place, actor: Actor, fileId: string): Promise<Sheet> =>
  readSheet(await sourceOf(site, actor, fileId), importLimits);

/** The sheets of an import: that of the register, and those of rows inside its rows, as far as they are there. */
type Sheets = {
  readonly first: Sheet;
  readonly inside: readonly { readonly register: Register; readonly sheet: Sheet }[];
};

async function readSheetsOf(site: BatchSite, actor: Actor, fileId: string, register: Register): Promise<Sheets> {
  const children = childrenOf(site.registry.all(), register);
  const source = { ...(await sourceOf(site, actor, fileId)), further: children.map(namesOfSheet) };
  const { first, further } = await readWorkbook(source, importLimits);
  const inside = children.flatMap((child, at) => {
    const sheet = further[at];
    return sheet ? [{ register: child, sheet }] : [];
  });
  return { first, inside };
}

/** How a sheet is to come in, as far as its owner has said so. */
export type ImportWishes = { readonly existing: ExistingPolicy; readonly allOrNone: boolean };

const noAnswers: Answers = { headings: {}, readings: {} };

async function check(
  site: BatchSite,
  batch: Batch & { kind: 'import' },
  register: Register,
  { first, inside }: Sheets,
  answers: Answers,
) {
  const own = readHeadings(register, first, answers);
  const further = inside.map(({ register: child, sheet }) => {
    const given = answersOn(answers, child.name);
    const { meanings, questions } = readHeadings(child, sheet, given);
    return { child, sheet, questions, plan: { headings: sheet.headings, answers: given, meanings } };
  });
  const questions = [
    ...own.questions,
    ...further.flatMap((one) => one.questions.map((question) => ({ ...question, register: one.child.name }))),
  ];
  const plan: ImportPlan = {
    ...batch.plan,
    headings: first.headings,
    answers,
    meanings: own.meanings,
    questions,
    inside: further.map((one) => ({ ...one.plan, register: one.child.name })),
  };
  if (questions.length > 0) {
    await setPlan(site.db.sql, batch.id, plan);
    return;
  }
  const rows = [...stageRows(register, plan, first)];
  for (const one of further) rows.push(...stageInside(one.child, one.plan, one.sheet, rows.length));
  const prepare = async (tx: Transaction) => {
    await setPlan(tx, batch.id, plan);
    await stageBatch(tx, batch.id, rows);
  };
  await setWorking(site, batch, { to: 'checking', rows: rows.length, prepare });
}

/**
 * Opens an import of an uploaded sheet: finds out what must be asked, and if nothing, what it would do.
 * @returns the id of the batch
 * @throws CodedError `not-found` for another person's file, and `sheet-*`
 */
export async function openImport(
  site: BatchSite,
  actor: Actor,
  register: Register,
  fileId: string,
  wishes: ImportWishes,
): Promise<string> {
  const sheets = await readSheetsOf(site, actor, fileId, register);
  const now = new Date();
  const plan: ImportPlan = {
    headings: sheets.first.headings,
    meanings: [],
    answers: noAnswers,
    questions: [],
    ...wishes,
  };
  const id = newId(now);
  const common = { id, register: register.name, actorId: actor.id, actorKind: actor.kind, step: 'edit' };
  await insertBatch(site.db.sql, { ...common, state: 'asking', kind: 'import', fileId, plan }, now);
  const batch = await getOwnBatch(site, actor, id);
  if (batch.kind === 'import') await check(site, batch, register, sheets, noAnswers);
  return id;
}

/** Answers what was asked about a sheet, then finds out what it would do. @throws CodedError `batch-state` */
export async function answerBatch(site: BatchSite, actor: Actor, id: string, answers: Answers): Promise<void> {
  const batch = await getOwnBatch(site, actor, id);
  if (batch.kind !== 'import') throw new CodedError('not-found');
  requireState(batch, ['asking']);
  const { register } = site.registry.get(batch.register);
  const sheets = await readSheetsOf(site, actor, batch.fileId, register);
  const all = {
    headings: { ...batch.plan.answers.headings, ...answers.headings },
    readings: { ...batch.plan.answers.readings, ...answers.readings },
  };
  await check(site, batch, register, sheets, all);
}

/** Opens a bulk edit and finds out what it would do. @returns the id of the batch */
export async function openEdit(
  site: BatchSite,
  actor: Actor,
  register: Register,
  step: string,
  plan: EditPlan,
  rows: readonly Staged[],
): Promise<string> {
  const now = new Date();
  const id = newId(now);
  const common = { id, register: register.name, actorId: actor.id, actorKind: actor.kind, step };
  await insertBatch(site.db.sql, { ...common, state: 'asking', kind: 'edit', fileId: null, plan }, now);
  const prepare = (tx: Transaction) => stageBatch(tx, id, rows);
  await setWorking(site, await getOwnBatch(site, actor, id), { to: 'checking', rows: rows.length, prepare });
  return id;
}

/** Finds out anew what an import would do under other wishes. @throws CodedError `batch-state` */
export async function recheckImport(site: BatchSite, actor: Actor, id: string, wishes: ImportWishes): Promise<void> {
  const batch = await getOwnBatch(site, actor, id);
  requireState(batch, ['ready']);
  if (batch.kind !== 'import') throw new CodedError('not-found');
  const plan = { ...batch.plan, ...wishes };
  const prepare = async (tx: Transaction) => {
    await setPlan(tx, id, plan);
    await forgetTrial(tx, id);
  };
  await setWorking(site, batch, { to: 'checking', rows: batch.total, prepare });
}

/** Runs a batch that was checked. @throws CodedError `batch-state` */
export async function startBatch(site: BatchSite, actor: Actor, id: string): Promise<void> {
  const batch = await getOwnBatch(site, actor, id);
  requireState(batch, ['ready']);
  await setWorking(site, batch, { to: 'running', rows: batch.total, prepare: (tx) => forgetTrial(tx, id) });
}

/** Stops a batch after the rows it deals with now; what it has done stays, and can be undone. */
export async function cancelBatch(site: BatchSite, actor: Actor, id: string): Promise<void> {
  const batch = await findBatch(site.db.sql, id);
  if (!batch || (batch.actorId !== actor.id && !seesAll(actor))) throw new CodedError('not-found');
  const now = new Date();
  await site.db.begin(async (tx) => {
    // What a trial found was never done, so there is nothing of it to undo.
    if (await moveBatch(tx, id, ['asking', 'checking', 'ready'], 'cancelled', now)) return forgetTrial(tx, id);
    if (!(await moveBatch(tx, id, ['running'], 'cancelled', now)))
      throw new CodedError('batch-state', { state: batchStates[batch.state].label });
  });
}

/** Whether a batch did something that can still be undone. */
export const canBeUndone = (batch: Batch, mounted: Mounted, now: Date): boolean =>
  ['done', 'partly', 'cancelled', 'failed'].includes(batch.state) &&
  (batch.kind === 'import' || isUndoable(mounted, batch.step)) &&
  batch.created + batch.updated > 0 &&
  now.getTime() - batch.createdAt.getTime() < undoDays * 86_400_000;

/** Undoes a batch as one. @throws CodedError `batch-state`, `forbidden` where its maker may no longer change rows */
export async function undoBatch(site: BatchSite, actor: Actor, id: string, reason: string | null): Promise<void> {
  const batch = await getOwnBatch(site, actor, id);
  const mounted = site.registry.get(batch.register);
  const { register } = mounted;
  if (!canBeUndone(batch, mounted, new Date()))
    throw new CodedError('batch-state', { state: batchStates[batch.state].label });
  const grant = { ...register.steps[batch.step]?.grant, ...(batch.kind === 'import' ? register.create : {}) };
  if (!mayAtAll(actor, grant)) throw new CodedError('forbidden');
  await setWorking(site, batch, { to: 'undoing', rows: batch.created + batch.updated, reason });
}
