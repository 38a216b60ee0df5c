// Measures the architecture of 50,000 elements and 250,000 relations against its limits (closure 50 ms, gap and coverage
// 300 ms, one picture 500 ms), and the same at a tenth: growth is not worse than linear.
import { switchOff } from '../src/modules/architecture/closure/closure.rules.ts';
import { findCoverage } from '../src/modules/architecture/coverage/coverage.rules.ts';
import { findGaps } from '../src/modules/architecture/coverage/gap.rules.ts';
import { domainIds } from '../src/modules/architecture/domain-order.ts';
import { buildGraph } from '../src/modules/architecture/graph/build-graph.ts';
import type { ElementRow } from '../src/modules/architecture/graph/graph.ts';
import { layOut, mostDrawn, underpinning } from '../src/modules/architecture/pictures/layers.rules.ts';
import { elementKinds, referenceCodes, relationKinds } from '../src/modules/element/index.ts';

/** Numbers that look drawn by lot, and are the same in every run. */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const codes = [...referenceCodes().keys()];

/** Elements of all six domains with relations to near ones: clusters, as agencies have them. */
function sample(elements: number, relations: number): readonly ElementRow[] {
  const draw = lots(7);
  const rows = Array.from({ length: elements }, (_, at): ElementRow & { points: Record<string, string[]> } => {
    const { register, domain } = elementKinds[at % elementKinds.length] ?? elementKinds[0];
    const own = codes.filter((code) => code.startsWith(domain));
    return {
      id: `e${at}`,
      register,
      code: `C-${at}`,
      name: `Unsur ${at}`,
      status: (['in-use', 'in-use', 'planned', 'to-retire'] as const)[draw(4)] ?? 'in-use',
      agency: `a${at % 50}`,
      reference: draw(10) === 0 ? null : (own[draw(own.length)] ?? null),
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
    };
  });
  let made = 0;
  while (made < relations) {
    const at = draw(elements);
    const row = rows[at];
    const kinds = relationKinds.filter(({ from }) => from === row?.register);
    const kind = kinds[draw(Math.max(kinds.length, 1))];
    const wanted = elementKinds.findIndex(({ register }) => register === kind?.to);
    const near = Math.max(0, Math.min(elements - 1, at - 300 + draw(600)));
    const target = near - (near % elementKinds.length) + wanted;
    if (!row || !kind || wanted < 0 || target >= elements || target === at) continue;
    row.points[kind.field] = [...(row.points[kind.field] ?? []), `e${target}`];
    made += 1;
  }
  return rows;
}

function median(times: number, run: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const begun = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - begun) / 1e6;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

function measure(elements: number, relations: number) {
  const rows = sample(elements, relations);
  const graph = buildGraph(rows);
  const server = rows.findIndex(({ register }) => register === 'infrastructure-items');
  const service = rows.findIndex(({ register }) => register === 'services');
  return {
    stops: switchOff(graph, [server]).stops.length,
    boxes: underpinning(graph, service).length,
    build: median(5, () => buildGraph(rows)),
    closure: median(15, () => switchOff(graph, [server])),
    coverage: median(9, () => {
      findGaps(graph, domainIds);
      findCoverage(graph, domainIds, referenceCodes());
    }),
    picture: median(5, () => layOut(graph, underpinning(graph, service).slice(0, mostDrawn))),
  };
}

const small = measure(5_000, 25_000);
const large = measure(50_000, 250_000);
const limits = { closure: 50, coverage: 300, picture: 500 } as const;
process.stdout.write(
  `50,000 elements, 250,000 relations: ${large.stops} stop with one server, ${large.boxes} under one service; graph built in ${large.build.toFixed(0)} ms\n`,
);
for (const [name, limitMs] of Object.entries(limits)) {
  const key = name as keyof typeof limits;
  const ratio = large[key] / limitMs;
  const growth = large[key] / small[key];
  const verdict = ratio <= 1 ? 'ok' : 'miss';
  process.stdout.write(
    `${name}: ${large[key].toFixed(2)} ms of ${limitMs} ms: ${ratio.toFixed(2)} (limit 1.00) ${verdict}; ${growth.toFixed(1)}× a tenth of the data (${small[key].toFixed(2)} ms)\n`,
  );
  if (ratio > 1) process.exitCode = 1;
}
