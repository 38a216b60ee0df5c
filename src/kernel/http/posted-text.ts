import type { FastifyRequest } from 'fastify';

/** One posted value; empty when it was not sent, or sent more than once. */
export function postedText(request: FastifyRequest, name: string): string {
  const body = request.body as Readonly<Record<string, unknown>> | null | undefined;
  const value = body?.[name];
  return typeof value === 'string' ? value : '';
}
