import { diff } from 'bpmn-js-differ';
import type { Moddle } from 'bpmn-moddle';
import type { Text } from '../../../kernel/i18n/text.ts';
import type { Drawing, DrawnFlow, DrawnNode } from './drawing.ts';

/** What became of a shape between two versions. */
export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved';

/** One property that changed, in words. */
export type Change = { readonly label: Text; readonly before: string; readonly after: string };

/** One difference between two versions of a drawing. */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly element: string;
  /** What it is: "Tugas", "Alur". */
  readonly what: Text;
  /** What it is called: its name, or for a flow where it leads. */
  readonly name: string;
  readonly changes: readonly Change[];
};

/** A drawing as it was read. */
export type Compared = { readonly tree: Moddle; readonly drawing: Drawing };

const flowWord: Text = { id: 'Alur', en: 'Flow' };

const words: readonly (readonly [RegExp, Text])[] = [
  [/Flow$/, flowWord],
  [/(Task|CallActivity)$/, { id: 'Tugas', en: 'Task' }],
  [/Gateway$/, { id: 'Percabangan', en: 'Gateway' }],
  [/StartEvent$/, { id: 'Kejadian awal', en: 'Start event' }],
  [/EndEvent$/, { id: 'Kejadian akhir', en: 'End event' }],
  [/Event$/, { id: 'Kejadian', en: 'Event' }],
  [/(SubProcess|Transaction)$/, { id: 'Subproses', en: 'Sub-process' }],
  [/Lane$/, { id: 'Lajur', en: 'Lane' }],
  [/Participant$/, { id: 'Kolam', en: 'Pool' }],
  [/TextAnnotation$/, { id: 'Catatan', en: 'Note' }],
  [/Data/, { id: 'Data', en: 'Data' }],
];

const other: Text = { id: 'Bagian', en: 'Part' };

/** What people call a type of BPMN. */
export const typeWord = (type: string): Text => words.find(([pattern]) => pattern.test(type))?.[1] ?? other;

/** Parts of the file that stand for nothing one sees by itself. */
const unseen =
  /^(bpmndi|di|dc):|LaneSet$|Definition$|Collaboration$|^bpmn:(Process|Definitions|ExtensionElements)$|Specification$/;

const isSeen = ({ $type }: Moddle): boolean => !unseen.test($type);

type Half = { readonly nodes: ReadonlyMap<string, DrawnNode>; readonly flows: ReadonlyMap<string, DrawnFlow> };

const byId = <One extends { readonly id: string }>(all: readonly One[]): ReadonlyMap<string, One> =>
  new Map(all.map((one) => [one.id, one]));

const halfOf = ({ nodes, flows }: Drawing): Half => ({ nodes: byId(nodes), flows: byId(flows) });

const nodeName = (half: Half, id: string): string => half.nodes.get(id)?.name || id;

/** A flow is called by where it leads; everything else by its name. */
function nameIn(half: Half, { id = '', name = '' }: Pick<Moddle, 'id' | 'name'>): string {
  const flow = half.flows.get(id);
  if (!flow) return name.replace(/\s+/g, ' ').trim() || id;
  const way = `${nodeName(half, flow.from)} → ${nodeName(half, flow.to)}`;
  return flow.name === '' ? way : `${flow.name}: ${way}`;
}

const one = (label: Text, before: string, after: string): readonly Change[] =>
  before === after ? [] : [{ label, before, after }];

/** What a task or event says differently; a flow, where it leads. Of anything else, only that it changed. */
function changesOf(id: string, before: Half, after: Half): readonly Change[] {
  const nodes = [before.nodes.get(id), after.nodes.get(id)] as const;
  if (before.flows.has(id)) return one(flowWord, nameIn(before, { id }), nameIn(after, { id }));
  if (!nodes[0] || !nodes[1]) return [];
  return [
    ...one({ id: 'Nama', en: 'Name' }, nodes[0].name, nodes[1].name),
    ...one({ id: 'Pelaksana', en: 'Role' }, nodes[0].role ?? '', nodes[1].role ?? ''),
    ...one({ id: 'Jenis', en: 'Kind' }, nodes[0].type.replace('bpmn:', ''), nodes[1].type.replace('bpmn:', '')),
  ];
}

const order: readonly DifferenceKind[] = ['added', 'removed', 'changed', 'moved'];

/**
 * What differs between two versions of a drawing, shape by shape: what is new, what is gone, what is called or done
 * differently or by somebody else, and what only stands elsewhere in the picture. A flow that is merely bent is no
 * difference.
 */
export function compareDrawings(older: Compared, newer: Compared): readonly Difference[] {
  const found = diff(older.tree, newer.tree);
  const before = halfOf(older.drawing);
  const after = halfOf(newer.drawing);
  const told = (
    kind: DifferenceKind,
    half: Half,
    id: string,
    model: Moddle,
    changes: readonly Change[],
  ): Difference => ({
    kind,
    element: id,
    what: typeWord(model.$type),
    name: nameIn(half, model),
    changes,
  });
  const seen = (some: Record<string, Moddle>) => Object.entries(some).filter(([, model]) => isSeen(model));
  const added = seen(found._added).map(([id, model]) => told('added', after, id, model, []));
  const removed = seen(found._removed).map(([id, model]) => told('removed', before, id, model, []));
  const gone = new Set([...added, ...removed].map(({ element }) => element));
  const changed = [
    // A task changes hands without changing itself: only its lane does. So tasks are compared by what they say.
    ...newer.drawing.nodes.flatMap((node): readonly Difference[] => {
      const changes = gone.has(node.id) ? [] : changesOf(node.id, before, after);
      const told = {
        kind: 'changed',
        element: node.id,
        what: typeWord(node.type),
        name: node.name || node.id,
      } as const;
      return changes.length > 0 ? [{ ...told, changes }] : [];
    }),
    ...Object.entries(found._changed).flatMap(([id, { model }]) => {
      const known = gone.has(id) || after.nodes.has(id) || /Lane$/.test(model.$type) || !isSeen(model);
      return known ? [] : [told('changed', after, id, model, changesOf(id, before, after))];
    }),
  ];
  const touched = new Set([...gone, ...changed.map(({ element }) => element)]);
  const moved = seen(found._layoutChanged)
    .filter(([id]) => after.nodes.has(id) && !touched.has(id))
    .map(([id, model]) => told('moved', after, id, model, []));
  return [...added, ...removed, ...changed, ...moved].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
