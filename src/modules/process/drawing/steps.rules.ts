import { reachable } from './drawing.rules.ts';
import type { Drawing } from './drawing.ts';
import type { TableTask } from './lay-out.rules.ts';

/** A task of a drawing as a row of the table: in the order in which one comes to it. */
export type DrawnStep = TableTask;

const bySystem = /^bpmn:(Service|Script|Send|Receive|BusinessRule)Task$/;

const limits = { name: 200, role: 120 } as const;

/** A name that a field of the table takes. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('').trim();

/** The tasks and named decisions of a drawing, in the order in which one comes to them; those nobody comes to stand last. */
export function stepsOf(drawing: Drawing): readonly DrawnStep[] {
  const order = new Map([...reachable(drawing)].map((id, at) => [id, at]));
  const at = (id: string) => order.get(id) ?? drawing.nodes.length;
  return drawing.nodes
    .filter(({ kind }) => kind === 'task' || kind === 'decision')
    .toSorted((a, b) => at(a.id) - at(b.id))
    .map(({ id, kind, type, name, role }) => ({
      element: id,
      name: cut(name, limits.name),
      kind: kind === 'decision' ? 'decision' : bySystem.test(type) ? 'system' : 'person',
      role: role === null ? null : cut(role, limits.role) || null,
    }));
}
