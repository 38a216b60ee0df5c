import type {
  FastifyContextConfig,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RouteGenericInterface,
} from 'fastify';
import { CodedError } from '../errors/errors.ts';
import { type SharedRoute, sharedRouteOf } from './declared-routes.ts';
import type { Access } from './request.ts';

type Add = <Route extends RouteGenericInterface = RouteGenericInterface>(
  path: string,
  options: { readonly config: FastifyContextConfig & { readonly access: Access } },
  answer: (request: FastifyRequest<Route>, reply: FastifyReply) => unknown,
) => void;

/** Where the routes of one register are added, as they would be to the server. */
export type Routes = { readonly get: Add; readonly post: Add; readonly patch: Add };

type Method = 'GET' | 'POST' | 'PATCH';
type Shape = { readonly method: Method; readonly url: string; readonly routes: Map<string, SharedRoute> };

/** What stands before the name of a register: pages are at the root, programs have their own. */
const roots = ['/', '/api/v1/'];

/** A path with the name it begins with left open. @throws Error where it begins otherwise */
function shapeOf(name: string, path: string): string {
  for (const root of roots) {
    const begin = `${root}${name}`;
    if (path === begin || path.startsWith(`${begin}/`)) return `${root}:register${path.slice(begin.length)}`;
  }
  throw new Error(`${path} does not begin with ${name}.`);
}

/**
 * Routes that many registers have alike, as one route of the server for each shape of path: it finds the register by its
 * name and does what that one's route says. Thousands of routes cost the server seconds and megabytes, a hundred do not.
 */
export class SharedRoutes {
  readonly #shapes = new Map<string, Shape>();

  /** Takes the routes of one register, by its name. */
  of(name: string): Routes {
    const adding =
      (method: Method): Add =>
      (path, { config }, answer) => {
        const url = shapeOf(name, path);
        const key = `${method} ${url}`;
        const shape = this.#shapes.get(key) ?? { method, url, routes: new Map<string, SharedRoute>() };
        if (shape.routes.has(name)) throw new Error(`The route ${method} ${path} is there already.`);
        shape.routes.set(name, { url: path, config, answer });
        this.#shapes.set(key, shape);
      };
    return { get: adding('GET'), post: adding('POST'), patch: adding('PATCH') };
  }

  /** Adds them to a server, whose hooks then hold for them as for any route. */
  mount(app: FastifyInstance): void {
    for (const { method, url, routes } of this.#shapes.values())
      app.route({
        method,
        url,
        config: { shared: routes },
        handler: (request, reply) => {
          const route = sharedRouteOf(routes, request);
          if (!route) throw new CodedError('not-found');
          return route.answer(request, reply);
        },
      });
  }
}
