import { relationKinds } from '../../element/index.ts';
import type { Adjacency, ElementRow, Graph } from './graph.ts';

/** Counts, then fills: two passes, no list per element. @param at and to: which element each entry belongs to and points to */
function adjacency(size: number, at: Int32Array, to: Int32Array): Adjacency {
  const start = new Int32Array(size + 1);
  for (const place of at) start[place + 1] = (start[place + 1] ?? 0) + 1;
  for (let place = 0; place < size; place += 1) start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0);
  const next = start.slice();
  const target = new Int32Array(at.length);
  for (const [entry, place] of at.entries()) {
    const free = next[place] ?? 0;
    target[free] = to[entry] ?? 0;
    next[place] = free + 1;
  }
  return { start, target };
}

/** Which kinds of relation leave the elements of each register, with their place in the metamodel. */
const leavingKinds = Map.groupBy(
  relationKinds.map((kind, at) => ({ ...kind, at })),
  ({ from }) => from,
);

/**
 * The graph of elements as they were read. Relations to what is not among them (retired, struck out) are left out.
 * Linear in elements and relations.
 */
export function buildGraph(rows: readonly ElementRow[]): Graph {
  const placeOf = new Map(rows.map(({ id }, place) => [id, place]));
  const from: number[] = [];
  const to: number[] = [];
  const kinds: number[] = [];
  for (const [place, row] of rows.entries())
    for (const { field, at } of leavingKinds.get(row.register) ?? [])
      for (const id of row.points[field] ?? []) {
        const target = placeOf.get(id);
        if (target === undefined) continue;
        from.push(place);
        to.push(target);
        kinds.push(at);
      }
  const ends = { from: Int32Array.from(from), to: Int32Array.from(to) };
  const stops = kinds.map((kind) => relationKinds[kind]?.needs === 'from');
  const stopped = Int32Array.from(stops, (needsTo, at) => (needsTo ? from[at] : to[at]) ?? 0);
  const needed = Int32Array.from(stops, (needsTo, at) => (needsTo ? to[at] : from[at]) ?? 0);
  const numbers = Int32Array.from(kinds, (_, at) => at);
  return {
    elements: rows.map(({ points: _, ...element }) => element),
    placeOf,
    ...ends,
    kind: Uint8Array.from(kinds),
    leaving: adjacency(rows.length, ends.from, numbers),
    reaching: adjacency(rows.length, ends.to, numbers),
    stopping: adjacency(rows.length, needed, stopped),
    needing: adjacency(rows.length, stopped, needed),
  };
}
