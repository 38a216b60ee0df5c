import { reachable } from './drawing.rules.ts';
import type { Drawing, DrawnNode } from './drawing.ts';
import type { TableTask } from './lay-out.rules.ts';

/** A task of a drawing as a row of the table. Its kind is null where the shape does not say who or what does it. */
export type DrawnStep = Omit<TableTask, 'kind'> & { readonly kind: TableTask['kind'] | null };

function kindOf({ kind, type }: DrawnNode): DrawnStep['kind'] {
  if (kind === 'decision') return 'decision';
  if (/^bpmn:(Service|Script|Send|Receive|BusinessRule)Task$/.test(type)) return 'system';
  return /^bpmn:(User|Manual)Task$/.test(type) ? 'person' : null;
}

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
    .map((node) => ({
      element: node.id,
      name: cut(node.name, limits.name),
      kind: kindOf(node),
      role: cut(node.role ?? '', limits.role) || null,
    }));
}
