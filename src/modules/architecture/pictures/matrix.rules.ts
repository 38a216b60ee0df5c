import { type Element, elementAt, type Graph, neighbours, relationKindAt } from '../graph/graph.ts';

/** A matrix: who stands in the rows, who in the columns, and the relation that marks a cell. */
export type MatrixKind = {
  readonly id: string;
  readonly rows: Element['register'];
  readonly columns: Element['register'];
};

/** The matrices one asks for most; their marks are relations in either direction. */
export const matrixKinds: readonly MatrixKind[] = [
  { id: 'application-process', rows: 'applications', columns: 'processes' },
  { id: 'data-application', rows: 'datasets', columns: 'applications' },
  { id: 'service-application', rows: 'services', columns: 'applications' },
];

/** A part of a matrix that fits on a sheet: its columns, and the rows that have a mark in one of them. Places. */
export type Band = {
  readonly columns: readonly number[];
  readonly rows: readonly { readonly at: number; readonly marks: readonly boolean[] }[];
};

export type Matrix = {
  readonly bands: readonly Band[];
  readonly marks: number;
  /** Rows and columns without any mark. */
  readonly bareRows: readonly number[];
  readonly bareColumns: readonly number[];
};

/** The other ends of an element's relations with a register. */
function othersOf(graph: Graph, at: number, register: Element['register']): readonly number[] {
  const found = new Set<number>();
  for (const relation of neighbours(graph.leaving, at))
    if (relationKindAt(graph, relation).to === register) found.add(graph.to[relation] ?? 0);
  for (const relation of neighbours(graph.reaching, at))
    if (relationKindAt(graph, relation).from === register) found.add(graph.from[relation] ?? 0);
  return [...found];
}

/** Which rows and columns are related, cut into bands of columns; each mark stands in exactly one band. */
export function drawMatrix(
  graph: Graph,
  kind: MatrixKind,
  isShown: (at: number) => boolean,
  bandWidth: number,
): Matrix {
  const places = (register: Element['register']) =>
    [...graph.elements.keys()].filter((at) => elementAt(graph, at).register === register);
  const rows = places(kind.rows).filter(isShown);
  const marked = new Map(rows.map((at) => [at, new Set(othersOf(graph, at, kind.columns))]));
  const used = new Set([...marked.values()].flatMap((others) => [...others]));
  const columns = places(kind.columns).filter((at) => used.has(at));
  const bands = Array.from({ length: Math.ceil(columns.length / bandWidth) }, (_, band): Band => {
    const some = columns.slice(band * bandWidth, (band + 1) * bandWidth);
    const lines = rows.map((at) => ({ at, marks: some.map((column) => marked.get(at)?.has(column) === true) }));
    return { columns: some, rows: lines.filter(({ marks }) => marks.includes(true)) };
  });
  return {
    bands,
    marks: [...marked.values()].reduce((sum, others) => sum + others.size, 0),
    bareRows: rows.filter((at) => marked.get(at)?.size === 0),
    bareColumns: places(kind.columns).filter((at) => !used.has(at)),
  };
}
