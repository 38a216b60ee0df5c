import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOf, someGraph } from '../../../testing/sample-graph.ts';
import { relationKinds } from '../../element/index.ts';
import { switchOff } from './closure.rules.ts';

const sorted = (ids: Iterable<string>) => [...ids].sort();

/** Who needs whom, as pairs of ids, straight from the metamodel. */
const needsOf = (rows: Parameters<typeof graphOf>[0]) =>
  rows.flatMap((row) =>
    relationKinds
      .filter(({ from }) => from === row.register)
      .flatMap(({ field, needs }) =>
        (row.points?.[field] ?? [])
          .filter((id) => rows.some((other) => other.id === id))
          .map((id) => (needs === 'from' ? { who: row.id, whom: id } : { who: id, whom: row.id })),
      ),
  );

type Need = { readonly who: string; readonly whom: string };

/** Adds to a set until nothing more is found: as plain and slow as can be. */
function grow(seeds: Iterable<string>, more: (known: ReadonlySet<string>) => readonly string[]): Set<string> {
  const known = new Set(seeds);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const id of more(known)) known.add(id);
  }
  return known;
}

const stoppedBy = (needs: readonly Need[], seed: string) =>
  grow([seed], (known) => needs.filter(({ whom }) => known.has(whom)).map(({ who }) => who));

const idleAfter = (ids: readonly string[], needs: readonly Need[], gone: ReadonlySet<string>) =>
  grow([], (known) =>
    ids.filter((id) => {
      const users = needs.filter(({ whom }) => whom === id).map(({ who }) => who);
      return !gone.has(id) && users.length > 0 && users.every((user) => gone.has(user) || known.has(user));
    }),
  );

test('the closure is what a plain search finds, each once, and nothing else', () => {
  fc.assert(
    fc.property(someGraph, fc.nat(), (rows, pick) => {
      const graph = graphOf(rows);
      const seed = rows[pick % rows.length]?.id ?? '';
      const needs = needsOf(rows);
      const gone = stoppedBy(needs, seed);
      const { stops, left } = switchOff(graph, [graph.placeOf.get(seed) ?? 0]);
      const idOf = (at: number) => graph.elements[at]?.id ?? '';
      assert.deepEqual(sorted([seed, ...stops.map(({ at }) => idOf(at))]), sorted(gone));
      const idle = idleAfter(
        rows.map(({ id }) => id),
        needs,
        gone,
      );
      assert.deepEqual(sorted(left.map(idOf)), sorted(idle));
    }),
    { numRuns: 400 },
  );
});

test('everything that stops is one step further than what it stops through', () => {
  fc.assert(
    fc.property(someGraph, fc.nat(), (rows, pick) => {
      const graph = graphOf(rows);
      const seed = pick % rows.length;
      const { stops } = switchOff(graph, [seed]);
      const depthOf = new Map(stops.map(({ at, depth }) => [at, depth]));
      for (const { depth, through } of stops) assert.equal(depth, (depthOf.get(through) ?? 0) + 1);
      const depths = stops.map(({ depth }) => depth);
      assert.deepEqual(
        depths,
        depths.toSorted((a, b) => a - b),
      );
    }),
  );
});

test('a data centre carries servers, applications, and the services that need them', () => {
  const graph = graphOf([
    { id: 'dc', register: 'infrastructure-items' },
    { id: 'server', register: 'infrastructure-items', points: { locatedIn: ['dc'] } },
    { id: 'other', register: 'infrastructure-items' },
    { id: 'app', register: 'applications', points: { hosting: ['server'], datasets: ['data'] } },
    { id: 'asker', register: 'applications', points: { uses: ['app'], hosting: ['other'] } },
    { id: 'partner', register: 'applications', points: { hosting: ['other'] } },
    { id: 'data', register: 'datasets' },
    { id: 'service', register: 'services', points: { applications: ['app'] } },
  ]);
  const name = (at: number) => graph.elements[at]?.id;
  const { stops, left, interfaces } = switchOff(graph, [0]);
  assert.deepEqual(
    stops.map(({ at, depth }) => [name(at), depth]),
    [
      ['server', 1],
      ['app', 2],
      ['asker', 3],
      ['service', 3],
    ],
  );
  assert.deepEqual(left.map(name), ['data']);
  assert.deepEqual(interfaces, []);
});
