import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Db } from '../../kernel/db/db.ts';
import { keyedHash } from '../../kernel/session/secret.ts';
import { type Attempt, countAttempt, mustWait } from '../../kernel/session/sign-in-attempts.ts';

/** An IPv6 customer holds a whole /64, so that counts as one address. */
function addressOf(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail] = ip.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = (tail ?? '').split(':').filter(Boolean);
  const full = tail === undefined ? groups : [...groups, ...Array(8 - groups.length - rest.length).fill('0'), ...rest];
  return full.slice(0, 4).join(':');
}

/**
 * Counts an attempt at somebody's password before it is looked at.
 * @returns what to forgive when the password was right
 * @throws CodedError `too-many-requests` while the account or the address has to wait
 */
export async function beginAttempt(db: Db, key: Buffer, request: FastifyRequest, login: string): Promise<Attempt> {
  const attempt: Attempt = {
    account: keyedHash(key, 'account', login.trim().toLowerCase()),
    address: keyedHash(key, 'address', addressOf(request.ip)),
  };
  const seconds = await db.begin((tx) => countAttempt(tx, attempt, new Date()));
  if (seconds > 0) throw mustWait(seconds);
  return attempt;
}
