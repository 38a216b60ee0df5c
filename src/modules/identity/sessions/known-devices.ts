import type { FastifyReply } from 'fastify';
import type { Tx } from '../../../kernel/db/db.ts';
import { newId } from '../../../kernel/db/new-id.ts';
import { deviceOf, deviceText } from '../../../kernel/http/device.ts';
import { addNotices } from '../../../kernel/notices/add-notices.ts';
import { hashSecret, newSecret } from '../../../kernel/session/secret.ts';
import type { IdentitySite } from '../identity-site.ts';
import { touchDevice } from './device.queries.ts';

const yearInSeconds = 365 * 24 * 3600;

/**
 * Remembers the browser an account was signed in with, by a cookie of its own, and tells the person when it is one not
 * seen before (the very first one excepted).
 * @returns sets the cookie; call it when the transaction has committed
 */
export async function noteDevice(
  site: IdentitySite,
  tx: Tx,
  reply: FastifyReply,
  account: { readonly id: string; readonly personId: string },
  now: Date,
): Promise<() => void> {
  const { request } = reply;
  const mark = site.cookies.read(request, 'padu_device') ?? newSecret();
  const seen = await touchDevice(tx, account.id, hashSecret(mark), now);
  if (seen === 'new') {
    const device = deviceText(deviceOf(request.headers['user-agent']));
    const notice = { person: account.personId, kind: 'new-device', about: null, href: '/account/sessions' } as const;
    await addNotices(tx, [{ ...notice, values: { device }, key: newId(now) }], now);
  }
  return () => site.cookies.set(reply, 'padu_device', mark, yearInSeconds);
}
