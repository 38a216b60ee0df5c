import type { Tx } from '../db/db.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** What asked people to decide about a record: read once it no longer waits for them. */
const asking: readonly NoticeKind[] = ['waiting', 'assigned', 'decisions-due', 'decisions-escalated'];

/**
 * Takes what asked people to decide about rows off their unread notices, since it was decided or has changed.
 * @param person only theirs; everybody's where null
 */
export async function settleNotices(
  tx: Tx,
  register: string,
  ids: readonly string[],
  person: string | null,
  at: Date,
): Promise<void> {
  await tx`
    update kernel.notices set read_at = ${at}
    where register = ${register} and row_id = any(${[...ids]}::uuid[]) and read_at is null
      and kind = any(${[...asking]}::text[]) and (${person}::uuid is null or person_id = ${person}::uuid)`;
}
