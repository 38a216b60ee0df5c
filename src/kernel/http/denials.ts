import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Db } from '../db/db.ts';
import type { CodedError } from '../errors/errors.ts';
import { routeOf } from './declared-routes.ts';

/** A row one may not see answers "not found"; asked for by its id it is a refused access all the same. */
function ruleOf(request: FastifyRequest, error: CodedError): string | undefined {
  const route = routeOf(request)?.url;
  if (route === undefined) return undefined;
  if (error.code === 'forbidden' || error.code === 'four-eyes') return `${error.code} ${request.method} ${route}`;
  const named = typeof request.params === 'object' && request.params !== null && 'id' in request.params;
  return error.code === 'not-found' && named ? `not-open ${request.method} ${route}` : undefined;
}

/** Keeps a refused access of somebody signed in: who, what, when, by which rule. Other errors are not denials. */
export async function recordDenial(db: Db, request: FastifyRequest, error: CodedError, now: Date): Promise<void> {
  const rule = ruleOf(request, error);
  if (rule === undefined || request.actor === null) return;
  await db.sql`insert into kernel.denials ${db.sql({
    id: randomUUID(),
    at: now,
    actor_id: request.actor.id,
    actor_kind: request.actor.kind,
    method: request.method,
    path: request.url.replace(/\?.*$/s, '').slice(0, 1000),
    rule,
    request_id: request.id,
  })}`;
}
