import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../access/access.ts';
import { isFresh } from '../access/proof.ts';
import { CodedError } from '../errors/errors.ts';
import { checkCsrf, checkOrigin, needsFormToken } from '../session/csrf.ts';
import { declaredIn, routeOf } from './declared-routes.ts';
import type { Access } from './request.ts';

function checkAccess(request: FastifyRequest, access: Access): void {
  if (access === 'public') return;
  if (request.actor === null) throw new CodedError('not-signed-in');
  if (access !== 'signed-in' && !mayAtAll(request.actor, access)) throw new CodedError('forbidden');
}

/** What a session must have shown besides its cookie. A program has no way to show it, so it may not. */
function checkProof({ actor, session }: FastifyRequest, config: FastifyContextConfig, now: Date): void {
  if (config.access === 'public' || actor === null) return;
  if (session?.mustEnrol === true && config.whileEnrolling !== true) throw new CodedError('second-factor-required');
  if (config.fresh !== true) return;
  if (session === null) throw new CodedError('forbidden');
  if (!isFresh(session.confirmedAt, now)) throw new CodedError('confirm-first');
}

/**
 * Nothing is served that does not say to whom: a route without `config.access` stops the program when it is added, and
 * every request is checked against it, then for forged origin and form token, before its handler runs.
 */
export function guardAccess(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook('onRoute', (route) => {
    const silent = declaredIn(route).find(({ config }) => config?.access === undefined);
    if (silent) throw new Error(`The route ${String(route.method)} ${silent.url} does not say who may call it.`);
  });
  // Before the body is read: who may not call a route cannot make the server parse for it either.
  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const route = routeOf(request);
    if (!route) throw new CodedError('not-found');
    if (route.config.access === undefined) throw new CodedError('forbidden');
    checkAccess(request, route.config.access);
    checkProof(request, route.config, new Date());
    if (needsFormToken(request)) checkOrigin(request, publicUrl);
  });
  app.addHook('preHandler', async (request) => {
    if (request.is404 || routeOf(request)?.config.multipart === true) return;
    checkCsrf(request, request.body);
  });
}
