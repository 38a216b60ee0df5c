import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../../kernel/db/db.ts';
import { type Account, type Acting, recordAccountStep } from './account.queries.ts';
import type { IdentitySite } from './identity-site.ts';
import { startSession } from './start-session.ts';

/** The holder of an account as who acts on it, before or beside being signed in. */
export const actingAs = (tx: Tx, request: FastifyRequest, account: Account, now: Date): Acting => ({
  tx,
  now,
  requestId: request.id,
  actor: { id: account.personId, kind: 'person', name: account.name, assignments: [] },
});

/** Signs in the holder of an account that was locked and found active, with an entry in its history. */
export async function completeSignIn(
  site: IdentitySite,
  tx: Tx,
  reply: FastifyReply,
  account: Account,
  now: Date,
): Promise<() => void> {
  await recordAccountStep(actingAs(tx, reply.request, account, now), account.id, 'sign-in');
  return startSession(site, tx, reply, account, now);
}
