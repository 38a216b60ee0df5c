import { BpmnModdle } from 'bpmn-moddle';
import { drawAfter } from './draw-missing.ts';
import type { ReadDrawing } from './read-drawing.ts';
import { stepsOf } from './steps.rules.ts';
import { rowsOfSteps, shapeIdOf, type TaskRow } from './table.rules.ts';

type Kept = Extract<ReadDrawing, { refused: null }>;

/** Calls the shapes as their tasks are called in the table. */
function renameShapes({ elements }: Kept, rows: readonly TaskRow[]): boolean {
  const renamed = rows.flatMap(({ element: id, name }) => {
    const element = id !== null && Object.hasOwn(elements, id) ? elements[id] : undefined;
    return element && element.name !== name ? [{ element, name }] : [];
  });
  for (const { element, name } of renamed) element.name = name;
  return renamed.length > 0;
}

/** Draws the tasks that stand in the table only, each after the one before it; the first after the start. */
function drawMissing({ tree, elements, drawing }: Kept, rows: readonly TaskRow[]): boolean {
  const shapeOf = new Map([...rowsOfSteps(stepsOf(drawing), rows)].map(([shape, row]) => [row.id, shape]));
  let before = drawing.nodes.find(({ kind, inside }) => kind === 'start' && drawing.processes.includes(inside))?.id;
  let isChanged = false;
  for (const row of rows) {
    const id = shapeOf.get(row.id) ?? shapeIdOf(row);
    const isDrawn = Object.hasOwn(elements, id);
    const isAdded = !isDrawn && before !== undefined && drawAfter(tree, before, { ...row, element: id });
    if (isAdded) isChanged = true;
    if (isDrawn || isAdded) before = id;
  }
  return isChanged;
}

/**
 * A drawing as one goes on with it after the table was changed: what was renamed there is called so, what was added there
 * stands in it. Everything else stays as it was drawn.
 * @param rows the table, in its order
 * @returns BPMN 2.0; null where the drawing says so already
 */
export async function followTable(read: Kept, rows: readonly TaskRow[]): Promise<string | null> {
  const isRenamed = renameShapes(read, rows);
  const isCompleted = drawMissing(read, rows);
  return isRenamed || isCompleted ? (await new BpmnModdle().toXML(read.tree, { format: true })).xml : null;
}
