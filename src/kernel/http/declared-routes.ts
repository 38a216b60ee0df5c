import type { FastifyContextConfig, FastifyReply, FastifyRequest } from 'fastify';

/** What a route says of itself: its pattern, who may call it, and what else holds there. */
export type DeclaredRoute = { readonly url: string; readonly config: FastifyContextConfig };

/** One of many routes behind one address: its own pattern and who may call it, and what answers. */
export type SharedRoute = DeclaredRoute & { answer(request: FastifyRequest, reply: FastifyReply): unknown };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set where one route of the server stands for those of many registers: each says for itself who may call it. */
    shared?: ReadonlyMap<string, SharedRoute>;
  }
}

/** Every route that stands behind one of the server's. */
export const declaredIn = ({ url, config = {} }: Partial<DeclaredRoute>): readonly Partial<DeclaredRoute>[] =>
  config.shared ? [...config.shared.values()] : [{ ...(url === undefined ? {} : { url }), config }];

/** The one of many routes that a path means; nothing where no register of that name has such a one. */
export const sharedRouteOf = (shared: ReadonlyMap<string, SharedRoute>, { params }: FastifyRequest) =>
  shared.get((params as { readonly register: string }).register);

/** The route that answers a request; null where nothing is served at its address. Whoever judges a request asks this. */
export function routeOf(request: FastifyRequest): DeclaredRoute | null {
  const { url, config } = request.routeOptions;
  if (url === undefined) return null;
  return config.shared ? (sharedRouteOf(config.shared, request) ?? null) : { url, config };
}
