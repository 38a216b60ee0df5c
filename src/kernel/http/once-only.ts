import { createHash } from 'node:crypto';
import type { Actor } from '../access/access.ts';
import type { Tx } from '../db/db.ts';
import { CodedError } from '../errors/errors.ts';

/** What can be kept as JSON and given again unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One request that may arrive twice. `key` null: the sender does not ask for protection. */
export type Repeatable = {
  readonly actor: Actor;
  readonly key: string | null;
  /** Method and route pattern: the same key may serve another route. */
  readonly route: string;
  readonly body: unknown;
  readonly now: Date;
};

/** The fields that change when the same form is sent again. */
const volatile: ReadonlySet<string> = new Set(['_csrf', '_once']);

const hashBody = (body: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null, (name, value: unknown) => (volatile.has(name) ? undefined : value)))
    .digest();

/**
 * Runs a change once however often its request arrives: the key is claimed in the change's own transaction, so a
 * repetition waits for the first, and gets its result. If the first fails nothing is kept and the next may try.
 * @throws CodedError `idempotency-conflict` for the same key with another body, `bad-request` for a malformed key
 */
export async function onceOnly<T extends Json>(tx: Tx, request: Repeatable, run: () => Promise<T>): Promise<T> {
  const { actor, key, route, body, now } = request;
  if (key === null || key === '') return run();
  if (key.length > 255) throw new CodedError('bad-request', { detail: 'Idempotency-Key' });
  const hash = hashBody(body);
  const claimed = await tx`
    insert into kernel.idempotency ${tx({ actor_id: actor.id, route, key, body_hash: hash, created_at: now })}
    on conflict do nothing returning key`;
  const mine = tx`actor_id = ${actor.id} and route = ${route} and key = ${key}`;
  if (claimed.length === 0) {
    const [first] = await tx<{ body_hash: Buffer; response: T }[]>`
      select body_hash, response from kernel.idempotency where ${mine}`;
    if (first === undefined || !first.body_hash.equals(hash)) throw new CodedError('idempotency-conflict');
    return first.response;
  }
  const result = await run();
  await tx`update kernel.idempotency set response = ${tx.json(result)} where ${mine}`;
  return result;
}
