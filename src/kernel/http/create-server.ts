import { constants } from 'node:zlib';
import { fastifyCompress } from '@fastify/compress';
import { fastifyCookie } from '@fastify/cookie';
import { fastifyFormbody } from '@fastify/formbody';
import { fastifyMultipart } from '@fastify/multipart';
import { type FastifyInstance, fastify } from 'fastify';
import type { Config } from '../config/config.ts';
import type { Db } from '../db/db.ts';
import { Html } from '../html/html.ts';
import { type ActorSlots, useSessions } from '../session/session-plugin.ts';
import { guardAccess } from './access-guard.ts';
import { answerOptions } from './answer-options.ts';
import { endConnections } from './end-connections.ts';
import { handleErrors, type RenderError } from './error-handler.ts';
import { healthRoutes, type Probe } from './health.ts';
import { metricsRoute } from './metrics.ts';
import { preferencesRoute } from './preferences-route.ts';
import { limitRates, type RateLimits } from './rate-limits.ts';
import { loggingOptions } from './request-logging.ts';
import { securityHeaders } from './security-headers.ts';
import { shedLoad } from './shed-load.ts';
import { toCodedError } from './to-coded-error.ts';

/** What the kernel's server must be given: it draws nothing and knows no people. */
export type ServerParts = {
  readonly config: Config;
  readonly db: Db;
  readonly actors: ActorSlots;
  readonly renderError: RenderError;
  /** What else must work before the server is ready, such as the log sequencer. */
  readonly probes: readonly Probe[];
  readonly rateLimits: RateLimits;
};

/** What an answer under way is given when the server ends. */
const graceMs = 30_000;

/** Bytes of a body that is not an upload, and of one uploaded file at the edge; who stores files may allow fewer. */
const limits = { body: 1024 ** 2, file: 100 * 1024 ** 2 } as const;

async function addPlugins(app: FastifyInstance): Promise<void> {
  // Fast rather than small: a page is made once and sent once. Assets are compressed better, and only once, elsewhere.
  await app.register(fastifyCompress, {
    threshold: 1024,
    // A page is text in memory: in one go costs less than a stream and what it keeps for each answer.
    syncThreshold: 128 * 1024,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
    zlibOptions: { level: 4 },
  });
  await app.register(fastifyCookie);
  await app.register(fastifyFormbody, { bodyLimit: limits.body });
  await app.register(fastifyMultipart, {
    limits: { fileSize: limits.file, files: 20, fields: 500, fieldSize: limits.body, fieldNameSize: 200, parts: 520 },
  });
}

/** A handler may return the page it has drawn. */
function sendPages(app: FastifyInstance): void {
  app.addHook('preSerialization', async (_, reply, payload) => {
    if (!(payload instanceof Html)) return payload;
    reply.type('text/html; charset=utf-8').serializer(String);
    return payload.markup;
  });
}

/**
 * The HTTP server without any module: sessions, access, errors, limits, health, metrics. Modules are added with
 * `app.register`; `app.listen` starts it and `app.close` ends it when the running requests are answered, or have had their
 * time.
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, db } = parts;
  const app = fastify({
    ...loggingOptions(config),
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    bodyLimit: limits.body,
    requestTimeout: 600_000,
    routerOptions: { maxParamLength: 500, ignoreDuplicateSlashes: true },
    ajv: { customOptions: { removeAdditional: false } },
    frameworkErrors: (error, request, reply) => {
      // An address that cannot be read at all never reaches a hook, so no page can be drawn for it.
      const { status, title } = toCodedError(error, request.id);
      reply.raw.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-request-id': request.id });
      reply.raw.end(`${title.id}\n${title.en}\n`);
    },
  });
  endConnections(app, graceMs);
  handleErrors(app, db, parts.renderError);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  securityHeaders(app, config);
  await shedLoad(app, parts.rateLimits.mostDelayMs);
  await addPlugins(app);
  await limitRates(app, parts.rateLimits);
  await useSessions(app, db, config, parts.actors);
  answerOptions(app);
  guardAccess(app, config.publicUrl);
  sendPages(app);
  healthRoutes(app, config, db, parts.probes);
  metricsRoute(app, db);
  preferencesRoute(app);
  return app;
}
