import fc from 'fast-check';
import { buildGraph } from '../modules/architecture/graph/build-graph.ts';
import type { ElementRow, Graph } from '../modules/architecture/graph/graph.ts';
import { elementKinds, relationKinds } from '../modules/element/index.ts';

type Sketch = Pick<ElementRow, 'id' | 'register'> & Partial<ElementRow>;

/** A graph of elements of which only what matters is said. */
export const graphOf = (sketches: readonly Sketch[]): Graph =>
  buildGraph(
    sketches.map((sketch) => ({
      code: sketch.id,
      name: sketch.id,
      status: 'in-use',
      agency: 'agency',
      reference: null,
      confirmBy: null,
      completeness: null,
      kind: null,
      users: null,
      cost: null,
      functionalFit: null,
      technicalFit: null,
      costFit: null,
      classification: null,
      points: {},
      ...sketch,
    })),
  );

/** Any small graph the metamodel allows. */
export const someGraph: fc.Arbitrary<readonly Sketch[]> = fc
  .array(
    fc.record({
      kind: fc.nat({ max: elementKinds.length - 1 }),
      points: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
      status: fc.constantFrom('planned', 'in-use', 'to-retire'),
      coded: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((drawn) => {
    const registers = drawn.map(({ kind }) => elementKinds[kind]?.register ?? 'processes');
    return drawn.map(({ points, status, coded }, at) => {
      const register = registers[at] ?? 'processes';
      const kinds = relationKinds.filter(({ from }) => from === register);
      const chosen = points.flatMap(([which, whom]) => {
        const kind = kinds[which % Math.max(kinds.length, 1)];
        const targets = registers.flatMap((other, place) => (other === kind?.to ? [`e${place}`] : []));
        const target = targets[whom % Math.max(targets.length, 1)];
        return kind && target ? [[kind.field, target] as const] : [];
      });
      const fields = Map.groupBy(chosen, ([field]) => field);
      return {
        id: `e${at}`,
        register,
        status,
        reference: coded ? `${elementKinds.find((one) => one.register === register)?.domain}.01` : null,
        points: Object.fromEntries([...fields].map(([field, of]) => [field, [...new Set(of.map(([, id]) => id))]])),
      };
    });
  });
