import { type Actor, allRoles } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';

/** An agency and every unit below it, none once it is gone: a slot, because agencies belong to organization. */
export type SubtreeOf = (tx: Tx, agencyId: string, now: Date) => Promise<readonly string[]>;

type Found = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly agencyId: string | null;
};

type Used = Found & { readonly lastUsedAt: Date | null };

const noteAfterMs = 60_000;

/**
 * Use is noted to the minute, so that a busy token does not write with every request, and never waited for: whoever holds
 * the token's row notes it, or the next request does.
 */
async function noteUse(tx: Tx, { id, lastUsedAt }: Used, now: Date): Promise<void> {
  if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < noteAfterMs) return;
  await tx`
    update identity.token_secrets set last_used_at = ${now} where token_id = (
      select token_id from identity.token_secrets
      where token_id = ${id} and (last_used_at is null or last_used_at < ${new Date(now.getTime() - noteAfterMs)})
      for update skip locked)`;
}

/**
 * The actor behind an API token, by the token's SHA-256; null when there is none, or it is revoked or over. A token bound
 * to an agency that is gone may do nothing, as roles of people end with their agency.
 */
export async function loadTokenActor(tx: Tx, hash: Buffer, now: Date, subtreeOf: SubtreeOf): Promise<Actor | null> {
  const [found] = await tx<Used[]>`
    select t.id, t.name, t.role, t.agency_id as "agencyId", s.last_used_at as "lastUsedAt"
    from identity.token_secrets s join identity.tokens t on t.id = s.token_id
    where s.secret_hash = ${hash} and t.status = 'active' and t.expires_at > ${now}`;
  if (found) await noteUse(tx, found, now);
  return found ? actorOf(tx, found, now, subtreeOf) : null;
}

/** The actor behind an API token that started something earlier, if it still may: work in the background asks anew. */
export async function loadTokenById(tx: Tx, id: string, now: Date, subtreeOf: SubtreeOf): Promise<Actor | null> {
  const [found] = await tx<Found[]>`
    select id, name, role, agency_id as "agencyId" from identity.tokens
    where id = ${id} and status = 'active' and expires_at > ${now}`;
  return found ? actorOf(tx, found, now, subtreeOf) : null;
}

async function actorOf(tx: Tx, found: Found, now: Date, subtreeOf: SubtreeOf): Promise<Actor | null> {
  const role = allRoles.find((one) => one === found.role);
  if (role === undefined) return null;
  const { id, name, agencyId } = found;
  const subtree = agencyId === null ? [] : await subtreeOf(tx, agencyId, now);
  const isGone = agencyId !== null && subtree.length === 0;
  return { id, kind: 'token', name, assignments: isGone ? [] : [{ role, agencyId, subtree }] };
}
