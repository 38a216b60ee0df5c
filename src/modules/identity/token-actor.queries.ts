import { type Actor, allRoles } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';

/** Every unit below an agency, and the agency itself: a slot, because agencies belong to organization. */
export type SubtreeOf = (tx: Tx, agencyId: string, now: Date) => Promise<readonly string[]>;

type Found = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly agencyId: string | null;
};

/** Use is noted to the minute, so that a busy token does not write with every request. */
const noteUse = (tx: Tx, id: string, now: Date) => tx`
  update identity.token_secrets set last_used_at = ${now}
  where token_id = ${id} and (last_used_at is null or last_used_at < ${new Date(now.getTime() - 60_000)})`;

/** The actor behind an API token, by the token's SHA-256; null when there is none, or it is revoked or over. */
export async function loadTokenActor(tx: Tx, hash: Buffer, now: Date, subtreeOf: SubtreeOf): Promise<Actor | null> {
  const [found] = await tx<Found[]>`
    select t.id, t.name, t.role, t.agency_id as "agencyId"
    from identity.token_secrets s join identity.tokens t on t.id = s.token_id
    where s.secret_hash = ${hash} and t.status = 'active' and t.expires_at > ${now}`;
  const role = allRoles.find((one) => one === found?.role);
  if (found === undefined || role === undefined) return null;
  await noteUse(tx, found.id, now);
  const { id, name, agencyId } = found;
  const subtree = agencyId === null ? [] : await subtreeOf(tx, agencyId, now);
  return { id, kind: 'token', name, assignments: [{ role, agencyId, subtree }] };
}
