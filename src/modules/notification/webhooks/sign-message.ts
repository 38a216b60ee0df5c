import { createHmac, randomBytes } from 'node:crypto';

/** What signs messages: the bytes behind `whsec_…`. */
export const newSigningSecret = (): Buffer => randomBytes(32);

/** A secret as its receiver is told it (Standard Webhooks). */
export const shownSecret = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/** One message to a receiver: the same id and body at every attempt. */
export type WebhookMessage = { readonly id: string; readonly body: string };

/**
 * The headers of a message (Standard Webhooks 1.0): id, time of this attempt in seconds, and one signature for each
 * secret that holds: HMAC-SHA256 over `id.timestamp.body`.
 */
export function signedHeaders({ id, body }: WebhookMessage, secrets: readonly Buffer[], now: Date) {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    'content-type': 'application/json',
    'user-agent': 'Padu',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
