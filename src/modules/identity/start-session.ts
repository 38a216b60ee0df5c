import type { FastifyReply } from 'fastify';
import type { Tx } from '../../kernel/db/db.ts';
import { endSession, openSession } from '../../kernel/session/session.queries.ts';
import type { IdentitySite } from './identity-site.ts';

/**
 * Signs a person in on this browser with a new session; a session it had before ends, so that nothing known before
 * signing in is of use after.
 * @returns sets the cookie; call it when the transaction has committed
 */
export async function startSession(
  site: IdentitySite,
  tx: Tx,
  reply: FastifyReply,
  personId: string,
  now: Date,
): Promise<() => void> {
  const old = reply.request.session;
  if (old !== null) await endSession(tx, old.id, now);
  const secret = await openSession(tx, personId, now);
  return () => {
    site.cookies.set(reply, 'padu_session', secret);
    site.cookies.clear(reply, 'padu_form');
  };
}
