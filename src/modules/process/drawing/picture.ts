import type { Moddle } from 'bpmn-moddle';
import type { Box, Point } from './lay-out.rules.ts';
import { elementAt, elementsIn } from './read-tree.ts';

type Movable<T> = { -readonly [Key in keyof T]: T[Key] };
export type Place = Movable<Box>;
type Spot = Movable<Point>;

/** A shape with its place, and that of the name beside it. */
export type Shape = { readonly element: Moddle; readonly box: Place; readonly label: Place | null };

/** A line, and the part of the picture that says how it runs. */
type Line = { readonly element: Moddle; readonly part: Moddle; readonly label: Place | null };

/** A picture of a drawing, to be changed in place: what stands where, by the id of the element. */
export type Picture = {
  readonly parts: Moddle[];
  readonly shapes: Map<string, Shape>;
  readonly lines: Map<string, Line>;
};

const labelOf = (part: Moddle): Place | null => (elementAt(part, 'label')?.bounds as Place | undefined) ?? null;

/** The picture in which an element stands; undefined where it stands in none. */
export function pictureWith(tree: Moddle, id: string): Picture | undefined {
  for (const diagram of elementsIn(tree, 'diagrams')) {
    const parts = (elementAt(diagram, 'plane')?.planeElement as Moddle[] | undefined) ?? [];
    const picture: Picture = { parts, shapes: new Map(), lines: new Map() };
    for (const part of parts) {
      const element = elementAt(part, 'bpmnElement');
      if (!element?.id) continue;
      const label = labelOf(part);
      if (part.bounds) picture.shapes.set(element.id, { element, box: part.bounds as Place, label });
      else picture.lines.set(element.id, { element, part, label });
    }
    if (picture.shapes.has(id)) return picture;
  }
  return undefined;
}

/** The shape another one goes with wherever that is moved: an event its task, what is in a sub-process that one. */
function leaderOf(element: Moddle, picture: Picture, stretched: ReadonlySet<string>): string {
  const around = /(SubProcess|Transaction)$/.test(element.$parent?.$type ?? '') ? element.$parent : undefined;
  const host = elementAt(element, 'attachedToRef') ?? around;
  const follows = host?.id !== undefined && picture.shapes.has(host.id) && !stretched.has(host.id);
  return follows ? leaderOf(host, picture, stretched) : (element.id ?? '');
}

const sizes = { x: 'width', y: 'height' } as const;
type Axis = keyof typeof sizes;

/** The shapes that stand beyond a line, or go with one whose middle does. */
export function beyond(
  picture: Picture,
  axis: Axis,
  cut: number,
  stretched: ReadonlySet<string>,
): ReadonlyMap<string, Shape> {
  const isBeyond = ({ box }: Shape) => box[axis] + box[sizes[axis]] / 2 > cut;
  const all = [...picture.shapes].filter(([id, shape]) => {
    const leader = picture.shapes.get(leaderOf(shape.element, picture, stretched));
    return !stretched.has(id) && isBeyond(leader ?? shape);
  });
  return new Map(all);
}

/** The bends of a line and the corner of its name; the two ends with the id of the shape they touch. */
function spotsOf({
  element,
  part,
  label,
}: Line): readonly { readonly spot: Spot; readonly tied?: string | undefined }[] {
  const points = (part.waypoint as Spot[] | undefined) ?? [];
  const ends = new Map([
    [0, 'sourceRef'],
    [points.length - 1, 'targetRef'],
  ]);
  const bends = points.map((spot, at) => ({ spot, tied: elementAt(element, ends.get(at) ?? '')?.id }));
  return label ? [...bends, { spot: label }] : bends;
}

/**
 * Moves all that stands beyond a line further away, lines with what they connect. What the line runs through and is to be
 * stretched (pools, lanes) grows by as much. So everything keeps its arrangement.
 */
export function makeRoom(picture: Picture, axis: Axis, cut: number, by: number, stretched: ReadonlySet<string>): void {
  const moved = beyond(picture, axis, cut, stretched);
  for (const { box, label } of moved.values()) {
    box[axis] += by;
    if (label) label[axis] += by;
  }
  for (const id of stretched) {
    const box = picture.shapes.get(id)?.box;
    if (!box || box[axis] + box[sizes[axis]] < cut) continue;
    box[box[axis] > cut ? axis : sizes[axis]] += by;
  }
  for (const { spot, tied = '' } of [...picture.lines.values()].flatMap(spotsOf)) {
    const isTied = picture.shapes.has(tied) && !stretched.has(tied);
    if (isTied ? moved.has(tied) : spot[axis] > cut) spot[axis] += by;
  }
}
