import { domains } from '../../element/index.ts';
import { domainIds } from '../domain-order.ts';
import { domainOf, elementAt, type Graph, relationKindAt } from '../graph/graph.ts';
import { box, layOut, mostDrawn, underpinning } from '../pictures/layers.rules.ts';
import { identifierOf, type TravellingRelation } from './exchange-model.ts';

/** A box of a view: an element by its identifier, or a group with a label and boxes inside it. Whole pixels from the corner. */
export type DrawnBox = {
  readonly identifier: string;
  readonly element: string | null;
  readonly label: string | null;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly inside: readonly DrawnBox[];
};

/** A picture as it travels: its boxes, and for each relation shown the boxes it joins, from the row to what it points to. */
export type DrawnView = {
  readonly identifier: string;
  readonly name: string;
  readonly documentation: string | null;
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
};

/** A relation shown in a view. */
export type DrawnLine = {
  readonly identifier: string;
  readonly relation: TravellingRelation;
  readonly from: string;
  readonly to: string;
};

/** What the identifiers of Padu's own views begin with: they are drawn anew, so coming back nothing of them is lost. */
export const ownView = 'view-padu-';

/** More boxes than this make a file no tool opens; the map says how many services have no picture in it. */
const mostBoxes = 50_000;

/** How the map lies: six groups, three beside one another, with so many boxes in a row of each. */
const map = { groups: 3, perRow: 3, gap: 30, head: 34, pad: 14 } as const;

const end = (graph: Graph, place: number) => {
  const { register, code } = elementAt(graph, place);
  return { register, code };
};

function drawMap(graph: Graph): DrawnView {
  const byDomain = Map.groupBy(graph.elements.keys(), (place) => domainOf(elementAt(graph, place)));
  const w = map.perRow * (box.width + box.gapX) - box.gapX + 2 * map.pad;
  let y: number = map.gap;
  const boxes: DrawnBox[] = [];
  for (let first = 0; first < domainIds.length; first += map.groups) {
    const row = domainIds.slice(first, first + map.groups);
    const heightOf = (count: number) => map.head + Math.ceil(count / map.perRow) * (box.height + box.gapY) + map.pad;
    const h = Math.max(...row.map((domain) => heightOf(byDomain.get(domain)?.length ?? 0)));
    for (const [at, domain] of row.entries()) {
      const x = map.gap + at * (w + map.gap);
      const inside = (byDomain.get(domain) ?? []).map((place, i): DrawnBox => {
        const element = identifierOf(elementAt(graph, place));
        const across = x + map.pad + (i % map.perRow) * (box.width + box.gapX);
        const down = y + map.head + Math.floor(i / map.perRow) * (box.height + box.gapY);
        const size = { x: across, y: down, w: box.width, h: box.height };
        return { identifier: `box-map-${place}`, element, label: null, ...size, inside: [] };
      });
      const label = `${domains[domain].id} (${domain})`;
      boxes.push({ identifier: `box-map-${domain}`, element: null, label, x, y, w, h, inside });
    }
    y += h + map.gap;
  }
  return { identifier: `${ownView}map`, name: 'Peta enam domain', documentation: null, boxes, lines: [] };
}

function drawService(graph: Graph, at: number): DrawnView {
  const service = elementAt(graph, at);
  const named = identifierOf(service);
  const under = underpinning(graph, at);
  const { nodes, edges } = layOut(graph, under.slice(0, mostDrawn));
  const numbers = new Map(nodes.map((node, n) => [node.at, n]));
  const boxOf = (place: number) => `box-${named}-${numbers.get(place)}`;
  return {
    identifier: `${ownView}${named}`,
    name: `Lapisan layanan: ${service.name}`,
    documentation:
      under.length > mostDrawn ? `${mostDrawn} unsur terdekat dari ${under.length} yang menopang layanan ini.` : null,
    boxes: nodes.map((node) => ({
      identifier: boxOf(node.at),
      element: identifierOf(elementAt(graph, node.at)),
      label: null,
      x: Math.round(node.x),
      y: Math.round(node.y),
      w: box.width,
      h: box.height,
      inside: [],
    })),
    lines: edges.map(({ relation, from, to }, n) => ({
      identifier: `line-${named}-${n}`,
      relation: { from: end(graph, from), field: relationKindAt(graph, relation).field, to: end(graph, to) },
      from: boxOf(from),
      to: boxOf(to),
    })),
  };
}

/** The pictures Padu draws, as they travel: the map of the six domains, and the layers of each service while there is room. */
export function drawViews(graph: Graph): readonly DrawnView[] {
  const services: DrawnView[] = [];
  let [boxes, without] = [graph.elements.length, 0];
  for (const [place, { register }] of graph.elements.entries()) {
    if (register !== 'services') continue;
    if (boxes > mostBoxes) {
      without += 1;
      continue;
    }
    const view = drawService(graph, place);
    boxes += view.boxes.length;
    services.push(view);
  }
  const told = `${without} layanan tidak disertai gambar lapisannya: berkas ini memuat paling banyak ${mostBoxes} kotak.`;
  return [{ ...drawMap(graph), documentation: without > 0 ? told : null }, ...services];
}
