import type { Reader } from '../../../register/read.ts';
import { elementKinds } from '../../element/index.ts';
import { buildGraph } from './build-graph.ts';
import { elementsMark, listElements, openKinds } from './graph.queries.ts';
import type { Graph } from './graph.ts';

/** Reads the graph as a reader sees it. */
export type ReadGraph = (reader: Reader) => Promise<Graph>;

/**
 * A reader of the graph that keeps the last one in memory. It is used again only where the database still has the same
 * rows in the same versions, and only for readers who may see every element; all others get their own, read anew.
 */
export function graphReader(): ReadGraph {
  let kept: { readonly mark: string; readonly graph: Promise<Graph> } | undefined;
  return async (reader) => {
    const read = async () => buildGraph(await listElements(reader));
    if (openKinds(reader).length < elementKinds.length) return read();
    const mark = await elementsMark(reader.tx);
    if (kept?.mark === mark) return kept.graph;
    const graph = read();
    const mine = { mark, graph };
    kept = mine;
    graph.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return graph;
  };
}
