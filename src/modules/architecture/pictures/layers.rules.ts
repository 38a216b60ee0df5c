import { type Element, elementAt, type Graph, neighbours } from '../graph/graph.ts';

/** An element in a layered picture: its place in the graph and where it is drawn. */
export type Node = { readonly at: number; readonly x: number; readonly y: number };

/** A layer of the picture: what it is, where it begins and how high it is. */
export type Layer = { readonly name: string; readonly y: number; readonly height: number };

/** A relation drawn between two nodes, by its number in the graph. */
export type Edge = { readonly relation: number; readonly from: number; readonly to: number };

export type LayeredPicture = {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly layers: readonly Layer[];
  readonly width: number;
  readonly height: number;
};

/** From what people meet down to what carries it. */
const layerOrder: readonly Element['register'][] = [
  'services',
  'processes',
  'applications',
  'datasets',
  'infrastructure-items',
  'security-controls',
];

export const box = { width: 190, height: 46, gapX: 14, gapY: 14, left: 26, layerGap: 40 } as const;

/** A picture of more boxes than this can be read by nobody; the nearest are drawn, and the page says of how many. */
export const mostDrawn = 300;

/** More than this many in one row are wrapped into the next: a picture stays about as wide as a sheet of paper. */
const perRow = 6;

/**
 * Everything an element stands on, at whatever remove, itself included, the nearest first; and what protects any of it
 * directly.
 */
export function underpinning(graph: Graph, at: number): readonly number[] {
  const seen = new Set([at]);
  for (const place of seen) for (const needed of neighbours(graph.needing, place)) seen.add(needed);
  for (const place of [...seen])
    for (const relation of neighbours(graph.reaching, place)) {
      const from = graph.from[relation] ?? -1;
      if (graph.elements[from]?.register === 'security-controls') seen.add(from);
    }
  return [...seen];
}

/** Relations between elements of a picture. */
function edgesAmong(graph: Graph, places: ReadonlySet<number>): readonly Edge[] {
  return [...places].flatMap((from) =>
    [...neighbours(graph.leaving, from)].flatMap((relation) => {
      const to = graph.to[relation] ?? -1;
      return places.has(to) ? [{ relation, from, to }] : [];
    }),
  );
}

type Order = readonly (readonly number[])[];

/** Sorts each layer by the middle of the neighbours its members have in other layers, so that lines cross less. */
function untangle(layers: Order, edges: readonly Edge[]): Order {
  const beside = new Map<number, number[]>();
  const join = (one: number, other: number) => {
    const known = beside.get(one);
    if (known) known.push(other);
    else beside.set(one, [other]);
  };
  for (const { from, to } of edges) {
    join(from, to);
    join(to, from);
  }
  let order = layers;
  for (let sweep = 0; sweep < 4; sweep += 1) {
    const share = new Map(order.flatMap((layer) => layer.map((at, i) => [at, (i + 0.5) / layer.length] as const)));
    const middle = (at: number): number => {
      const around = beside.get(at) ?? [];
      const own = share.get(at) ?? 0.5;
      if (around.length === 0) return own;
      return around.reduce((sum, other) => sum + (share.get(other) ?? 0.5), 0) / around.length;
    };
    order = order.map((layer) => layer.toSorted((a, b) => middle(a) - middle(b) || a - b));
  }
  return order;
}

/**
 * Elements in layers from services down to infrastructure and security, each in rows of at most six. The same elements
 * always give the same picture; nothing overlaps.
 */
export function layOut(graph: Graph, places: readonly number[]): LayeredPicture {
  const among = new Set(places);
  const edges = edgesAmong(graph, among);
  const byLayer = Map.groupBy(among, (at) => elementAt(graph, at).register);
  const names = layerOrder.filter((name) => byLayer.has(name));
  const order = untangle(
    names.map((name) => byLayer.get(name) ?? []),
    edges,
  );
  const widest = Math.max(1, ...order.map((layer) => Math.min(perRow, layer.length)));
  const width = box.left * 2 + widest * (box.width + box.gapX) - box.gapX;
  const nodes: Node[] = [];
  const layers: Layer[] = [];
  let y = box.layerGap;
  for (const [i, layer] of order.entries()) {
    const rows = Math.ceil(layer.length / perRow);
    const height = rows * (box.height + box.gapY) - box.gapY;
    layers.push({ name: names[i] ?? '', y, height });
    for (const [place, at] of layer.entries()) {
      const row = Math.floor(place / perRow);
      const inRow = Math.min(perRow, layer.length - row * perRow);
      const rowWidth = inRow * (box.width + box.gapX) - box.gapX;
      const x = (width - rowWidth) / 2 + (place % perRow) * (box.width + box.gapX);
      nodes.push({ at, x, y: y + row * (box.height + box.gapY) });
    }
    y += height + box.layerGap;
  }
  return { nodes, edges, layers, width, height: y - box.layerGap / 2 };
}
