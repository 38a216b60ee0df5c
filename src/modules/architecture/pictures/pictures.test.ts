import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOf, someGraph } from '../../../testing/sample-graph.ts';
import { drawHeat, heatKinds } from './heat.rules.ts';
import { drawMatrix, matrixKinds } from './matrix.rules.ts';

test('every relation between a row and a column is one mark of a matrix, in exactly one band', () => {
  fc.assert(
    fc.property(someGraph, fc.constantFrom(...matrixKinds), fc.integer({ min: 1, max: 4 }), (rows, kind, width) => {
      const graph = graphOf(rows);
      const { bands, marks, bareRows } = drawMatrix(graph, kind, () => true, width);
      const drawn = bands.flatMap((band) =>
        band.rows.flatMap(({ at, marks: line }) =>
          line.flatMap((marked, column) => (marked ? [`${at}-${band.columns[column]}`] : [])),
        ),
      );
      const pairs = new Set(
        [...graph.from.keys()].flatMap((relation) => {
          const ends = [graph.from[relation] ?? 0, graph.to[relation] ?? 0];
          const row = ends.find((at) => graph.elements[at]?.register === kind.rows);
          const column = ends.find((at) => graph.elements[at]?.register === kind.columns);
          return row === undefined || column === undefined ? [] : [`${row}-${column}`];
        }),
      );
      assert.deepEqual(drawn.toSorted(), [...pairs].toSorted());
      assert.equal(marks, drawn.length);
      for (const at of bareRows) assert.ok(![...pairs].some((pair) => pair.startsWith(`${at}-`)));
    }),
  );
});

test('a heat map shows every application once, the hottest first; a dearer one is never cooler', () => {
  const costs = fc.array(fc.option(fc.integer({ min: 0, max: 1e9 })), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(costs, fc.constantFrom(...heatKinds), (given, kind) => {
      const graph = graphOf(given.map((cost, at) => ({ id: `a${at}`, register: 'applications' as const, cost })));
      const tiles = drawHeat(graph, kind);
      assert.deepEqual(
        tiles.map(({ at }) => at).toSorted((a, b) => a - b),
        [...given.keys()],
      );
      for (const [i, tile] of tiles.entries()) {
        assert.equal(tile.heat === null, tile.value === null);
        assert.ok((tiles[i - 1]?.heat ?? 5) >= (tile.heat ?? 0));
        if (kind.id !== 'cost') continue;
        for (const other of tiles)
          if ((other.value ?? -1) > (tile.value ?? Number.POSITIVE_INFINITY))
            assert.ok((other.heat ?? 0) >= (tile.heat ?? 0));
      }
    }),
  );
});

test('fitness, risk and coverage heat by what is wrong', () => {
  const graph = graphOf([
    { id: 'poor', register: 'applications', functionalFit: 1, technicalFit: 1, costFit: 1 },
    {
      id: 'good',
      register: 'applications',
      reference: 'RAA.02.01',
      functionalFit: 5,
      technicalFit: 5,
      points: { hosting: ['server'], datasets: ['data'] },
    },
    { id: 'server', register: 'infrastructure-items' },
    { id: 'data', register: 'datasets' },
    { id: 'service', register: 'services', points: { applications: ['good'] } },
    { id: 'control', register: 'security-controls', points: { applications: ['good'] } },
  ]);
  const heat = (id: string) =>
    Object.fromEntries(
      drawHeat(graph, heatKinds.find((kind) => kind.id === id) ?? { id: 'cost', valueOf: () => null }).map((tile) => [
        graph.elements[tile.at]?.id,
        tile.heat,
      ]),
    );
  assert.deepEqual(heat('fitness'), { poor: 5, good: 1 });
  assert.deepEqual(heat('coverage'), { poor: 5, good: 1 });
  assert.deepEqual(heat('risk'), { poor: 4, good: 1 });
});
