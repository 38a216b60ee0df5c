import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { labelsOf } from '../../register/labels.ts';
import type { Reader } from '../../register/read.ts';
import { readerOf, type Site } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import type { View } from '../../ui/view.ts';
import type { AgencyName } from './architecture-parts.ts';
import { elementAt, type Graph } from './graph/graph.ts';
import { graphReader } from './graph/read-graph.ts';

/** The graph as somebody sees it, and what is needed to draw it. */
export type Seen = {
  readonly reader: Reader;
  readonly view: View;
  readonly graph: Graph;
  /** Names of the owners of these elements; one statement. */
  readonly namesFor: (places: Iterable<number>) => Promise<AgencyName>;
};

export type See = (request: FastifyRequest) => Promise<Seen>;

/** Reads the graph for each request, kept between them while nothing changes. */
export function seer(site: Site): See {
  const read = graphReader(site);
  return async (request) => {
    const reader = readerOf(site, request);
    const graph = await read(reader);
    return {
      reader,
      view: viewOf(site.shell, request),
      graph,
      namesFor: async (places) => {
        const ids = [...new Set([...places].map((place) => elementAt(graph, place).agency))];
        const named = ids.length === 0 ? null : await labelsOf(reader, new Map([['agencies', ids]]));
        return (id) => named?.('agencies', id).label ?? '–';
      },
    };
  };
}

/** The place of an element by its id. @throws CodedError `not-found`, also for what is not open to the reader */
export function placeOf({ graph }: Seen, id: string): number {
  const place = graph.placeOf.get(id);
  if (place === undefined) throw new CodedError('not-found');
  return place;
}
