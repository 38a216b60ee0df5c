import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../db/db.ts';
import { CodedError } from '../errors/errors.ts';
import type { Html } from '../html/html.ts';
import { recordDenial } from './denials.ts';
import { localPath } from './local-path.ts';
import { toProblem } from './problem.ts';
import { toCodedError } from './to-coded-error.ts';

/** Draws an error as a page; given by the layer that can draw. */
export type RenderError = (request: FastifyRequest, error: CodedError) => Html | Promise<Html>;

/** Whether the caller is a program: the API, or one that asks for JSON and not for a page. */
export function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return request.url.startsWith('/api/') || (/\bjson\b/.test(accept) && !accept.includes('text/html'));
}

/** Where somebody who must sign in first is sent, to come back to the page they asked for. */
const signInFor = (request: FastifyRequest): string =>
  `/sign-in?next=${encodeURIComponent(localPath(request.url, '/'))}`;

function log(request: FastifyRequest, error: CodedError, thrown: unknown): void {
  if (error.status < 500) return;
  const err = thrown instanceof Error ? thrown : new Error('thrown value', { cause: thrown });
  if (error.code === 'internal') request.log.error({ err }, 'unexpected error');
  else request.log.warn({ err, code: error.code }, 'request failed');
}

function addHeaders(reply: FastifyReply, error: CodedError): void {
  const { retryAfter } = error.extra;
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
  else if (error.status === 503) reply.header('retry-after', 5);
  if (error.status === 401) reply.header('www-authenticate', 'Bearer realm="padu"');
}

async function answerPage(request: FastifyRequest, reply: FastifyReply, error: CodedError, renderError: RenderError) {
  if (error.code === 'not-signed-in' && request.headers['hx-request'] === 'true') {
    // A fragment must not be replaced by a sign-in page: htmx is told to leave the page instead.
    reply.header('hx-redirect', signInFor(request));
  } else if (error.code === 'not-signed-in' && (request.method === 'GET' || request.method === 'HEAD')) {
    return reply.redirect(signInFor(request), 303);
  }
  reply.code(error.status);
  try {
    const page = await renderError(request, error);
    return reply.type('text/html; charset=utf-8').send(page.markup);
  } catch (err) {
    // The frame of the page may need what has just failed; the sentence itself never does.
    request.log.warn({ err }, 'error page not drawn');
    const { title, mend } = error;
    return reply.type('text/plain; charset=utf-8').send(`${title.id} ${mend.id}\n${title.en} ${mend.en}\n`);
  }
}

/** Answers every error in one of two forms: a problem document for programs, a page for people. */
export function handleErrors(app: FastifyInstance, db: Db, renderError: RenderError): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, thrown: unknown) => {
    const error = toCodedError(thrown, request.id);
    log(request, error, thrown);
    addHeaders(reply, error);
    await recordDenial(db, request, error, new Date()).catch((err) => request.log.error({ err }, 'denial not kept'));
    if (!wantsJson(request)) return answerPage(request, reply, error, renderError);
    reply.code(error.status).type('application/problem+json; charset=utf-8');
    return reply.send(JSON.stringify(toProblem(error, request.preferences.lang, request.id)));
  };
  app.setErrorHandler<FastifyError>((error, request, reply) => answer(request, reply, error));
  app.setNotFoundHandler((request, reply) => answer(request, reply, new CodedError('not-found')));
}
