import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Cookies } from './cookies.ts';
import { keyedHash, newSecret, sameSecret } from './secret.ts';

/**
 * Form tokens of people who are not signed in: a random value in a cookie, and in the form its hash under a key only
 * the server has (signed double submit). Who can plant a cookie still cannot make the token.
 */
export type FormTokens = {
  /** The token for this page's forms; sets the cookie when the browser has none. */
  readonly issue: (request: FastifyRequest, reply: FastifyReply) => string;
  readonly isRight: (request: FastifyRequest, token: string) => boolean;
};

/** Form tokens under one key of the installation. */
export function formTokens(key: Buffer, cookies: Cookies): FormTokens {
  const tokenOf = (value: string) => keyedHash(key, 'form', value).toString('base64url');
  const issued = new WeakMap<FastifyRequest, string>();
  return {
    issue: (request, reply) => {
      const value = issued.get(request) ?? cookies.read(request, 'padu_form');
      if (value !== undefined) return tokenOf(value);
      const fresh = newSecret();
      issued.set(request, fresh);
      cookies.set(reply, 'padu_form', fresh);
      return tokenOf(fresh);
    },
    isRight: (request, token) => {
      const value = cookies.read(request, 'padu_form');
      return value !== undefined && sameSecret(tokenOf(value), token);
    },
  };
}
