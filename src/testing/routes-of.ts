import type { FastifyInstance } from 'fastify';

/** One route of a server: its method and its pattern, such as `/agencies/:id`. */
export type Route = { readonly method: string; readonly pattern: string };

/** Every route of a server. HEAD follows from GET, OPTIONS from all; both are left out. */
export const routesOf = ({ served }: FastifyInstance): readonly Route[] =>
  [...served].flatMap(([pattern, methods]) =>
    [...methods].filter((one) => one !== 'HEAD' && one !== 'OPTIONS').map((method) => ({ method, pattern })),
  );

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
