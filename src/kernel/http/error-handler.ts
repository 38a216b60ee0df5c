import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../db/db.ts';
import { CodedError, type ErrorCode } from '../errors/errors.ts';
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

/** What a person must do first, and where: sign in, prove who they are again, set up a second factor. */
const detours: Readonly<Partial<Record<ErrorCode, string>>> = {
  'not-signed-in': '/sign-in',
  'confirm-first': '/account/confirm',
  'second-factor-required': '/account/means',
};

/** The page a person comes back to: the one asked for, or the one whose form was sent. */
function returnTo(request: FastifyRequest): string {
  if (request.method === 'GET' || request.method === 'HEAD') return localPath(request.url, '/');
  const { referer } = request.headers;
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : undefined;
  return from?.host === request.host ? localPath(`${from.pathname}${from.search}`, '/') : '/account';
}

const detourFor = (path: string, request: FastifyRequest): string =>
  `${path}?next=${encodeURIComponent(returnTo(request))}`;

/** A form sent without being signed in is shown as an error, so that what was typed is still behind the Back button. */
const leaves = (request: FastifyRequest, error: CodedError): boolean =>
  error.code !== 'not-signed-in' || request.method === 'GET' || request.method === 'HEAD';

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
  const detour = detours[error.code];
  if (detour !== undefined && request.headers['hx-request'] === 'true') {
    // A fragment must not be replaced by another page: htmx is told to leave the page instead.
    reply.header('hx-redirect', detourFor(detour, request));
  } else if (detour !== undefined && leaves(request, error)) {
    return reply.redirect(detourFor(detour, request), 303);
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
