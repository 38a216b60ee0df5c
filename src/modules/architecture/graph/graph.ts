import { type DomainId, elementKinds, type RelationKind, relationKinds } from '../../element/index.ts';

/** A register whose rows are elements. */
export type ElementRegister = (typeof elementKinds)[number]['register'];

/** What is known of an element beside its name, as far as its kind has it. Money is whole rupiah, fitness 1 to 5. */
export type Measures = {
  readonly kind: string | null;
  readonly users: number | null;
  readonly cost: number | null;
  readonly functionalFit: number | null;
  readonly technicalFit: number | null;
  readonly costFit: number | null;
  readonly classification: string | null;
};

/** An element: a record of one of the six inventories. `reference` is its code in the national architecture. */
export type Element = Measures & {
  readonly id: string;
  readonly register: ElementRegister;
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly agency: string;
  readonly reference: string | null;
  readonly confirmBy: string | null;
  /** Per cent of what one is asked for. */
  readonly completeness: number | null;
};

/** An element as it is read, with the ids its fields point to, by field. */
export type ElementRow = Element & { readonly points: Readonly<Record<string, readonly string[]>> };

/** For each element the places of its neighbours: those of element `i` stand from `start[i]` to `start[i + 1]`. */
export type Adjacency = { readonly start: Int32Array; readonly target: Int32Array };

/** All elements and relations. Elements are known by their place; relation `r` goes from `from[r]` to `to[r]`. */
export type Graph = {
  readonly elements: readonly Element[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Which line of the metamodel each relation is of. */
  readonly kind: Uint8Array;
  /** Relations that leave and that reach an element, by their numbers. */
  readonly leaving: Adjacency;
  readonly reaching: Adjacency;
  /** What stops when an element is switched off, and what it needs itself. */
  readonly stopping: Adjacency;
  readonly needing: Adjacency;
};

const domainOfRegister = Object.fromEntries(elementKinds.map(({ register, domain }) => [register, domain])) as Readonly<
  Record<ElementRegister, DomainId>
>;

/** The domain an element belongs to. */
export const domainOf = ({ register }: Pick<Element, 'register'>): DomainId => domainOfRegister[register];

/** The line of the metamodel a relation is of. */
export function relationKindAt(graph: Graph, relation: number): RelationKind {
  const kind = relationKinds[graph.kind[relation] ?? -1];
  if (!kind) throw new RangeError(`no relation ${relation}`);
  return kind;
}

/** The element at a place. @throws RangeError where there is none: a fault of the caller */
export function elementAt(graph: Graph, place: number): Element {
  const element = graph.elements[place];
  if (!element) throw new RangeError(`no element ${place}`);
  return element;
}

/** The neighbours of an element, as places or numbers of relations. */
export const neighbours = ({ start, target }: Adjacency, place: number): Int32Array =>
  target.subarray(start[place], start[place + 1]);
