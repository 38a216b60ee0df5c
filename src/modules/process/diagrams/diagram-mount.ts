import type { Transaction } from '../../../kernel/db/db.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { takeStep } from '../../../register/change.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { holdersOn } from '../../element/index.ts';
import { type DiagramKind, diagramKinds } from '../diagram-kinds.ts';
import { followTable } from '../drawing/follow-table.ts';
import { layOut } from '../drawing/lay-out.rules.ts';
import { findingProblem } from '../drawing/read-drawing.ts';
import { stepsOf } from '../drawing/steps.rules.ts';
import { findGaps, gapWords, shapeIdOf } from '../drawing/table.rules.ts';
import type { ProcessSlots } from '../process-slots.ts';
import { findPublishingProblems } from '../publishing.rules.ts';
import {
  findDrawingBefore,
  findPublished,
  findToPublish,
  isNewest,
  listTasks,
  nextNumber,
  processName,
} from './diagram.queries.ts';
import { copyDrawing, type Drawer, fileIn, keepDrawing, readDrawingFile } from './drawing-files.ts';
import { followDrawing } from './follow-drawing.ts';
import { processDiagrams } from './process-diagrams.register.ts';

/** What drawings need of what stands above the module. */
export type DiagramSlots = ProcessSlots & {
  /** Where contents of files lie. */
  readonly filesDir: string;
};

const otherNumber = {
  id: 'Versi berikutnya untuk proses dan jenis ini bernomor {next}.',
  en: 'The next version for this process and kind has the number {next}.',
};

const oneFile = { id: 'Satu versi adalah satu berkas .bpmn.', en: 'A version is one .bpmn file.' };

const nothing = { values: {}, answers: {}, reason: null };

const kindOf = ({ values }: ChangeSeen): DiagramKind => values.kind as DiagramKind;
const processOf = ({ values }: ChangeSeen): string => String(values.process);

const isNewFile = ({ values, before }: ChangeSeen): boolean =>
  fileIn(values) !== null && fileIn(values) !== fileIn(before ?? {});

async function checkNumber(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const next = await nextNumber(tx, processOf(change), kindOf(change), change.id);
  return next === change.values.number ? [] : [problem('number', 'not-next', fill(otherNumber, { next }))];
}

/** What keeps a drawing from being handed in: its own faults, and what the table says differently. */
async function checkSubmission(tx: Transaction, change: ChangeSeen, filesDir: string): Promise<readonly Problem[]> {
  const read = await readDrawingFile(tx, filesDir, fileIn(change.values) ?? '');
  if (read.refused) return read.refused;
  const gaps = findGaps(stepsOf(read.drawing), await listTasks(tx, processOf(change), kindOf(change)));
  const differs = gaps.map((gap) => problem('drawing', `table-${gap.kind}`, fill(gapWords[gap.kind], gap)));
  return [...read.faults.map(findingProblem), ...((await isNewest(tx, change.id)) ? differs : [])];
}

/**
 * A version is published as its process may be: based on the architecture, drawn up and coordinated by whom the regulation
 * names (TPI 12(1) and (2), LU 10(1) and (2)).
 */
async function checkPublishing(tx: Transaction, change: ChangeSeen, slots: DiagramSlots): Promise<readonly Problem[]> {
  const process = await findToPublish(tx, processOf(change));
  const holders = await holdersOn(tx, isoDateOf(change.now, slots.timeZone));
  const roles = slots.settings()?.businessProcess.roles ?? null;
  const problems = process ? findPublishingProblems(process, roles, holders) : [];
  return problems.map((one) => ({ ...one, field: 'process' }));
}

async function checkDiagram(tx: Transaction, change: ChangeSeen, slots: DiagramSlots): Promise<readonly Problem[]> {
  const { step, values } = change;
  const { filesDir } = slots;
  if (step === 'publish') return checkPublishing(tx, change, slots);
  const file = fileIn(values);
  if (Array.isArray(values.drawing) && values.drawing.length > 1) return [problem('drawing', 'one-file', oneFile)];
  const number = step === 'create' ? await checkNumber(tx, change) : [];
  const refused = file && isNewFile(change) ? ((await readDrawingFile(tx, filesDir, file)).refused ?? []) : [];
  return [...number, ...refused, ...(step === 'submit' ? await checkSubmission(tx, change, filesDir) : [])];
}

/** What the file of a version is called. */
const nameOfFile = (process: string, kind: DiagramKind, number: number): string =>
  `${process} ${diagramKinds[kind].id} ${number}`;

/** A version begins as a copy of the one before, or else is drawn from the table. */
async function beginDrawing(tx: Transaction, change: ChangeSeen, filesDir: string): Promise<void> {
  const [process, kind, number] = [processOf(change), kindOf(change), Number(change.values.number)];
  const act = { ...change, tx };
  const before = await findDrawingBefore(tx, process, kind, change.id);
  const file = before
    ? await drawAgain(act, filesDir, before, process, kind, number)
    : await drawTable(act, filesDir, process, kind, number);
  const diagrams = change.registry.get(processDiagrams.name);
  await takeStep(act, diagrams, 'edit', change.id, 1, { ...nothing, values: { drawing: [file] } });
}

/** The version before as a new file, with what the table says by now. */
async function drawAgain(
  act: Drawer,
  filesDir: string,
  before: string,
  process: string,
  kind: DiagramKind,
  number: number,
): Promise<string> {
  const name = nameOfFile(await processName(act.tx, process), kind, number);
  const read = await readDrawingFile(act.tx, filesDir, before);
  const followed = read.refused ? null : await followTable(read, await listTasks(act.tx, process, kind));
  return followed === null ? copyDrawing(act, before, name) : keepDrawing(act, filesDir, name, followed);
}

/**
 * Draws the table of a process as a new file: the tasks of that kind, or those of today where an aim has none yet.
 * @returns the id of the file
 */
export async function drawTable(
  act: Drawer,
  filesDir: string,
  process: string,
  kind: DiagramKind,
  number: number,
): Promise<string> {
  const own = await listTasks(act.tx, process, kind);
  const tasks = own.length > 0 ? own : await listTasks(act.tx, process, 'as-is');
  const name = await processName(act.tx, process);
  const drawn = tasks.map((task) => ({ ...task, element: shapeIdOf(task) }));
  return keepDrawing(act, filesDir, nameOfFile(name, kind, number), layOut(name, drawn));
}

async function afterDiagram(tx: Transaction, change: ChangeSeen, filesDir: string): Promise<void> {
  const file = fileIn(change.values);
  if (change.step === 'create' && file === null) return beginDrawing(tx, change, filesDir);
  if (file !== null && isNewFile(change) && (await isNewest(tx, change.id))) {
    const read = await readDrawingFile(tx, filesDir, file);
    if (!read.refused) await followDrawing(tx, change, read.drawing);
  }
  if (change.step !== 'publish') return;
  const old = await findPublished(tx, change.id);
  if (!old) return;
  const answers = { why: `Digantikan versi ${change.values.number}` };
  const diagrams = change.registry.get(processDiagrams.name);
  await takeStep({ ...change, tx }, diagrams, 'supersede', old.id, old.version, { ...nothing, answers });
}

/** The register of drawings: judged before they are stored, one truth with the table, one version in force. */
export const diagramRegisters = (slots: DiagramSlots): readonly Mounted[] => [
  {
    register: processDiagrams,
    check: (tx, change) => checkDiagram(tx, change, slots),
    after: (tx, change) => afterDiagram(tx, change, slots.filesDir),
  },
];
