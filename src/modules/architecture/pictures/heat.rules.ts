import { type Element, elementAt, type Graph, neighbours } from '../graph/graph.ts';

/** What a heat map colours applications by. Heat runs from 1 (well, low) to 5 (poor, high); null where it is not known. */
export type HeatKind = {
  readonly id: 'coverage' | 'fitness' | 'risk' | 'cost';
  /** What is measured, as it is shown beside the colour. */
  readonly valueOf: (graph: Graph, at: number) => number | null;
};

const known = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

/** The mean of the fitness that is recorded, 1 to 5. */
const fitnessOf = ({ functionalFit, technicalFit, costFit }: Element): number | null => {
  const values = known([functionalFit, technicalFit, costFit]);
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
};

const protectors = (graph: Graph, at: number): number =>
  [...neighbours(graph.reaching, at)].filter(
    (relation) => elementAt(graph, graph.from[relation] ?? 0).register === 'security-controls',
  ).length;

/** Weak points of an application: nothing protects it, it leans on what ends, it fits badly, it is out of date. */
export function weakPoints(graph: Graph, at: number): number {
  const element = elementAt(graph, at);
  const leans = [...neighbours(graph.needing, at)].some((needed) => elementAt(graph, needed).status === 'to-retire');
  const bare = [...neighbours(graph.needing, at)].every(
    (needed) => elementAt(graph, needed).register !== 'infrastructure-items',
  );
  return [protectors(graph, at) === 0, leans, bare, (element.technicalFit ?? 5) <= 2].filter(Boolean).length;
}

/** Share of what the model asks of an application that is there: code, hosting, data, use, protection. */
function modelled(graph: Graph, at: number): number {
  const needed = [...neighbours(graph.needing, at)].map((other) => elementAt(graph, other).register);
  const there = [
    elementAt(graph, at).reference !== null,
    needed.includes('infrastructure-items'),
    needed.includes('datasets'),
    neighbours(graph.stopping, at).length > 0,
    protectors(graph, at) > 0,
  ];
  return there.filter(Boolean).length / there.length;
}

export const heatKinds: readonly HeatKind[] = [
  { id: 'coverage', valueOf: modelled },
  { id: 'fitness', valueOf: (graph, at) => fitnessOf(elementAt(graph, at)) },
  { id: 'risk', valueOf: weakPoints },
  { id: 'cost', valueOf: (graph, at) => elementAt(graph, at).cost },
];

export type Heat = 1 | 2 | 3 | 4 | 5;

const clamp = (heat: number): Heat => Math.min(5, Math.max(1, Math.round(heat))) as Heat;

/** One tile of a heat map. */
export type Tile = { readonly at: number; readonly value: number | null; readonly heat: Heat | null };

/** Costs have no scale of their own: the dearest fifth is the hottest. */
const heatByRank = (value: number, all: readonly number[]): Heat =>
  clamp(1 + Math.floor((5 * all.filter((other) => other < value).length) / Math.max(1, all.length)));

function heatOf(kind: HeatKind['id'], value: number, ranked: (value: number) => Heat): Heat {
  if (kind === 'coverage') return clamp(5 - 4 * value);
  if (kind === 'fitness') return clamp(6 - value);
  if (kind === 'risk') return clamp(1 + value);
  return ranked(value);
}

/** Every application of today with its value and heat, the hottest first. */
export function drawHeat(graph: Graph, kind: HeatKind): readonly Tile[] {
  const places = [...graph.elements.keys()].filter((at) => elementAt(graph, at).register === 'applications');
  const values = places.map((at) => ({ at, value: kind.valueOf(graph, at) }));
  const sorted = known(values.map(({ value }) => value)).toSorted((a, b) => a - b);
  const ranks = new Map<number, Heat>();
  const ranked = (value: number): Heat => {
    const heat = ranks.get(value) ?? heatByRank(value, sorted);
    ranks.set(value, heat);
    return heat;
  };
  const tiles = values.map(({ at, value }) => ({
    at,
    value,
    heat: value === null ? null : heatOf(kind.id, value, ranked),
  }));
  return tiles.sort((a, b) => (b.heat ?? 0) - (a.heat ?? 0) || a.at - b.at);
}
