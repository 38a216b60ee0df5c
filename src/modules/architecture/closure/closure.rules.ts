import type { Graph } from '../graph/graph.ts';

/** An element that stops: how many steps away, and through which element. Places in the graph. */
export type Stopped = { readonly at: number; readonly depth: number; readonly through: number };

/** What switching elements off brings about. Places of elements, numbers of relations. */
export type Closure = {
  /** What cannot go on, nearest first; the elements switched off are not among them. */
  readonly stops: readonly Stopped[];
  /** What nothing uses any more: all that needed it has stopped. */
  readonly left: readonly number[];
  /** Relations between an application or service that stops and one that does not. */
  readonly interfaces: readonly number[];
};

/** Everything that needs one of `seeds`, at whatever remove: breadth first, each element once. */
function findStopped({ stopping, elements }: Graph, seeds: readonly number[]): { list: Stopped[]; off: Uint8Array } {
  const off = new Uint8Array(elements.length);
  const depth = new Int32Array(elements.length);
  for (const seed of seeds) off[seed] = 1;
  const queue = [...seeds];
  const list: Stopped[] = [];
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] ?? 0;
    const end = stopping.start[at + 1] ?? 0;
    for (let entry = stopping.start[at] ?? 0; entry < end; entry += 1) {
      const next = stopping.target[entry] ?? 0;
      if (off[next] === 1) continue;
      off[next] = 1;
      depth[next] = (depth[at] ?? 0) + 1;
      queue.push(next);
      list.push({ at: next, depth: depth[next] ?? 0, through: at });
    }
  }
  return { list, off };
}

/** What is needed by something, and by nothing that goes on: the users of each are counted off as they stop. */
function findLeft({ stopping, needing, elements }: Graph, gone: readonly number[], off: Uint8Array): number[] {
  const users = new Int32Array(elements.length);
  for (let at = 0; at < users.length; at += 1) users[at] = (stopping.start[at + 1] ?? 0) - (stopping.start[at] ?? 0);
  const idle = new Uint8Array(elements.length);
  const queue = gone.slice();
  const left: number[] = [];
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] ?? 0;
    const end = needing.start[at + 1] ?? 0;
    for (let entry = needing.start[at] ?? 0; entry < end; entry += 1) {
      const needed = needing.target[entry] ?? 0;
      if (off[needed] === 1 || idle[needed] === 1) continue;
      const known = users[needed] ?? 0;
      users[needed] = known - 1;
      if (known > 1) continue;
      idle[needed] = 1;
      left.push(needed);
      queue.push(needed);
    }
  }
  return left;
}

const joining: ReadonlySet<string> = new Set(['applications', 'services']);

function findInterfaces(graph: Graph, gone: readonly number[], off: Uint8Array): number[] {
  const found: number[] = [];
  for (const at of gone) {
    if (!joining.has(graph.elements[at]?.register ?? '')) continue;
    for (const [ways, end] of [
      [graph.leaving, graph.to],
      [graph.reaching, graph.from],
    ] as const) {
      const last = ways.start[at + 1] ?? 0;
      for (let entry = ways.start[at] ?? 0; entry < last; entry += 1) {
        const relation = ways.target[entry] ?? 0;
        const other = end[relation] ?? 0;
        if (off[other] !== 1 && graph.elements[other]?.register === graph.elements[at]?.register) found.push(relation);
      }
    }
  }
  return found;
}

/**
 * What stops when elements are switched off, exactly: the transitive closure of who needs whom, what is then left unused,
 * and the interfaces that are cut. Linear in what it touches.
 */
export function switchOff(graph: Graph, seeds: readonly number[]): Closure {
  const { list, off } = findStopped(graph, seeds);
  const gone = [...seeds, ...list.map(({ at }) => at)];
  return { stops: list, left: findLeft(graph, gone, off), interfaces: findInterfaces(graph, gone, off) };
}
