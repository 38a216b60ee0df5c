import type { Transaction } from '../../../kernel/db/db.ts';
import { createRows, takeStep } from '../../../register/change.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import type { DiagramKind } from '../diagram-kinds.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { stepsOf } from '../drawing/steps.rules.ts';
import { planTable, type TaskValues } from '../drawing/table.rules.ts';
import { listTasks, type NamedTask } from './diagram.queries.ts';

const nothing = { answers: {}, reason: null };

/** What the same task of the other kind names: how it is done today is where the aim begins. */
function inherited(values: TaskValues, others: readonly NamedTask[]) {
  const same =
    others.find(({ element }) => element !== null && element === values.element) ??
    others.find(({ name }) => name === values.name);
  if (!same) return {};
  const { agency, application, datasets, minutes, output } = same;
  return { agency, application, datasets, minutes, output };
}

/**
 * Brings the tasks of a drawing into the table of its process, as whoever saves it: what is gone goes, what is called
 * differently is renamed, what is new comes, and what the rows name stays.
 */
export async function followDrawing(tx: Transaction, change: ChangeSeen, drawing: Drawing): Promise<void> {
  const process = String(change.values.process);
  const kind = change.values.kind as DiagramKind;
  const tasks = change.registry.get('process-tasks');
  const act = { ...change, tx };
  const plan = planTable(stepsOf(drawing), await listTasks(tx, process, kind));
  for (const { id, version } of plan.remove)
    await takeStep(act, tasks, 'remove', id, version, { ...nothing, values: {} });
  for (const { row, values } of plan.change)
    await takeStep(act, tasks, 'link', row.id, row.version, { ...nothing, values });
  if (plan.create.length === 0) return;
  const others = await listTasks(tx, process, kind === 'as-is' ? 'to-be' : 'as-is');
  const stage = kind === 'as-is' ? null : kind;
  const born = plan.create.map((values) => ({
    ...nothing,
    values: { ...inherited(values, others), ...values, process, stage },
  }));
  await createRows(act, tasks, born);
}
