import type { Tx } from '../../../kernel/db/db.ts';
import type { DiagramKind } from '../diagram-kinds.ts';
import type { TaskRow } from '../drawing/table.rules.ts';
import type { ProcessToPublish } from '../publishing.rules.ts';

/** The number of the next version of a kind; what was removed keeps its number. */
export async function nextNumber(tx: Tx, process: string, kind: DiagramKind, except: string | null): Promise<number> {
  const [row] = await tx<{ next: number }[]>`
    select coalesce(max(number), 0) + 1 as next from process.process_diagrams
    where process = ${process} and kind = ${kind} and id is distinct from ${except}`;
  return row?.next ?? 1;
}

/** The file of the newest version before a new one: of the same kind, or else of the other. */
export async function findDrawingBefore(
  tx: Tx,
  process: string,
  kind: DiagramKind,
  except: string,
): Promise<string | null> {
  const [row] = await tx<{ file: string }[]>`
    select drawing[1] as file from process.process_diagrams
    where process = ${process} and id <> ${except} and status <> 'removed' and drawing is not null
    order by kind = ${kind} desc, number desc limit 1`;
  return row?.file ?? null;
}

/** Whether a version is the newest of its kind: the one the table of tasks goes with. */
export async function isNewest(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx<{ newest: boolean }[]>`
    select not exists (
      select from process.process_diagrams o
      where o.process = d.process and o.kind = d.kind and o.number > d.number and o.status <> 'removed'
    ) as newest
    from process.process_diagrams d where d.id = ${id}`;
  return row?.newest === true;
}

/** The version in force of the same process and kind, other than this one. */
export async function findPublished(
  tx: Tx,
  id: string,
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  const [row] = await tx<{ id: string; version: number }[]>`
    select o.id, o.version from process.process_diagrams d
    join process.process_diagrams o on o.process = d.process and o.kind = d.kind and o.id <> d.id
    where d.id = ${id} and o.status = 'published'`;
  return row;
}

/** A task with everything it names. */
export type NamedTask = TaskRow & {
  readonly agency: string | null;
  readonly application: string | null;
  readonly datasets: readonly string[] | null;
  readonly minutes: number | null;
  readonly output: string | null;
};

/** The tasks in the table of a process, of one kind, in their order. */
export async function listTasks(tx: Tx, process: string, kind: DiagramKind): Promise<readonly NamedTask[]> {
  return tx<NamedTask[]>`
    select id, version, element, step, name, kind, role, agency, application, datasets, minutes, output
    from process.process_tasks
    where process = ${process} and status = 'active' and coalesce(stage, 'as-is') = ${kind}
    order by step, id`;
}

/** What a process is called. */
export async function processName(tx: Tx, id: string): Promise<string> {
  const [row] = await tx<{ name: string }[]>`select name from process.processes where id = ${id}`;
  return row?.name ?? '';
}

/** What of a process decides whether a version of its drawing may be published. */
export async function findToPublish(tx: Tx, id: string): Promise<ProcessToPublish | undefined> {
  const [row] = await tx<ProcessToPublish[]>`
    select reference, author, coordinated_with as "coordinatedWith" from process.processes where id = ${id}`;
  return row;
}
