import type { FastifyRequest } from 'fastify';
import { CodedError } from '../errors/errors.ts';
import { sameSecret } from './secret.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Checks the token of one request that is not signed in. */
type AnonymousCheck = (token: string) => boolean;

const anonymousChecks = new WeakMap<FastifyRequest, AnonymousCheck>();

/** Remembers how the form token of a request without a session is checked. */
export function setAnonymousCheck(request: FastifyRequest, check: AnonymousCheck): void {
  anonymousChecks.set(request, check);
}

/** Whether a request changes something and carries its right by itself: a cookie session, or no sign-in at all. */
export function needsFormToken(request: FastifyRequest): boolean {
  return !safeMethods.has(request.method) && request.actor?.kind !== 'token';
}

const hostOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;

/**
 * Refuses what another site makes a browser send. Browsers say where a request comes from: in Sec-Fetch-Site over https
 * and on this machine, in Origin otherwise. Hosts are compared, because a proxy before Padu may speak https for it.
 * @throws CodedError `csrf`
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new CodedError('csrf');
    return;
  }
  if (origin === undefined) return;
  const from = hostOf(origin);
  if (from === undefined || (from !== request.host && from !== hostOf(publicUrl))) throw new CodedError('csrf');
}

const sent = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Checks the form token: `_csrf` among the fields, or the header x-csrf-token. Called for every unsafe request; routes
 * with `config.multipart` call it themselves with the fields they have read.
 * @throws CodedError `csrf`
 */
export function checkCsrf(request: FastifyRequest, fields: unknown): void {
  if (!needsFormToken(request)) return;
  const posted = typeof fields === 'object' && fields !== null ? (fields as { _csrf?: unknown })._csrf : undefined;
  const token = sent(request.headers['x-csrf-token']) || sent(posted);
  const right =
    request.session === null ? anonymousChecks.get(request)?.(token) === true : sameSecret(request.session.csrf, token);
  if (!right) throw new CodedError('csrf');
}
