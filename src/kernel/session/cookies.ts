import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

/** The cookies of Padu by their plain names. */
export type CookieName = 'padu_session' | 'padu_form' | 'padu_second' | 'padu_device';

/** Reads and writes cookies that script cannot read and other sites cannot send with their requests. */
export type Cookies = {
  readonly read: (request: FastifyRequest, name: CookieName) => string | undefined;
  /** Without `seconds` the cookie lives as long as the browser. */
  readonly set: (reply: FastifyReply, name: CookieName, value: string, seconds?: number) => void;
  readonly clear: (reply: FastifyReply, name: CookieName) => void;
};

/**
 * Over https the names get the prefix `__Host-`: the browser then takes them only from this host, over https, for the
 * whole site, so that no neighbouring subdomain can plant one.
 */
export function cookiesOf(config: Config): Cookies {
  const isSecure = (request: FastifyRequest) =>
    config.publicUrl?.startsWith('https:') === true || request.protocol === 'https';
  const nameIn = (request: FastifyRequest, name: CookieName) => (isSecure(request) ? `__Host-${name}` : name);
  const options = (request: FastifyRequest) =>
    ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) }) as const;
  return {
    read: (request, name) => request.server.parseCookie(request.headers.cookie ?? '')[nameIn(request, name)],
    set: (reply, name, value, seconds) => {
      const { request } = reply;
      const life = seconds === undefined ? {} : { maxAge: seconds };
      reply.setCookie(nameIn(request, name), value, { ...options(request), ...life });
    },
    clear: (reply, name) => {
      reply.clearCookie(nameIn(reply.request, name), options(reply.request));
    },
  };
}
