import type { FastifyRequest } from 'fastify';
import type { Transaction } from '../../kernel/db/db.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { actorOf } from '../../register/site.ts';
import { type Account, type Acting, findAccountOf, getAccount } from './account.queries.ts';
import type { IdentitySite } from './identity-site.ts';

/** The account of who asks, and the session they ask in. Programs have neither. @throws CodedError `not-found` */
export async function getOwn(
  site: IdentitySite,
  request: FastifyRequest,
): Promise<{ readonly account: Account; readonly sessionId: string }> {
  const account = await findAccountOf(site.db.sql, actorOf(request).id);
  if (account === undefined || request.session === null) throw new CodedError('not-found');
  return { account, sessionId: request.session.id };
}

/** Changes one's own account, locked: whoever shuts it at this moment comes before or after. */
export async function changeOwn<T>(
  site: IdentitySite,
  request: FastifyRequest,
  run: (acting: Acting & { readonly tx: Transaction }, account: Account, sessionId: string) => Promise<T>,
): Promise<T> {
  const { account, sessionId } = await getOwn(site, request);
  const actor = actorOf(request);
  return site.db.begin(async (tx) => {
    const locked = await getAccount(tx, account.id, true);
    if (locked.status !== 'active') throw new CodedError('not-signed-in');
    return run({ tx, actor, now: new Date(), requestId: request.id }, locked, sessionId);
  });
}
