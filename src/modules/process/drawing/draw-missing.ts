import { BpmnModdle, type Moddle } from 'bpmn-moddle';
import { laneHeight, shapes as sizes, type TableTask, wayBetween } from './lay-out.rules.ts';
import { beyond, makeRoom, type Picture, type Place, pictureWith, type Shape } from './picture.ts';
import { elementAt, elementsIn, nameOf } from './read-tree.ts';

const moddle = new BpmnModdle();

/** Between two shapes. */
const gap = 60;

/** The list a property holds, to add to; an empty one where it held none. */
function listIn(of: Moddle, property: string): Moddle[] {
  const list = Array.isArray(of[property]) ? (of[property] as Moddle[]) : [];
  of[property] = list;
  return list;
}

function add(parent: Moddle, property: string, type: string, values: Record<string, unknown>): Moddle {
  const made = moddle.create(type, values);
  made.$parent = parent;
  listIn(parent, property).push(made);
  return made;
}

function drawShape(picture: Picture, element: Moddle, place: Place, more: Record<string, unknown> = {}): Shape {
  const bounds = moddle.create('dc:Bounds', place);
  const part = moddle.create('bpmndi:BPMNShape', { id: `${element.id}_di`, bpmnElement: element, bounds, ...more });
  picture.parts.push(part);
  const shape = { element, box: part.bounds as Place, label: null };
  picture.shapes.set(element.id ?? '', shape);
  return shape;
}

const pointsBetween = (from: Shape, to: Shape): readonly Moddle[] =>
  wayBetween(from.box, to.box).map((point) => moddle.create('dc:Point', point));

function addFlow(picture: Picture, within: Moddle, from: Shape, to: Shape): void {
  const id = `Flow_${from.element.id}_${to.element.id}`;
  const ends = { sourceRef: from.element, targetRef: to.element };
  const element = add(within, 'flowElements', 'bpmn:SequenceFlow', { id, ...ends });
  listIn(from.element, 'outgoing').push(element);
  listIn(to.element, 'incoming').push(element);
  const waypoint = pointsBetween(from, to);
  picture.parts.push(moddle.create('bpmndi:BPMNEdge', { id: `${id}_di`, bpmnElement: element, waypoint }));
}

/** Puts a new shape into the one way that leads on from another; where several do, whoever draws decides. */
function connect(picture: Picture, within: Moddle, from: Shape, made: Shape): void {
  const isWay = (one: Moddle) =>
    one.$type === 'bpmn:SequenceFlow' && elementAt(one, 'sourceRef')?.id === from.element.id;
  const [way, ...more] = elementsIn(within, 'flowElements').filter(isWay);
  if (more.length > 0) return;
  const next = way && elementAt(way, 'targetRef');
  const target = picture.shapes.get(next?.id ?? '');
  if (!way || !next || !target) {
    addFlow(picture, within, from, made);
    return;
  }
  next.incoming = listIn(next, 'incoming').filter((one) => one !== way);
  way.targetRef = made.element;
  listIn(made.element, 'incoming').push(way);
  const line = picture.lines.get(way.id ?? '')?.part;
  if (line) line.waypoint = pointsBetween(from, made);
  addFlow(picture, within, made, target);
}

/** A lane for a role that has none yet, below the others of its pool; undefined where lanes stand upright, or in no pool. */
function addLane(picture: Picture, process: Moddle, id: string, role: string): Moddle | undefined {
  const [set] = elementsIn(process, 'laneSets');
  const first = picture.shapes.get((set && elementAt(set, 'lanes')?.id) ?? '');
  const pool = [...picture.shapes.values()].find(({ element }) => elementAt(element, 'processRef') === process);
  if (!set || !first || !pool?.element.id || first.box.x <= pool.box.x) return undefined;
  const bottom = pool.box.y + pool.box.height;
  makeRoom(picture, 'y', bottom, laneHeight, new Set([pool.element.id]));
  const lane = add(set, 'lanes', 'bpmn:Lane', { id, name: role });
  const { x, width } = first.box;
  drawShape(picture, lane, { x, y: bottom, width, height: laneHeight }, { isHorizontal: true });
  return lane;
}

const lanesIn = (of: Moddle): readonly Moddle[] =>
  [...elementsIn(of, 'laneSets'), ...elementsIn(of, 'childLaneSet')]
    .flatMap((set) => elementsIn(set, 'lanes'))
    .flatMap((lane) => (elementAt(lane, 'childLaneSet') ? lanesIn(lane) : [lane]));

const isContainer = ({ $type }: Moddle): boolean => $type === 'bpmn:Participant' || $type === 'bpmn:Lane';

/** What grows when room is made beside a shape: pools, lanes, and the sub-processes around it. */
function stretchedAround(picture: Picture, element: Moddle): ReadonlySet<string> {
  const ids = [...picture.shapes].flatMap(([id, shape]) => (isContainer(shape.element) ? [id] : []));
  for (let around = element.$parent; around; around = around.$parent) ids.push(around.id ?? '');
  return new Set(ids);
}

const right = ({ x, width }: Place): number => x + width;

/** How much room is missing for a shape of some width to stand between two others. */
function missingRoom(picture: Picture, cut: number, width: number, stretched: ReadonlySet<string>): number {
  const wanted = cut + gap + width + gap;
  const shapes = [...beyond(picture, 'x', cut, stretched).values()].map(({ box }) => wanted - box.x);
  const around = [...stretched].flatMap((id) => {
    const box = picture.shapes.get(id)?.box;
    return box && box.x < cut && right(box) >= cut ? [wanted - gap / 2 - right(box)] : [];
  });
  return Math.max(0, ...shapes, ...around);
}

/**
 * Draws a task of the table into a drawing: to the right of another shape, in the lane of its role, in the way that leads
 * on from there. Everything else keeps its arrangement and only makes room.
 * @param before the id of the shape it comes after
 * @returns whether it could be drawn
 */
export function drawAfter(tree: Moddle, before: string, { element: id, name, kind, role }: TableTask): boolean {
  const picture = pictureWith(tree, before);
  const from = picture?.shapes.get(before);
  const within = from?.element.$parent;
  if (!picture || !from || !within) return false;
  const lanes = lanesIn(within);
  const own = lanes.find((lane) => elementsIn(lane, 'flowNodeRef').includes(from.element));
  const named = role === null ? own : lanes.find((lane) => nameOf(lane) === role);
  const lane = named ?? (role !== null && lanes.length > 0 ? addLane(picture, within, `Lane_${id}`, role) : own) ?? own;

  const { tag, width, height } = sizes[kind];
  const stretched = stretchedAround(picture, from.element);
  const cut = right(from.box);
  const room = missingRoom(picture, cut, width, stretched);
  if (room > 0) makeRoom(picture, 'x', cut, room, stretched);

  const row = (lane && lane !== own && picture.shapes.get(lane.id ?? '')?.box) || from.box;
  const box = { x: cut + gap, y: row.y + (row.height - height) / 2, width, height };
  const type = `bpmn:${tag[0]?.toUpperCase()}${tag.slice(1)}`;
  const made = add(within, 'flowElements', type, { id, name });
  const under = moddle.create('dc:Bounds', { x: box.x - 20, y: box.y + height + 5, width: 90, height: 27 });
  const more = { isMarkerVisible: true, label: moddle.create('bpmndi:BPMNLabel', { bounds: under }) };
  const shape = drawShape(picture, made, box, kind === 'decision' ? more : {});
  if (lane) listIn(lane, 'flowNodeRef').push(made);
  connect(picture, within, from, shape);
  return true;
}
