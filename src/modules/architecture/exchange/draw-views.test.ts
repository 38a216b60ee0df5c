import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultsInExchange } from '../../../testing/exchange-schema.ts';
import { graphOf, someGraph } from '../../../testing/sample-graph.ts';
import { elementAt, type Graph, relationKindAt } from '../graph/graph.ts';
import { layOut, underpinning } from '../pictures/layers.rules.ts';
import { type DrawnBox, drawViews } from './draw-views.ts';
import { identifierOf, type Travelling } from './exchange-model.ts';
import { readArchimate } from './read-archimate.ts';
import { writeArchimate } from './write-archimate.ts';

/** The same graph as it travels. */
function travelling(graph: Graph): Travelling {
  const end = (place: number) => {
    const { register, code } = elementAt(graph, place);
    return { register, code };
  };
  return {
    elements: graph.elements.map(({ register, code, name, reference, status }) => {
      return { register, code, name, description: null, reference, agency: null, status };
    }),
    relations: [...graph.kind.keys()].map((relation) => ({
      from: end(graph.from[relation] ?? 0),
      field: relationKindAt(graph, relation).field,
      to: end(graph.to[relation] ?? 0),
    })),
  };
}

const write = (graph: Graph): string => writeArchimate('Arsitektur', travelling(graph), drawViews(graph));
const isInside = (outer: DrawnBox, inner: DrawnBox): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;
const meet = (one: DrawnBox, other: DrawnBox): boolean =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;

test('the map holds every element once, in the group of its domain; boxes lie inside it and beside one another', () => {
  fc.assert(
    fc.property(someGraph, (rows) => {
      const graph = graphOf(rows);
      const [map] = drawViews(graph);
      assert.ok(map);
      assert.equal(map.boxes.length, 6);
      const drawn = map.boxes.flatMap(({ inside }) => inside.map(({ element }) => element));
      assert.deepEqual(drawn.toSorted(), graph.elements.map(identifierOf).toSorted());
      for (const group of map.boxes) {
        for (const one of group.inside) assert.ok(isInside(group, one));
        for (const one of group.inside) for (const two of group.inside) assert.ok(one === two || !meet(one, two));
        for (const other of map.boxes) assert.ok(group === other || !meet(group, other));
      }
    }),
  );
});

test('each service has its layers, placed and joined as on its page', () => {
  fc.assert(
    fc.property(someGraph, (rows) => {
      const graph = graphOf(rows);
      const [, ...services] = drawViews(graph);
      const places = [...graph.elements.keys()].filter((at) => elementAt(graph, at).register === 'services');
      assert.equal(services.length, places.length);
      for (const [nth, at] of places.entries()) {
        const { nodes, edges } = layOut(graph, underpinning(graph, at));
        const view = services[nth];
        assert.deepEqual(
          view?.boxes.map(({ element, x, y }) => [element, x, y]),
          nodes.map((node) => [identifierOf(elementAt(graph, node.at)), Math.round(node.x), Math.round(node.y)]),
        );
        assert.equal(view?.lines.length, edges.length);
      }
    }),
  );
});

test('where there is no room for all, the map says how many services go without', () => {
  const applications = Array.from({ length: 50_001 }, (_, at) => ({ id: `a${at}`, register: 'applications' as const }));
  const views = drawViews(graphOf([{ id: 's', register: 'services' }, ...applications]));
  assert.equal(views.length, 1);
  assert.match(views[0]?.documentation ?? '', /^1 layanan/);
});

test('with its views a file is valid, every line runs as its relation does, and nothing is lost on the way back', async () => {
  const graphs = fc.sample(someGraph, 60).map(graphOf);
  assert.deepEqual(await faultsInExchange(graphs.map(write)), []);
  for (const graph of graphs) {
    const xml = write(graph);
    assert.deepEqual(readArchimate(xml), { ...travelling(graph), left: [] });
    const ends = new Map(
      [...xml.matchAll(/<relationship identifier="([^"]+)" source="([^"]+)" target="([^"]+)"/g)].map(
        ([, id, source, target]) => [id, [source, target]],
      ),
    );
    const boxes = new Map(
      [...xml.matchAll(/<node identifier="([^"]+)" elementRef="([^"]+)"/g)].map(([, id, element]) => [id, element]),
    );
    const lines = xml.matchAll(/relationshipRef="([^"]+)" xsi:type="Relationship" source="([^"]+)" target="([^"]+)"/g);
    for (const [, relation, source, target] of lines)
      assert.deepEqual([boxes.get(source), boxes.get(target)], ends.get(relation));
  }
});

test('the schema tells of views that are wrong', async () => {
  const graph = graphOf([
    { id: 'l', register: 'services', points: { applications: ['a'] } },
    { id: 'a', register: 'applications' },
  ]);
  const good = write(graph);
  const wrong = {
    'a box of nothing': good.replace('elementRef="id-services-l"', 'elementRef="id-services-x"'),
    'a line from a box of no view': good.replace(/(<connection [^>]*source=)"[^"]+"/, '$1"id-services-l"'),
    'a line of no relation': good.replace(/relationshipRef="[^"]+"/, 'relationshipRef="id-services-l"'),
    'a box without a place': good.replace(/ x="\d+"/, ''),
    'a box of no size': good.replace(/ w="\d+"/, ' w="0"'),
    'a place between pixels': good.replace(/ y="\d+"/, ' y="1.5"'),
    'a view without a name': good.replace('<name>Peta enam domain</name>', ''),
  };
  const told = await faultsInExchange([good, ...Object.values(wrong)]);
  const found = Object.keys(wrong).filter((_, at) => told.some((line) => line.startsWith(`model-${at + 1}.xml`)));
  assert.deepEqual(found, Object.keys(wrong));
  assert.ok(!told.some((line) => line.startsWith('model-0.xml')), String(told));
});
