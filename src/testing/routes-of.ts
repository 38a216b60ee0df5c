import type { FastifyInstance } from 'fastify';

/** One route of a server: its method and its pattern, such as `/agencies/:id`. */
export type Route = { readonly method: string; readonly pattern: string };

/** Every route of a server, read from the tree it prints of itself. HEAD follows from GET and is left out. */
export function routesOf(app: FastifyInstance): readonly Route[] {
  const routes: Route[] = [];
  const above: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, branches = '', segment = '', methods = ''] = /^([│ ]*)[├└]── (\S*) ?(?:\((.*)\))?$/.exec(line) ?? [];
    if (segment === '') continue;
    const depth = branches.length / 4;
    const pattern = `${depth === 0 ? '' : above[depth - 1]}${segment}`;
    above[depth] = pattern;
    for (const method of methods.split(', ').filter((one) => one !== '' && one !== 'HEAD'))
      routes.push({ method, pattern });
  }
  return routes;
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const parts = pattern
    .replace(/[.\\+]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace('*', '.*');
  const expression = new RegExp(`^${parts}$`);
  expressions.set(pattern, expression);
  return expression;
}

const byBeginning = new WeakMap<readonly Route[], ReadonlyMap<string, readonly Route[]>>();
const anything = '*';

/** How a path or pattern begins, by which few of thousands of routes come into question. */
const beginningOf = (path: string): string => {
  const [, first = ''] = path.split('/');
  return /[:*]/.test(first) ? anything : first;
};

function routesThatBegin(routes: readonly Route[], path: string): readonly Route[] {
  const known = byBeginning.get(routes) ?? Map.groupBy(routes, ({ pattern }) => beginningOf(pattern));
  byBeginning.set(routes, known);
  return [...(known.get(beginningOf(path)) ?? []), ...(known.get(anything) ?? [])];
}

/** The route that answers a path: of several that fit, the one with the fewest parameters, as the server chooses. */
export function routeFor(routes: readonly Route[], method: string, path: string): string | undefined {
  const fitting = routesThatBegin(routes, path).filter(
    (route) => route.method === method && expressionOf(route.pattern).test(path),
  );
  const openness = (pattern: string) => (pattern.match(/:\w+/g) ?? []).length + (pattern.includes('*') ? 100 : 0);
  return fitting.toSorted((a, b) => openness(a.pattern) - openness(b.pattern))[0]?.pattern;
}
