import { randomUUID } from 'node:crypto';
import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';
import type { Config } from '../config/config.ts';
import { routeOf } from './declared-routes.ts';

type LoggedError = { type: string; message: string; stack: string; [more: string]: unknown };

/** What may be said of an error: no values. PostgreSQL quotes them in its messages, so those give only their code. */
export function loggableError(error: Error): LoggedError {
  const { code, table_name: table, constraint_name: constraint } = { ...error } as Readonly<Record<string, unknown>>;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const message = error.name === 'PostgresError' ? `database error ${String(code)}` : error.message;
  const cause = error.cause instanceof Error ? { cause: loggableError(error.cause) } : {};
  return { type: error.name, message, code, table, constraint, stack: frames.join('\n'), ...cause };
}

/** Asked every few seconds by machines; who wants to know their numbers looks at the metrics. */
const quiet = /^\/(health\/|metrics$|assets\/)/;

/** One line per request when it is answered: route, status, milliseconds, and who by id. */
class RequestLines extends LogController {
  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const route = routeOf(request)?.url ?? '(none)';
    if (quiet.test(route) && reply.statusCode < 500) return;
    const { method, actor } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const line = { method, route, status: reply.statusCode, ms, actor: actor?.id ?? null };
    if (error) request.log.warn({ ...line, err: error }, 'request broken off');
    else request.log.info(line, 'request');
  }
}

/** 16 hexadecimal digits of chance. Node keeps some of it ready for ids of version 4, whose digits in the middle are not all chance. */
function newRequestId(): string {
  const id = randomUUID();
  return id.slice(0, 8) + id.slice(28);
}

/**
 * Structured logs without personal data: never a body, a name, a query or an address; the route instead of the path,
 * since a path may hold a secret link.
 */
export const loggingOptions = (config: Config): Partial<FastifyServerOptions> => ({
  logController: new RequestLines({}),
  requestIdHeader: false,
  genReqId: newRequestId,
  logger: {
    level: config.logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: loggableError, req: () => ({}), res: ({ statusCode }) => ({ statusCode }) },
  },
});
