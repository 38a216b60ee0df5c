import { BpmnModdle } from 'bpmn-moddle';
import type { ReadDrawing } from './read-drawing.ts';

/**
 * A drawing with some of its shapes called otherwise: what was renamed in the table is renamed when one goes on drawing.
 * @param names by the id of the shape
 * @returns BPMN 2.0; null where every shape is called so already
 */
export async function renameShapes(
  { tree, elements }: Extract<ReadDrawing, { refused: null }>,
  names: ReadonlyMap<string, string>,
): Promise<string | null> {
  const renamed = [...names].flatMap(([id, name]) => {
    const element = Object.hasOwn(elements, id) ? elements[id] : undefined;
    return element && element.name !== name ? [{ element, name }] : [];
  });
  if (renamed.length === 0) return null;
  for (const { element, name } of renamed) element.name = name;
  return (await new BpmnModdle().toXML(tree, { format: true })).xml;
}
