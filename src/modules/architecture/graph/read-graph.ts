import { padu } from '../../../kernel/access/padu.ts';
import { AsCommitted } from '../../../kernel/events/as-committed.ts';
import type { Reader } from '../../../register/read.ts';
import type { Site } from '../../../register/site.ts';
import { elementKinds } from '../../element/index.ts';
import { buildGraph } from './build-graph.ts';
import { listElements, openKinds } from './graph.queries.ts';
import type { Graph } from './graph.ts';

/** Reads the graph as a reader sees it. */
export type ReadGraph = (reader: Reader) => Promise<Graph>;

/** A reader of the graph: one is kept for all who may see every element (ADR 175); all others get their own, read anew. */
export function graphReader({ db, registry }: Pick<Site, 'db' | 'registry'>): ReadGraph {
  const registers = elementKinds.map(({ register }) => register);
  const whole = new AsCommitted(db, registers, async (tx) =>
    buildGraph(await listElements({ tx, registry, actor: padu, lang: 'id' })),
  );
  return async (reader) =>
    openKinds(reader).length === elementKinds.length ? whole.get() : buildGraph(await listElements(reader));
}
