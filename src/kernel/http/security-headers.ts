import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';

/** Scripts and styles only from our own files, nothing inline, no frames around us, no plugins. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Tabler draws its small marks as data: pictures in its style sheet.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

const headers = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // The filter of old browsers could be turned against the page it was meant to guard.
  'x-xss-protection': '0',
  // Nothing a person saw stays in a shared computer's cache; who may keep an answer longer says so.
  'cache-control': 'no-store',
};

/** Strict headers on every answer (OWASP Secure Headers). A route may write its own over them. */
export function securityHeaders(app: FastifyInstance, { publicUrl }: Config): void {
  const https = publicUrl?.startsWith('https:') === true;
  const all = https ? { ...headers, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : headers;
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(all);
  });
}
