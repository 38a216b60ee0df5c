import type { FastifyRequest } from 'fastify';
import type { IdentitySite } from './identity-site.ts';

/** The whole address of an invitation, for handing over. */
export function linkTo({ config }: IdentitySite, request: FastifyRequest, secret: string): string {
  const base = config.publicUrl ?? `${request.protocol}://${request.host}`;
  return `${base}/invitation/${secret}`;
}
