/** A task as the table holds it, to be drawn. */
export type TableTask = {
  /** The id of its shape. */
  readonly element: string;
  readonly name: string;
  readonly kind: 'person' | 'system' | 'decision';
  readonly role: string | null;
};

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

const left = 160;
const top = 80;
/** The strips at the left that hold the names of pool and lane. */
const strip = 30;
export const laneHeight = 140;
const pitch = 160;

/** The element of BPMN for a kind of task, and how large its shape is. */
export const shapes = {
  person: { tag: 'userTask', width: 100, height: 80 },
  system: { tag: 'serviceTask', width: 100, height: 80 },
  decision: { tag: 'exclusiveGateway', width: 50, height: 50 },
  start: { tag: 'startEvent', width: 36, height: 36 },
  end: { tag: 'endEvent', width: 36, height: 36 },
} as const;

type Placed = {
  readonly id: string;
  readonly name: string;
  readonly kind: keyof typeof shapes;
  readonly lane: number;
  readonly box: Box;
};

const escaped = (text: string): string =>
  text
    // What XML cannot hold at all is left out.
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const bounds = ({ x, y, width, height }: Box): string =>
  `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`;

/** The roles in the order in which they first act; tasks of nobody stand with the role before them. */
function lanesOf(tasks: readonly TableTask[]): {
  readonly roles: readonly string[];
  readonly laneOf: readonly number[];
} {
  const roles = [...new Set(tasks.flatMap(({ role }) => role ?? []))];
  let lane = 0;
  const laneOf = tasks.map(({ role }) => {
    if (role !== null) lane = roles.indexOf(role);
    return lane;
  });
  return { roles, laneOf };
}

function place(tasks: readonly TableTask[], laneOf: readonly number[]): readonly Placed[] {
  const all = [
    { element: 'Start', name: 'Mulai', kind: 'start' as const, lane: laneOf[0] ?? 0 },
    ...tasks.map((task, at) => ({ ...task, lane: laneOf[at] ?? 0 })),
    { element: 'End', name: 'Selesai', kind: 'end' as const, lane: laneOf.at(-1) ?? 0 },
  ];
  return all.map(({ element: id, name, kind, lane }, at) => {
    const { width, height } = shapes[kind];
    const centre = { x: left + 2 * strip + pitch / 2 + at * pitch, y: top + laneHeight / 2 + lane * laneHeight };
    return { id, name, kind, lane, box: { x: centre.x - width / 2, y: centre.y - height / 2, width, height } };
  });
}

const middle = ({ y, height }: Box): number => y + height / 2;

/** From the right side of one shape to the left side of the next; to another lane half way down or up. */
export function wayBetween(from: Box, to: Box): readonly Point[] {
  const start = { x: from.x + from.width, y: middle(from) };
  const end = { x: to.x, y: middle(to) };
  if (start.y === end.y) return [start, end];
  const turn = Math.round((start.x + end.x) / 2);
  return [start, { x: turn, y: start.y }, { x: turn, y: end.y }, end];
}

const flowId = (at: number): string => `Flow_${at + 1}`;

function semantics(placed: readonly Placed[], roles: readonly string[]): string {
  const lanes = roles.map((role, lane) => {
    const refs = placed
      .filter((one) => one.lane === lane)
      .map(({ id }) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`);
    return `<bpmn:lane id="Lane_${lane + 1}" name="${escaped(role)}">${refs.join('')}</bpmn:lane>`;
  });
  const nodes = placed.map(({ id, name, kind }, at) => {
    const ways = `${at > 0 ? `<bpmn:incoming>${flowId(at - 1)}</bpmn:incoming>` : ''}${at < placed.length - 1 ? `<bpmn:outgoing>${flowId(at)}</bpmn:outgoing>` : ''}`;
    return `<bpmn:${shapes[kind].tag} id="${id}" name="${escaped(name)}">${ways}</bpmn:${shapes[kind].tag}>`;
  });
  const flows = placed
    .slice(1)
    .map(({ id }, at) => `<bpmn:sequenceFlow id="${flowId(at)}" sourceRef="${placed[at]?.id}" targetRef="${id}" />`);
  const laneSet = lanes.length > 0 ? `<bpmn:laneSet id="Lanes">${lanes.join('\n')}</bpmn:laneSet>\n` : '';
  return `${laneSet}${[...nodes, ...flows].join('\n')}`;
}

const shapeOf = (id: string, box: Box, more = ''): string =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${more}>${bounds(box)}</bpmndi:BPMNShape>`;

/** A name under a shape too small to hold it. */
function labelled({ id, kind, box }: Placed): string {
  if (kind === 'person' || kind === 'system') return shapeOf(id, box);
  const label = bounds({ x: box.x + box.width / 2 - 45, y: box.y + box.height + 5, width: 90, height: 27 });
  const more = kind === 'decision' ? ' isMarkerVisible="true"' : '';
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${more}>${bounds(box)}<bpmndi:BPMNLabel>${label}</bpmndi:BPMNLabel></bpmndi:BPMNShape>`;
}

function picture(placed: readonly Placed[], roles: readonly string[]): string {
  const width = placed.length * pitch;
  const lane = (at: number, count: number): Box => ({
    x: left + strip,
    y: top + at * laneHeight,
    width: width + strip,
    height: count * laneHeight,
  });
  const pool = { ...lane(0, roles.length), x: left, width: width + 2 * strip };
  const around =
    roles.length > 0
      ? [
          shapeOf('Pool', pool, ' isHorizontal="true"'),
          ...roles.map((_, at) => shapeOf(`Lane_${at + 1}`, lane(at, 1), ' isHorizontal="true"')),
        ]
      : [];
  const edges = placed.slice(1).map(({ box }, at) => {
    const points = wayBetween(placed[at]?.box ?? box, box).map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`);
    return `<bpmndi:BPMNEdge id="${flowId(at)}_di" bpmnElement="${flowId(at)}">${points.join('')}</bpmndi:BPMNEdge>`;
  });
  return [...around, ...placed.map(labelled), ...edges].join('\n');
}

/**
 * Draws a table of tasks as BPMN 2.0: one lane for each role, the tasks from left to right in their order, between a start
 * and an end. The same table gives the same text.
 */
export function layOut(name: string, tasks: readonly TableTask[]): string {
  const { roles, laneOf } = lanesOf(tasks);
  const placed = place(tasks, laneOf);
  const pool =
    roles.length > 0
      ? `<bpmn:collaboration id="Collaboration"><bpmn:participant id="Pool" name="${escaped(name)}" processRef="Process" /></bpmn:collaboration>\n`
      : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions" targetNamespace="urn:padu:process">
${pool}<bpmn:process id="Process" name="${escaped(name)}" isExecutable="false">
${semantics(placed, roles)}
</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="${roles.length > 0 ? 'Collaboration' : 'Process'}">
${picture(placed, roles)}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
