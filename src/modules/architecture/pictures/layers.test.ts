import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOf, someGraph } from '../../../testing/sample-graph.ts';
import { switchOff } from '../closure/closure.rules.ts';
import { box, layOut, underpinning } from './layers.rules.ts';

test('boxes never overlap, stand inside the picture, and lie in the layer of their kind', () => {
  fc.assert(
    fc.property(someGraph, (rows) => {
      const graph = graphOf(rows);
      const { nodes, layers, edges, width, height } = layOut(graph, [...graph.elements.keys()]);
      assert.equal(nodes.length, rows.length);
      for (const one of nodes) {
        assert.ok(one.x >= 0 && one.x + box.width <= width && one.y >= 0 && one.y + box.height <= height);
        const layer = layers.find(({ name }) => name === graph.elements[one.at]?.register);
        assert.ok(layer && one.y >= layer.y && one.y + box.height <= layer.y + layer.height);
        for (const other of nodes)
          assert.ok(one === other || Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height);
      }
      assert.equal(edges.length, graph.from.length);
    }),
  );
});

test('an element stands on exactly what would stop it, and what protects that', () => {
  fc.assert(
    fc.property(someGraph, fc.nat(), (rows, pick) => {
      const graph = graphOf(rows);
      const at = pick % rows.length;
      const under = new Set(underpinning(graph, at));
      for (const place of graph.elements.keys()) {
        if (place === at) continue;
        const stops = switchOff(graph, [place]).stops.some((one) => one.at === at);
        const protects = graph.elements[place]?.register === 'security-controls';
        assert.equal(under.has(place) && !protects, stops && !protects);
      }
    }),
  );
});

test('the same elements always give the same picture', () => {
  fc.assert(
    fc.property(someGraph, (rows) => {
      const graph = graphOf(rows);
      const places = [...graph.elements.keys()];
      assert.deepEqual(
        layOut(graph, places),
        layOut(
          graph,
          places.toReversed().toSorted((a, b) => a - b),
        ),
      );
    }),
  );
});
