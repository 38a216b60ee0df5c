import type { FastifyInstance } from 'fastify';
import { declaredIn } from './declared-routes.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Everything the server answers: the methods of each pattern. */
    readonly served: ReadonlyMap<string, ReadonlySet<string>>;
  }
}

/** What a route's pattern matches, as the router would: a parameter is one part of the path, a star any number. */
function toMatcher(pattern: string): RegExp {
  const parts = pattern.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

/**
 * Answers OPTIONS on a known path with what may be sent there (RFC 9110, 9.3.7); on an unknown one with "not found" as
 * ever. Nothing is said to other origins: there are no CORS headers, so a browser still keeps other sites out.
 */
export function answerOptions(app: FastifyInstance): void {
  const routes = new Map<string, Set<string>>();
  // Few servers are ever asked, so patterns become matchers with the first question: all routes are there by then.
  let matchers: (readonly [RegExp, ReadonlySet<string>])[] | null = null;
  app.decorate('served', routes);
  app.addHook('onRoute', (route) => {
    for (const { url = '' } of declaredIn(route)) {
      const methods = routes.get(url) ?? new Set(['OPTIONS']);
      for (const one of [route.method].flat()) {
        // The router would take the one whose path is less open, whichever was meant.
        if (methods.has(one)) throw new Error(`The route ${one} ${url} is there already.`);
        methods.add(one);
      }
      routes.set(url, methods);
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS' || !request.is404) return;
    const path = request.url.replace(/\?.*$/s, '');
    matchers ??= [...routes].map(([pattern, methods]) => [toMatcher(pattern), methods]);
    const known = matchers.filter(([matcher]) => matcher.test(path));
    if (known.length === 0) return;
    const methods = new Set(known.flatMap(([, some]) => [...some]));
    return reply
      .code(204)
      .header('allow', [...methods].sort().join(', '))
      .send();
  });
}
