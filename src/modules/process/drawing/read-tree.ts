import type { Moddle } from 'bpmn-moddle';
import type { Drawing, DrawnFlow, DrawnNode, NodeKind } from './drawing.ts';

const isElement = (value: unknown): value is Moddle =>
  typeof value === 'object' && value !== null && typeof (value as Moddle).$type === 'string';

/** The elements in a property of another; none where there is no such property. */
export const elementsIn = (of: Moddle, property: string): readonly Moddle[] => {
  const value = of[property];
  return Array.isArray(value) ? value.filter(isElement) : isElement(value) ? [value] : [];
};

/** The element a property points to. */
export const elementAt = (of: Moddle, property: string): Moddle | undefined => elementsIn(of, property)[0];

const idOf = (element: Moddle | undefined): string => element?.id ?? '';

const gateway = /^bpmn:(Exclusive|Inclusive|Complex|EventBased)Gateway$/;

/** What a type of BPMN is to Padu. */
export function kindOf(type: string, name: string): NodeKind {
  if (type === 'bpmn:StartEvent') return 'start';
  if (type === 'bpmn:EndEvent') return 'end';
  if (/Task$/.test(type) || type === 'bpmn:CallActivity') return 'task';
  return gateway.test(type) && name !== '' ? 'decision' : 'other';
}

/** A name as it is typed on a shape: in one line. */
export const nameOf = (element: Moddle): string => (element.name ?? '').replace(/\s+/g, ' ').trim();

/** Which lane each shape stands in; of lanes within lanes, the innermost. */
function rolesIn(process: Moddle): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  const visit = (set: Moddle | undefined) => {
    for (const lane of set ? elementsIn(set, 'lanes') : []) {
      for (const node of elementsIn(lane, 'flowNodeRef')) if (nameOf(lane) !== '') roles.set(idOf(node), nameOf(lane));
      visit(elementAt(lane, 'childLaneSet'));
    }
  };
  for (const set of elementsIn(process, 'laneSets')) visit(set);
  return roles;
}

type Found = { readonly nodes: DrawnNode[]; readonly flows: DrawnFlow[] };

const isFlow = ({ $type }: Moddle): boolean => $type === 'bpmn:SequenceFlow';
const isNode = ({ $type }: Moddle): boolean => /(Task|Event|Gateway|SubProcess|Transaction|CallActivity)$/.test($type);

/** Everything in a process or sub-process; a sub-process with something inside stands for what is inside. */
function collect(container: Moddle, roles: ReadonlyMap<string, string>, pool: string | null, found: Found): void {
  for (const element of elementsIn(container, 'flowElements')) {
    const id = idOf(element);
    const name = nameOf(element);
    if (isFlow(element)) {
      const ends = { from: idOf(elementAt(element, 'sourceRef')), to: idOf(elementAt(element, 'targetRef')) };
      found.flows.push({ id, name, ...ends });
    }
    if (!isNode(element)) continue;
    const within = elementsIn(element, 'flowElements').length > 0;
    const folded = /(SubProcess|Transaction)$/.test(element.$type) && !within;
    const role = roles.get(id) ?? pool;
    found.nodes.push({
      id,
      kind: folded ? 'task' : kindOf(element.$type, name),
      type: element.$type,
      name,
      role,
      inside: idOf(container),
      attachedTo: idOf(elementAt(element, 'attachedToRef')) || null,
    });
    if (within) collect(element, roles, role, found);
  }
}

/** What a tree of BPMN says, as far as rules and tables ask. */
export function readTree(root: Moddle): Drawing {
  const all = elementsIn(root, 'rootElements');
  const processes = all.filter(({ $type }) => $type === 'bpmn:Process');
  const pools = all.flatMap((one) => elementsIn(one, 'participants'));
  const found: Found = { nodes: [], flows: [] };
  for (const process of processes) {
    const pool = pools.find((one) => elementAt(one, 'processRef') === process);
    collect(process, rolesIn(process), (pool && nameOf(pool)) || null, found);
  }
  const shapes = elementsIn(root, 'diagrams')
    .flatMap((diagram) => elementsIn(diagram, 'plane'))
    .flatMap((plane) => elementsIn(plane, 'planeElement'));
  const drawn = new Set(shapes.map((shape) => idOf(elementAt(shape, 'bpmnElement'))));
  return {
    processes: processes.filter((one) => elementsIn(one, 'flowElements').length > 0).map(idOf),
    ...found,
    undrawn: found.nodes.map(({ id }) => id).filter((id) => !drawn.has(id)),
    hasPicture: shapes.length > 0,
  };
}
