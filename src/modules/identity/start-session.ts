import type { FastifyReply } from 'fastify';
import type { Tx } from '../../kernel/db/db.ts';
import { deviceOf } from '../../kernel/http/device.ts';
import { endSession, openSession } from '../../kernel/session/session.queries.ts';
import { getFactors, isFactorRequired } from './factors/factor.queries.ts';
import { hasSecondFactor } from './factors/factor.rules.ts';
import type { IdentitySite } from './identity-site.ts';
import { noteDevice } from './sessions/known-devices.ts';

/** Whom a session is for. */
type Holder = { readonly id: string; readonly personId: string };

/**
 * Signs a person in on this browser with a new session; a session it had before ends, so that nothing known before
 * signing in is of use after. Where their roles ask for a second factor and they have none, it opens to that alone. A
 * device not seen before is told to the person.
 * @returns sets the cookies; call it when the transaction has committed
 */
export async function startSession(
  site: IdentitySite,
  tx: Tx,
  reply: FastifyReply,
  account: Holder,
  now: Date,
): Promise<() => void> {
  const { request } = reply;
  if (request.session !== null) await endSession(tx, request.session.id, now);
  const lacksFactor = !hasSecondFactor(await getFactors(tx, account.id));
  const mustEnrol = lacksFactor && (await isFactorRequired(tx, await site.slots.rolesOf(tx, account.personId, now)));
  const secret = await openSession(tx, account.personId, now, {
    device: deviceOf(request.headers['user-agent']),
    mustEnrol,
  });
  const rememberDevice = await noteDevice(site, tx, reply, account, now);
  return () => {
    site.cookies.set(reply, 'padu_session', secret);
    site.cookies.clear(reply, 'padu_form');
    rememberDevice();
  };
}
