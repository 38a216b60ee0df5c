import type { DomainId, ReferenceCode } from '../../element/index.ts';
import { domainOf, type Graph } from '../graph/graph.ts';
import { isAsIs, isToBe } from '../graph/standing.ts';

/** How many elements a national code has, itself and below it: today, and in the architecture aimed at. */
export type CodeCoverage = { readonly code: ReferenceCode; readonly asIs: number; readonly toBe: number };

/** How a domain is mapped to the national architecture. */
export type DomainCoverage = {
  readonly domain: DomainId;
  readonly elements: number;
  /** Elements with a code of the national architecture, or of this government below one. */
  readonly mapped: number;
  /** Places of the elements without one. */
  readonly unmapped: readonly number[];
  /** Every national code of the domain, in order. */
  readonly codes: readonly CodeCoverage[];
};

type Count = { asIs: number; toBe: number };

/** The national code that a code is or hangs below, and every code above that one. */
const chainOf = (codes: ReadonlyMap<string, ReferenceCode>, written: string): readonly string[] => {
  const chain: string[] = [];
  for (let at: string | null = written; at !== null; ) {
    const known = codes.get(at);
    if (known) chain.push(at);
    at = known ? known.above : at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : null;
  }
  return chain;
};

/** The chain of each code that occurs, looked up once. */
function chainReader(codes: ReadonlyMap<string, ReferenceCode>) {
  const known = new Map<string, readonly string[]>();
  return (reference: string | null): readonly string[] => {
    if (reference === null) return [];
    const found = known.get(reference) ?? chainOf(codes, reference);
    known.set(reference, found);
    return found;
  };
}

/**
 * How each domain is mapped (TPI 6(3), LU 6(5)): elements with and without a national code, and elements per code.
 * @param codes the national codes; linear in elements and codes
 */
export function findCoverage(
  { elements }: Graph,
  domains: readonly DomainId[],
  codes: ReadonlyMap<string, ReferenceCode>,
): readonly DomainCoverage[] {
  const counts = new Map<string, Count>([...codes.keys()].map((code) => [code, { asIs: 0, toBe: 0 }]));
  const chain = chainReader(codes);
  const found = new Map(domains.map((domain) => [domain, { mapped: 0, unmapped: [] as number[] }]));
  for (const [place, element] of elements.entries()) {
    const above = chain(element.reference);
    const of = found.get(domainOf(element));
    if (of && above.length > 0) of.mapped += 1;
    else of?.unmapped.push(place);
    for (const code of above) {
      const count = counts.get(code);
      if (count && isAsIs(element)) count.asIs += 1;
      if (count && isToBe(element)) count.toBe += 1;
    }
  }
  const byDomain = Map.groupBy(codes.values(), ({ domain }) => domain);
  return [...found].map(([domain, { mapped, unmapped }]) => ({
    domain,
    elements: mapped + unmapped.length,
    mapped,
    unmapped,
    codes: (byDomain.get(domain) ?? []).map((code) => ({ code, ...(counts.get(code.code) ?? { asIs: 0, toBe: 0 }) })),
  }));
}

/** How many codes of a level have at least one element today, of how many there are. */
export function coveredAt({ codes }: DomainCoverage, level: number): { readonly covered: number; readonly of: number } {
  const there = codes.filter(({ code }) => code.level === level);
  return { covered: there.filter(({ asIs }) => asIs > 0).length, of: there.length };
}
