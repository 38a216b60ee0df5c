import { fastifyRateLimit } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mustWait } from '../session/sign-in-attempts.ts';
import { routeOf } from './declared-routes.ts';

/** Requests a minute: one address may be a whole office behind one line, so it gets many times what one actor gets. */
export type RateLimits = {
  readonly perActor: number;
  readonly perAddress: number;
  readonly perAddressSignIn: number;
  /** How late the process may come to its work before it refuses more; 0 refuses nothing (`shedLoad`). */
  readonly mostDelayMs: number;
};

/**
 * Limits requests per address before anything is looked up, and per actor once known. Routes with
 * `config.signIn` (sign-in, first run, invitation) have the strict limit of their own. Counted per copy of the server.
 */
export async function limitRates(app: FastifyInstance, limits: RateLimits): Promise<void> {
  await app.register(fastifyRateLimit, { global: false, cache: 20_000 });
  const timeWindow = 60_000;
  const perAddress = app.createRateLimit({ max: limits.perAddress, timeWindow, ipv6Subnet: 64 });
  const keyGenerator = (request: FastifyRequest) => request.actor?.id ?? request.ip;
  const perActor = app.createRateLimit({ max: limits.perActor, timeWindow, keyGenerator });
  const perSignIn = app.createRateLimit({ max: limits.perAddressSignIn, timeWindow, ipv6Subnet: 64 });
  const check = async (limit: typeof perAddress, request: FastifyRequest) => {
    const result = await limit(request);
    if (!result.isAllowed && result.isExceeded) throw mustWait(Math.max(1, result.ttlInSeconds));
  };
  app.addHook('onRequest', async (request) => {
    if (routeOf(request)?.config.signIn === true && request.method === 'POST') await check(perSignIn, request);
    await check(perAddress, request);
  });
  app.addHook('preHandler', async (request) => {
    if (request.actor !== null) await check(perActor, request);
  });
}
