import type { DomainId } from '../../element/index.ts';
import { domainOf, type Graph } from '../graph/graph.ts';
import { type Standing, standingOf } from '../graph/standing.ts';

/** The difference between today and the architecture aimed at, in one domain. Places of elements. */
export type DomainGap = {
  readonly domain: DomainId;
  readonly asIs: number;
  readonly toBe: number;
  readonly of: Readonly<Record<Standing, readonly number[]>>;
};

/** What each domain has today, what it is to have, and what lies between: to build and to end. Linear. */
export function findGaps({ elements }: Graph, domains: readonly DomainId[]): readonly DomainGap[] {
  const found = new Map(
    domains.map((domain) => [domain, { stays: [] as number[], 'to-build': [] as number[], 'to-end': [] as number[] }]),
  );
  for (const [place, element] of elements.entries()) found.get(domainOf(element))?.[standingOf(element)].push(place);
  return [...found].map(([domain, of]) => ({
    domain,
    of,
    asIs: of.stays.length + of['to-end'].length,
    toBe: of.stays.length + of['to-build'].length,
  }));
}
