import { CodedError } from '../../../kernel/errors/errors.ts';
import { findBareRows, getRow, type Reader, type ReadRow, readList } from '../../../register/read.ts';
import { around, factsOf } from '../../../register/row-facts.ts';
import { findParent } from '../../../register/rows/parent-of.ts';
import { refusalOf } from '../../../register/step-availability.ts';
import { type DiagramKind, kindOfTask } from '../diagram-kinds.ts';
import type { ReadDrawing } from '../drawing/read-drawing.ts';
import { type DrawnStep, stepsOf } from '../drawing/steps.rules.ts';
import { findGaps, type Gap, type TaskRow } from '../drawing/table.rules.ts';
import { type CheckedTask, checkTasks, type TaskFinding } from '../drawing/task-checks.rules.ts';
import { processTasks } from '../process-tasks.register.ts';
import { fileIn, readDrawingFile } from './drawing-files.ts';
import { processDiagrams } from './process-diagrams.register.ts';

/** A task of a version: what the drawing says, and the row of the table that is tied to it. */
export type DiagramTask = { readonly step: DrawnStep; readonly row: ReadRow | null };

/** Everything of one version that somebody may see. */
export type DiagramSeen = {
  readonly row: ReadRow;
  readonly kind: DiagramKind;
  /** The file; null while there is none. */
  readonly file: string | null;
  readonly read: ReadDrawing | null;
  readonly tasks: readonly DiagramTask[];
  /** The table of this kind in its order; only the newest version goes with it. */
  readonly table: readonly TaskRow[];
  readonly findings: readonly TaskFinding[];
  /** What table and drawing say differently; only the newest version goes with the table. */
  readonly gaps: readonly Gap[];
  /** The versions of this process, the newest first. */
  readonly versions: readonly ReadRow[];
  readonly mayDraw: boolean;
};

const rowOf = ({ id, version, values }: ReadRow): TaskRow => ({
  id,
  version,
  element: values.element as string | null,
  step: values.step as number,
  name: values.name as string,
  kind: values.kind as TaskRow['kind'],
  role: values.role as string | null,
});

/** So many versions and tasks of one process are shown. */
const most = 200;

async function listOf(reader: Reader, name: string, process: string, sort: string, filters: Record<string, string>) {
  const { register } = reader.registry.get(name);
  const query = { q: '', filters: { process, ...filters }, sort, limit: most, cursor: null };
  return (await readList(reader, register, Object.keys(register.fields), query)).rows;
}

/** The applications the tasks name, as far as the reader may see them, with the state each is in. */
async function namedApplications(reader: Reader, rows: readonly ReadRow[]) {
  const { register } = reader.registry.get('applications');
  const ids = [...new Set(rows.flatMap(({ values }) => (values.application as string | null) ?? []))];
  return findBareRows(reader, register, register.read, ids, false);
}

async function mayDraw(reader: Reader, row: ReadRow): Promise<boolean> {
  const parent = await findParent(reader, processDiagrams, row.values, false);
  const facts = await factsOf(reader, processDiagrams, row, row.values, around(parent));
  return !parent?.refusal && !refusalOf(processDiagrams, 'edit', reader.actor, facts);
}

/** Reads one version of a drawing with all that belongs to it. @throws CodedError `not-found` */
export async function readDiagram(reader: Reader, filesDir: string, id: string): Promise<DiagramSeen> {
  const row = await getRow(reader, processDiagrams, id);
  const process = String(row.values.process);
  const kind = row.values.kind as DiagramKind;
  const file = fileIn(row.values);
  const [read, allTasks, versions, drawable] = await Promise.all([
    file === null ? null : readDrawingFile(reader.tx, filesDir, file),
    listOf(reader, processTasks.name, process, 'step', { status: 'active' }),
    listOf(reader, processDiagrams.name, process, '-number', {}),
    mayDraw(reader, row),
  ]);
  const rows = allTasks.filter(({ values }) => kindOfTask(values.stage) === kind);
  const applications = await namedApplications(reader, rows);
  const steps = read && !read.refused ? stepsOf(read.drawing) : [];
  const tied = new Map(rows.map((one) => [one.values.element, one]));
  const newest = versions.find((one) => one.values.kind === kind && one.status !== 'removed')?.id === row.id;
  const table = newest ? rows.map(rowOf) : [];
  const checked = rows.map(({ values, linked }): CheckedTask => {
    const found = applications.get(String(values.application));
    const { name, kind: by, role } = values as Pick<CheckedTask, 'name' | 'kind' | 'role'>;
    const label = linked.application?.[0]?.label ?? '';
    return { name, kind: by, role, application: found ? { name: label, status: found.status } : null };
  });
  return {
    row,
    kind,
    file,
    read,
    tasks: steps.map((step) => ({ step, row: tied.get(step.element) ?? null })),
    findings: newest ? checkTasks(kind, checked) : [],
    table,
    gaps: read && !read.refused && newest ? findGaps(steps, table) : [],
    versions: versions.filter(({ status }) => status !== 'removed'),
    mayDraw: drawable,
  };
}

/** The drawing of a version, for comparing. @throws CodedError `not-found` where it has none that can be read */
export async function getCompared(reader: Reader, filesDir: string, row: ReadRow) {
  const file = fileIn(row.values);
  const read = file === null ? null : await readDrawingFile(reader.tx, filesDir, file);
  if (!read || read.refused) throw new CodedError('not-found');
  return read;
}
